import { fork } from 'node:child_process'
import type { Answer, Task } from './contestant.ts'
import type { ReaderName } from './readers.ts'

/** A contestant's process, as the bench sees it. */
export interface Contestant {
  readonly name: ReaderName
  /** Milliseconds from import to being able to read. */
  readonly loaded: number
  ask(task: Task): Promise<Answer>
  stop(): void
}

/** Starts `entry` once more, as the process of one system. */
export async function enter(
  entry: URL,
  name: ReaderName,
  ...more: readonly string[]
): Promise<Contestant> {
  const child = fork(entry, [name, ...more], { execArgv: ['--expose-gc'] })
  const next = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`${name} ended with ${code}`))
      child.once('exit', failed)
      child.once('message', (answer: Answer) => {
        child.off('exit', failed)
        resolve(answer)
      })
    })
  const { ready = 0 } = await next()
  return {
    name,
    loaded: ready,
    ask(task) {
      child.send(task)
      return next()
    },
    stop: () => child.disconnect(),
  }
}
