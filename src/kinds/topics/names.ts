import { WordClass } from '../../text/word-classes.ts'
import type { Found } from './found.ts'
import { quotationEnd } from './phrase.ts'
import type { Signed } from './signs.ts'
import { isNever } from './trim.ts'
import { isCapital, isInner, isWith, isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** Quoted or capitalised names of what is agreed or founded together: plans, agreements, courses, centres. */
export function* findNames(view: View, { sentence, at }: Signed): Generator<Found> {
  const { tokens } = view
  for (let i = sentence.first; i < sentence.end; i++) {
    const end = quotationEnd(view, i, sentence.end)
    if (end > 0) {
      const isTheme = view.partAt(i - 1) === Part.matter
      if (
        end - i >= 4 &&
        !isTheme &&
        !isOccasion(view, i + 1, end - 1) &&
        isTitle(view, i + 1, end - 1) &&
        !isNever(view, i + 1, end - 1) &&
        isGoverned(view, i, at)
      ) {
        yield name(i + 1, lastWord(view, i + 1, end - 1))
      }
      i = end - 1
    }
  }
  for (const i of at) {
    if (view.partAt(i) !== Part.document || !isCapital(tokens, i)) continue
    const grammar = view.grammarAt(i + 1)
    if (grammar !== Grammar.on && grammar !== Grammar.for) {
      const first = nameStart(view, i, sentence.first)
      if (isSigned(view, first, at) && tellsMore(view, first, i)) yield name(first, i + 1)
      continue
    }
    const end = nameEnd(view, i + 1, sentence.end)
    if (end > i + 2) yield name(nameStart(view, i, sentence.first), end)
  }
}

const name = (first: number, end: number): Found => ({
  rule: 'topics/named',
  items: [{ first, end, general: false, quoted: true }],
  need: 1,
})

/** Most of its longer words have a capital. */
function isTitle(view: View, first: number, end: number): boolean {
  let long = 0
  let capital = 0
  for (let i = first; i < end; i++) {
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    long++
    if (isCapital(view.tokens, i)) capital++
  }
  return (
    long >= 2 &&
    capital * 2 >= long &&
    !/[.!?]/u.test(view.document.text[view.tokens.start[end - 1]])
  )
}

/** "Award for Green Cities", "Harbour Forum" */
function isOccasion(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const ends = i + 1 === end || view.grammarAt(i + 1) !== Grammar.none
    if (ends && view.partAt(i) === Part.occasion) return true
  }
  return false
}

/** A comma before the closing mark is no part of the name. */
const lastWord = ({ tokens }: View, first: number, end: number): number =>
  end - 1 > first &&
  !isWord(tokens, end - 1) &&
  !isInner(tokens, end - 1) &&
  tokens.sign[end - 1] !== 0x29
    ? end - 1
    : end

/** Stands a word of promoting, making, signing or cooperating before the name, in the same sentence? */
const isGoverned = (view: View, at: number, signs: readonly number[]): boolean =>
  signs.some((i) => {
    if (i >= at) return false
    const part = view.partAt(i)
    return (
      part === Part.make ||
      part === Part.further ||
      part === Part['further-noun'] ||
      part === Part['make-noun'] ||
      part === Part.document ||
      part === Part.sign ||
      part === Part.joint ||
      part === Part.mutual ||
      part === Part.cooperation ||
      part === Part.talk ||
      part === Part.introduce
    )
  })

/** "signed the", "will sign the" right before the name. */
const isSigned = (view: View, first: number, signs: readonly number[]): boolean =>
  signs.some((i) => i < first && i >= first - 3 && view.partAt(i) === Part.sign)

/** "Order Training Agreement", not "Cooperation Agreement", "Framework Agreement" */
function tellsMore(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (view.partAt(i) === Part.none && isWord(view.tokens, i) && !isAdjective(view, i)) return true
  return false
}

const isAdjective = (view: View, i: number): boolean => {
  const classes = view.classesAt(i)
  return (classes & WordClass.adjective) !== 0 && (classes & WordClass.noun) === 0
}

function nameStart(view: View, at: number, limit: number): number {
  let first = at
  while (
    first > limit &&
    (isInner(view.tokens, first - 1) ||
      (isWord(view.tokens, first - 1) &&
        isCapital(view.tokens, first - 1) &&
        view.partAt(first - 1) !== Part.sign &&
        view.grammarAt(first - 1) === Grammar.none))
  )
    first--
  return first
}

/** Behind the last capitalised word of a name that small words hold together. */
function nameEnd(view: View, from: number, limit: number): number {
  let end = from
  for (let i = from; i < limit; i++) {
    if (isInner(view.tokens, i)) continue
    if (!isWord(view.tokens, i) || view.grammarAt(i) === Grammar.date) break
    const kind = view.knownAt(i)?.kind
    if (kind === 'date' || kind === 'person' || isWith(view, i)) break
    if (isCapital(view.tokens, i)) end = i + 1
    else if (view.grammarAt(i) === Grammar.none || i - end > 2) break
  }
  return end
}
