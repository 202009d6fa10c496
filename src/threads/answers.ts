import type { Worker } from 'node:worker_threads'

/** Waits for a thread's next answer; one that comes early, or its failure, is kept until it is asked for. */
export function answersOf<Answer>(thread: Worker): () => Promise<Answer> {
  const waiting: ((settled: Promise<Answer>) => void)[] = []
  const early: Promise<Answer>[] = []
  const settle = (answer: Promise<Answer>): void => {
    // Whoever asks learns of a failure; until then it is nobody's.
    answer.catch(() => {})
    const next = waiting.shift()
    if (next === undefined) early.push(answer)
    else next(answer)
  }
  thread.on('message', (answer: Answer) => settle(Promise.resolve(answer)))
  thread.on('error', (error) => settle(Promise.reject(error)))
  thread.on('exit', (code) =>
    settle(Promise.reject(new Error(`the thread that prepares lists ended with ${code}`))),
  )
  return () => early.shift() ?? new Promise((resolve) => waiting.push(resolve))
}
