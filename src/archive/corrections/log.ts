import type { TakenCorrection } from './take.ts'

/** Takes back an earlier entry; an undo can be undone. */
export interface Undo {
  readonly id: string
  readonly action: 'undo'
  readonly undoes: string
  readonly by: string
  readonly reason?: string
}

export type LoggedCorrection = TakenCorrection & { readonly id: string }
export type LogEntry = LoggedCorrection | Undo

/** The corrections that hold, in the order in which they were made; an undo of a later entry, or of none, undoes nothing. */
export function inForce(log: readonly LogEntry[]): LoggedCorrection[] {
  const undone = new Set<string>()
  const held: LoggedCorrection[] = []
  for (const entry of [...log].reverse()) {
    if (undone.has(entry.id)) continue
    if (entry.action === 'undo') undone.add(entry.undoes)
    else held.push(entry)
  }
  return held.reverse()
}
