import { attribute, type Node } from './tree.ts'

/** The text of one block, as it grows. */
export interface Line {
  /** Text as the page holds it; its white space is kept where it is preformatted. */
  write(given: string, isLinked: boolean, isPreformatted: boolean): void
  break(): void
  /** An element inside the line begins or ends. */
  begin(node: Node, ownerTag: string): void
  end(node: Node): void
  /** What was written, and an empty line again; nothing where it holds no letter and no digit. */
  take(): Written | undefined
}

export interface Written {
  readonly text: string
  /** How many of its characters stand in links. */
  readonly linked: number
  /** How many it begins with that do. */
  readonly opening: number
}

const blanks = /[ \t\n\f\r]+/gu
/** Where a word may be broken, and what is no character at all: nobody sees them. */
const invisible = /[\u00ad\u200b\ufeff]/gu
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'
const wordy = /[\p{L}\p{N}]/u

export function createLine(): Line {
  let text = ''
  // Kept beside the text: looking into a growing string would copy it each time.
  let last = '\n'
  let isBlank = false
  let linked = 0
  let opening = 0
  let isOpening = true
  let hasWords = false
  let ended: Node | undefined
  let isGap = false

  const append = (more: string): void => {
    text += more
    last = more.at(-1) ?? last
  }
  const clear = (): void => {
    text = ''
    last = '\n'
    isBlank = false
    linked = 0
    opening = 0
    isOpening = true
    hasWords = false
    ended = undefined
    isGap = false
  }

  return {
    write(given, isLinked, isPreformatted) {
      const seen = given.replace(invisible, '')
      const shown = isPreformatted ? seen : seen.replace(blanks, ' ')
      const opens = !isPreformatted && shown.startsWith(' ')
      const closes = !isPreformatted && shown.endsWith(' ')
      const core = shown.slice(opens ? 1 : 0, closes ? -1 : undefined)
      isBlank ||= opens
      ended = undefined
      if (core !== '') {
        isBlank ||= isGap && wordy.test(last) && wordy.test(core[0])
        if (isBlank && last !== '\n') append(' ')
        append(core)
        isBlank = false
        hasWords ||= wordy.test(core)
        if (isLinked) linked += core.length
        isOpening &&= isLinked
        if (isOpening) opening += core.length
      }
      isGap &&= core === ''
      isBlank ||= closes
    },
    break() {
      append('\n')
      isBlank = false
      ended = undefined
    },
    begin(node, ownerTag) {
      if (isRunning(ownerTag)) return
      if (ended) isGap ||= standsAlone(ended) || standsAlone(node)
      // "2019" and "4:29" are no one number.
      else isGap ||= isDigit(last) && standsAlone(node)
    },
    end(node) {
      ended = node
    },
    take() {
      const taken = hasWords ? { text: tidy(text), linked, opening } : undefined
      clear()
      return taken
    },
  }
}

/** A blank that is no white space of HTML's, such as the non-breaking one, stays even at the edges. */
function tidy(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isWhite(text.charCodeAt(start))) start++
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--
  return text.slice(start, end).replace(/\n{3,}/gu, '\n\n')
}

const isWhite = (unit: number): boolean => unit === 0x20 || (unit >= 9 && unit <= 13 && unit !== 11)

// Names, dates and counters side by side may be set apart by style sheets alone; in running text, an
// element may begin in the middle of a word.
const isRunning = (tag: string): boolean => /^(?:p|h[1-6]|pre)$/u.test(tag)
const standsAlone = (node: Node): boolean =>
  node.tag === 'a' || node.tag === 'time' || attribute(node, 'class') !== undefined
