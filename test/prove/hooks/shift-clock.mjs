import { isMainThread } from 'node:worker_threads'

// At each SIGUSR2 the clock of the wall jumps: two hours on, two hours back, two hours back, where it was, and so on. What
// measures how much time has passed goes on as before.

const hours = [2, 0, -2, 0]
let at = 0
let shift = 0

if (isMainThread) {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + shift)
      else super(...given)
    }
    static now() {
      return Real.now() + shift
    }
  }
  process.on('SIGUSR2', () => {
    shift = hours[at++ % hours.length] * 3_600_000
  })
}
