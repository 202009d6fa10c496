import { WordClass } from '../../text/word-classes.ts'
import type { Item } from './items.ts'
import { isCapital, isInner, isWord, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

/** Longest subject in words. */
const longest = 16

/** The subject without edges that say nothing, or undefined when nothing of a subject is left. */
export function trimmed(view: View, item: Item): Item | undefined {
  let { first, end } = item
  if (item.quoted) return end - first > 2 ? item : undefined
  while (first < end && isEmptyEdge(view, first)) first = Math.min(end, view.partEnd(first))
  while (end > first && isTrailing(view, end - 1)) end--
  if (end <= first || !hasContent(view, first, end) || wordsIn(view, first, end) > longest)
    return undefined
  if (isNever(view, first, end)) return undefined
  const known = view.knownAt(first)
  if (known !== undefined && known.end >= end && known.kind !== 'title') return undefined
  return { ...item, first, end }
}

const isEmptyEdge = (view: View, i: number): boolean =>
  view.grammarAt(i) !== Grammar.none ||
  (!isWord(view.tokens, i) && isInner(view.tokens, i)) ||
  view.partAt(i) === Part.vague

function isTrailing(view: View, i: number): boolean {
  if (!isWord(view.tokens, i)) return isInner(view.tokens, i)
  return view.grammarAt(i) !== Grammar.none
}

function wordsIn(view: View, first: number, end: number): number {
  let count = 0
  for (let i = first; i < end; i++) if (isWord(view.tokens, i)) count++
  return count
}

/** Is there a word that tells what it is about: not only "further cooperation", "various fields"? */
function hasContent(view: View, first: number, end: number): boolean {
  const head = headOf(view, first, end)
  const headPart = view.partAt(head)
  if (headPart === Part.area) return false
  if (headPart === Part.thing && wordsIn(view, first, end) === 1) return false
  const ofCooperation =
    headPart === Part.cooperation || headPart === Part.exchange || headPart === Part.relation
  for (let i = first; i < end; i++) {
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    const part = view.partAt(i)
    if (isEmptyPart(part)) {
      i = view.partEnd(i) - 1
      continue
    }
    if (part === Part.joint && ofCooperation) continue
    if (ofCooperation && i < head && namesParty(view, i)) continue
    return true
  }
  return false
}

const emptyParts = new Set<number>([
  Part.cooperation,
  Part.exchange,
  Part.relation,
  Part.talk,
  Part.sign,
  Part.document,
  Part.talks,
  Part.area,
  Part.wrap,
  Part.vague,
  Part.visit,
  Part.both,
  Part['further-noun'],
])
const isEmptyPart = (part: number): boolean => emptyParts.has(part)

/** Last word before "of", "in", "for". */
function headOf(view: View, first: number, end: number): number {
  let head = first
  for (let i = first; i < end; i++) {
    if (!isWord(view.tokens, i)) continue
    const grammar = view.grammarAt(i)
    if (grammar !== Grammar.none && grammar !== Grammar.and) break
    if (grammar === Grammar.none) head = i
  }
  return head
}

/** "Sino-German" before "cooperation" tells who cooperates, not on what. */
function namesParty(view: View, i: number): boolean {
  const known = view.knownAt(i)
  if (known !== undefined && known.kind !== 'title') return true
  return isCapital(view.tokens, i) && (view.classesAt(i) & ~WordClass.proper) === 0
}

function isNever(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const never = view.listEnd(List.never, i)
    if (never > i && (never >= end || end - first - (never - i) <= 1)) return true
  }
  return false
}
