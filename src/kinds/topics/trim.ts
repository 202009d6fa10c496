import { Shape } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import type { Item } from './items.ts'
import { quotationEnd } from './phrase.ts'
import { isCapital, isInner, isParticiple, isWord, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

/** Longest subject in words. */
const longest = 16

/** The subject without edges that say nothing, or undefined when nothing of a subject is left. */
export function trimmed(view: View, item: Item): Item | undefined {
  let { first, end } = item
  if (item.quoted && quotationEnd(view, first, end) === end) {
    first++
    end--
  }
  while (first < end && isEmptyEdge(view, first)) first = Math.min(end, view.partEnd(first))
  while (end > first && isTrailing(view, end - 1)) end--
  if (isCooperation(view.partAt(first)) && view.grammarAt(first + 1) === Grammar.and) first += 2
  if (isWorkOn(view, first, end) || isFieldOf(view, first, end)) end--
  if (
    end <= first ||
    !hasContent(view, first, end, item.made === true || item.quoted) ||
    wordsIn(view, first, end) > longest
  )
    return undefined
  if (isNever(view, first, end)) return undefined
  const known = view.knownAt(first)
  const isKnown = known !== undefined && known.end >= end
  const mayBeUnit = known?.kind === 'department' || known?.kind === 'organization'
  if (isKnown && !(item.made === true && mayBeUnit)) return undefined
  const { general, quoted, made, lead } = item
  return { first, end, general, quoted, made, lead }
}

const isEmptyEdge = (view: View, i: number): boolean =>
  view.grammarAt(i) !== Grammar.none ||
  (!isWord(view.tokens, i) && isInner(view.tokens, i)) ||
  view.partAt(i) === Part.vague

function isTrailing(view: View, i: number): boolean {
  if (!isWord(view.tokens, i)) return isInner(view.tokens, i)
  // "issues related"
  if (view.partAt(i) === Part.vague && isParticiple(view, i)) return true
  return view.grammarAt(i) !== Grammar.none
}

/** "talent training work" is talent training; "social work" stays. */
function isWorkOn(view: View, first: number, end: number): boolean {
  const { document, tokens } = view
  const isWork =
    document.text.startsWith('work', tokens.start[end - 1]) &&
    tokens.end[end - 1] - tokens.start[end - 1] === 4
  return isWork && wordsIn(view, first, end) > 2 && view.listEnd(List.concepts, end - 2) !== end
}

/** "health field" is health, "student exchange issues" student exchange; "educational fields" are nothing. */
function isFieldOf(view: View, first: number, end: number): boolean {
  const part = view.partAt(end - 1)
  const { document, tokens } = view
  const isField = part === Part.area && !document.text.startsWith('s', tokens.end[end - 1] - 1)
  if ((!isField && part !== Part.matter) || wordsIn(view, first, end) < 2) return false
  const before = view.classesAt(end - 2)
  return isWord(view.tokens, end - 2) && (before === 0 || (before & WordClass.noun) !== 0)
}

function wordsIn(view: View, first: number, end: number): number {
  let count = 0
  for (let i = first; i < end; i++) if (isWord(view.tokens, i)) count++
  return count
}

/** Is there a word that tells what it is about: not only "further cooperation", "various fields"? */
function hasContent(view: View, first: number, end: number, made: boolean): boolean {
  const head = headOf(view, first, end)
  const headPart = view.partAt(head)
  if (headPart === Part.matter) return false
  if (
    headPart === Part.occasion &&
    (isCapital(view.tokens, head) || isCounted(view, first) || isCounted(view, first - 1))
  )
    return false
  if (headPart === Part.area) return isDescribedField(view, first, head)
  if (isOnlyAdjectives(view, first, end)) return false
  const isEmptyHead =
    headPart === Part.wrap ||
    headPart === Part.agent ||
    headPart === Part.relation ||
    headPart === Part.propose
  if (isEmptyHead && isOnlyDescribed(view, first, head)) return false
  if (isNameOnly(view, first, end)) return false
  const ofCooperation =
    headPart === Part.cooperation || headPart === Part.exchange || headPart === Part.relation
  if (!ofCooperation && isConcept(view, first, end)) return true
  if (headPart === Part.agent && !made && head === end - 1) return false
  let things = 0
  for (let i = first; i < end; i++) {
    if (view.grammarAt(i) === Grammar.and && things < 2) things = 0
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    const part = view.partAt(i)
    if (isHyphened(view, i) && part !== Part.vague && part !== Part.scope) return true
    if (countsWithOthers.has(part)) {
      things++
      continue
    }
    if (part === Part.scope && ofCooperation) continue
    if (isEmptyPart(part)) {
      i = view.partEnd(i) - 1
      continue
    }
    if ((part === Part.joint || part === Part.mutual) && ofCooperation) continue
    if (ofCooperation && i < head && namesParty(view, i)) continue
    if ((part === Part.joint || part === Part.mutual) && things === 0) {
      things++
      continue
    }
    return true
  }
  return things > 1
}

/** One of the words of "school-enterprise". */
const isHyphened = (view: View, i: number): boolean =>
  !isCapital(view.tokens, i) && (isHyphen(view, i - 1) || isHyphen(view, i + 1))

const isHyphen = ({ tokens }: View, i: number): boolean =>
  isInner(tokens, i) && tokens.sign[i] !== 0x27 && tokens.sign[i] !== 0x26

/** No subject alone, one together: "faculty exchange", "student visits". */
const countsWithOthers = new Set<number>([Part.thing, Part.people, Part.exchange, Part.visit])

const emptyParts = new Set<number>([
  Part.cooperation,
  Part.exchange,
  Part.relation,
  Part.talk,
  Part.sign,
  Part.focus,
  Part.intend,
  Part.propose,
  Part.slogan,
  Part.document,
  Part.talks,
  Part.area,
  Part.matter,
  Part.wrap,
  Part.agent,
  Part.vague,
  Part.visit,
  Part.both,
  Part['further-noun'],
  Part['make-noun'],
])

/** "third" of "third meeting of the commission", "2nd" */
const isCounted = ({ document, tokens }: View, i: number): boolean =>
  i >= 0 &&
  /^(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth)\b/iu.test(
    document.text.slice(tokens.start[i], tokens.end[i] + 2),
  )

const isAdjectiveOnly = (view: View, i: number): boolean => {
  const classes = view.classesAt(i)
  return classes !== 0 && (classes & (WordClass.noun | WordClass.proper)) === 0
}

/** "cultural and humanitarian spheres", not "various fields", "research areas" */
function isDescribedField(view: View, first: number, head: number): boolean {
  let content = 0
  for (let i = first; i < head; i++) {
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    if (!isAdjectiveOnly(view, i) || view.partAt(i) !== Part.none) return false
    content++
  }
  return content > 1
}

/** "student experience": several words that the concepts hold. */
const isConcept = (view: View, first: number, end: number): boolean =>
  end - first > 1 && view.listEnd(List.concepts, first) === end

/** "regional and international" */
function isOnlyAdjectives(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    if (!isAdjectiveOnly(view, i) && view.partAt(i) !== Part.scope) return false
  }
  return true
}

/** "educational cause": an empty noun and adjectives. */
function isOnlyDescribed(view: View, first: number, head: number): boolean {
  for (let i = first; i < head; i++) {
    if (isWord(view.tokens, i) && !isAdjectiveOnly(view, i) && !isEmptyPart(view.partAt(i)))
      return false
  }
  return true
}

/** Capitalised words that no dictionary knows: a name of somebody or of a place. */
function isNameOnly(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (!isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) continue
    const isAcronym = (view.tokens.shape[i] & Shape.allCaps) !== 0
    if (isAcronym || !isCapital(view.tokens, i)) return false
    if ((view.classesAt(i) & (WordClass.noun | WordClass.adjective | WordClass.verb)) !== 0)
      return false
  }
  return true
}

const isCooperation = (part: number): boolean =>
  part === Part.cooperation || part === Part.exchange || part === Part.relation

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

/** The whole subject stands in the list of what is none. */
export const isNever = (view: View, first: number, end: number): boolean =>
  view.isListed(List.never, first, end)
