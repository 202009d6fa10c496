import { likeness } from '../../text/likeness.ts'
import { wordsOf } from './name-words.ts'

/**
 * How well a search fits a name, in [0, 1], whatever the order of the words: each word of the search
 * beside the likest of the name, or all of them written together; words too many cost a little.
 */
export function fit(search: string, name: string): number {
  const [asked, had] = [wordsOf(search), wordsOf(name)]
  if (asked.length === 0 || had.length === 0) return 0
  const best = asked.map((word) => Math.max(...had.map((other) => wordFit(word, other))))
  const byWords = best.reduce((sum, each) => sum + each, 0) / asked.length
  const together = likeness([...asked].sort().join(''), [...had].sort().join(''))
  const extra = Math.max(0, had.length - asked.length)
  return Math.max(byWords, together) - Math.min(0.1, extra * 0.01)
}

/** The beginning of a word is as good as most of it. */
const wordFit = (asked: string, had: string): number =>
  had === asked ? 1 : had.startsWith(asked) ? 0.95 : likeness(asked, had) * 0.9
