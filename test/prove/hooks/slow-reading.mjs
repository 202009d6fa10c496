import { isMainThread } from 'node:worker_threads'

// Every article of a batch takes a thread ten minutes, as one would that no bound keeps from it.
const minutes = 600_000

if (!isMainThread) {
  const { add } = Atomics
  Atomics.add = (cells, at, by) => {
    const before = add(cells, at, by)
    // The one cell in which a thread counts the articles that it has begun.
    if (cells.length === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, minutes)
    return before
  }
}
