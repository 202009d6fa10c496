import type { TopicMention } from './reading.ts'
import { isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/**
 * Repeated subjects get the label of their first mention: plurals, hyphens, "cooperation in X" and
 * "development of X" beside "X", and "the vaccine" behind "influenza vaccine".
 */
export function alike(view: View, mentions: readonly TopicMention[]): TopicMention[] {
  const labels = new Map<string, string>()
  const byLastWord = new Map<string, string>()
  return mentions.map((mention) => {
    const key = keyOf(view, mention)
    const isAlone = !key.includes(' ')
    const definite = isAlone && isDefinite(view, mention.first) ? byLastWord.get(key) : undefined
    const label = labels.get(key) ?? definite
    if (label !== undefined) return { ...mention, label }
    labels.set(key, mention.label)
    const lastWord = key.slice(key.lastIndexOf(' ') + 1)
    if (!isAlone && !byLastWord.has(lastWord)) byLastWord.set(lastWord, mention.label)
    return mention
  })
}

/** Lower case, singular, without the empty words around what it is about. */
function keyOf(view: View, { first, end }: TopicMention): string {
  const { document, tokens } = view
  let last = end
  while (last > first + 1 && isCooperation(view.partAt(last - 1))) last--
  const words: string[] = []
  for (let i = coreOf(view, first, last); i < last; i++) {
    if (!isWord(tokens, i) || view.grammarAt(i) === Grammar.determiner) continue
    words.push(singular(document.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()))
  }
  return words.join(' ')
}

const empty = new Set<number>([
  Part.thing,
  Part.wrap,
  Part.agent,
  Part.area,
  Part['further-noun'],
  Part['make-noun'],
  Part.cooperation,
  Part.relation,
])

const isCooperation = (part: number): boolean => part === Part.cooperation

/** Behind "cooperation in", "development of", "innovation and development of". */
function coreOf(view: View, first: number, end: number): number {
  for (let i = first + 1; i < Math.min(end - 1, first + 4); i++) {
    const grammar = view.grammarAt(i)
    const part = view.partAt(i - 1)
    if (grammar === Grammar.of) return empty.has(part) ? coreOf(view, i + 1, end) : first
    if (grammar === Grammar.in || grammar === Grammar.on) {
      return isCooperation(part) ? coreOf(view, i + 1, end) : first
    }
  }
  return first
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Does "the" or "this" stand before the token? */
function isDefinite(view: View, first: number): boolean {
  const { document, tokens } = view
  const before = first - 1
  if (before < 0 || view.grammarAt(before) !== Grammar.determiner) return false
  const word = document.text.slice(tokens.start[before], tokens.end[before]).toLowerCase()
  return word === 'the' || word === 'this' || word === 'these'
}
