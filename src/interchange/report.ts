import type { FormatName } from './formats.ts'

/** Something of the source that did not become part of a list. */
export interface LeftOut {
  /** Where it stands: "line 12", or the address of a concept. */
  readonly place: string
  readonly text: string
  /** One of a few sentences, so that they can be counted. */
  readonly reason: string
  /** What exactly was found. */
  readonly detail?: string
  /** A whole entry, or one of the values of an entry that was taken without it. */
  readonly part: 'entry' | 'value'
}

/** What became of a source that was read to its end. */
export interface ImportReport {
  readonly format: FormatName
  /** Entries of the source; of formats that write an entry on several lines, those lines joined. */
  readonly read: number
  readonly taken: number
  /** Of those taken, how many stand in the list already and would be replaced. */
  readonly replacing: number
  /** The first of what was left out; `reasons` counts all. */
  readonly leftOut: readonly LeftOut[]
  /** How often each reason, entries and values together. */
  readonly reasons: Readonly<Record<string, number>>
  /** What an editor should know of the whole; each once, in the order of appearance, with how often. */
  readonly warnings: readonly { readonly message: string; readonly count: number }[]
}

/** So many of what was left out are shown. */
export const mostShown = 1000

/** A text shown in a report is cut behind so many units. */
const longestShown = 200

/** Counts while a source is read. */
export interface Account {
  read: number
  taken: number
  replacing: number
  leaveOut(left: LeftOut): void
  warn(message: string): void
  report(format: FormatName): ImportReport
}

export function createAccount(): Account {
  const leftOut: LeftOut[] = []
  const reasons = new Map<string, number>()
  const warnings = new Map<string, number>()
  return {
    read: 0,
    taken: 0,
    replacing: 0,
    leaveOut(left) {
      if (leftOut.length < mostShown) leftOut.push({ ...left, text: shown(left.text) })
      reasons.set(left.reason, (reasons.get(left.reason) ?? 0) + 1)
    },
    warn(message) {
      warnings.set(message, (warnings.get(message) ?? 0) + 1)
    },
    report(format) {
      const { read, taken, replacing } = this
      return {
        format,
        read,
        taken,
        replacing,
        leftOut,
        reasons: Object.fromEntries(reasons),
        warnings: [...warnings].map(([message, count]) => ({ message, count })),
      }
    },
  }
}

/** A text as a message quotes it, cut where it is long and never within a character. */
export function shown(text: string): string {
  if (text.length <= longestShown) return text
  return `${text.slice(0, longestShown).replace(/[\ud800-\udbff]$/u, '')}…`
}
