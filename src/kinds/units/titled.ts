import { type Sentence, Shape } from '../../text/document.ts'
import { Clue, commonWord } from '../clues.ts'
import { type Scene, textOf, wordIs } from '../scene.ts'
import { type LowerHead, lowerHeadAt } from './heads.ts'
import { departmentKind, organizationKind } from './kinds.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isAnd } from './words.ts'

/** "the human resources | department": so many ordinary words may stand before the head. */
const mostWords = 5

/** What opens the phrase: "director of the …", "head nurse of our …", "join the …". */
const articles = ['the', 'its', 'our', 'their', 'his', 'her'] as const

/** Kinds of organizations that have a number or a patron before their noun: "the second affiliated hospital". */
const served = new Set(['hospital'])

/** A board or an office is somebody's though nothing but its class is said: "board of directors". */
const boards = new Set(['committee'])

/**
 * Units written in lower case throughout, where a title says that somebody serves in them: "deputy
 * secretary of the party committee", "head nurse of the rehabilitation department".
 */
export function titledUnits(
  scene: Scene,
  sentence: Sentence,
  titleEnds: ReadonlySet<number>,
  offer: (unit: UnitCandidate) => void,
): void {
  for (let i = sentence.first + 1; i < sentence.end; i++) {
    if ((scene.tokens.shape[i] & (Shape.word | Shape.capital)) !== Shape.word) continue
    const head = lowerHeadAt(scene, i)
    if (head === undefined || !isUnit(head) || isSeveral(scene, i)) continue
    const end = complementEnd(scene, i, head, sentence.end)
    const first = fieldStart(scene, i, sentence.first)
    if (first === i && end === i + 1) continue
    if (scene.capital[end] === 1 || isHead(scene, end)) continue
    const isBoard = end > i + 1 && wordIs(scene, end, 'of') && wordIs(scene, first - 1, 'the')
    if (!isBoard && !isServed(scene, first, sentence.first, titleEnds)) continue
    const isServing = served.has(head.kind)
    offer({
      kind: isServing ? 'organization' : 'department',
      first,
      end,
      rule: unitRule.titledUnit,
      score: (end - first) * 1.25 + 0.4,
      value: { kind: isServing ? organizationKind(head) : departmentKind(head) },
    })
  }
}

/** "heads of structural divisions": no unit of its own. */
const isSeveral = (scene: Scene, i: number): boolean => {
  const { text } = scene.document
  const last = scene.tokens.end[i] - 1
  return text[last] === 's' && text[last - 1] !== 's'
}

const isUnit = (head: LowerHead): boolean =>
  head.class === 'department' || served.has(head.kind) || units.has(head.kind)

/** Kinds of heads of either class that are units where nothing names them. */
const units = new Set(['research', 'school'])

const isHead = (scene: Scene, i: number): boolean =>
  i < scene.tokens.count &&
  (scene.tokens.shape[i] & Shape.word) !== 0 &&
  lowerHeadAt(scene, i) !== undefined

/** "department | of prints and photographs": ordinary words for what the unit deals with. */
function fieldEnd(scene: Scene, at: number): number {
  let end = at + 1
  for (let i = at + 2; i < Math.min(at + 2 + mostWords, scene.tokens.count); i++) {
    if (isAnd(scene, i)) continue
    const isWord = isLower(scene, i) && (scene.clues[i] & (Clue.function | Clue.title)) === 0
    if (!isWord || (scene.clues[i] & (Clue.noun | Clue.adjective)) === 0) break
    if ((scene.clues[i] & Clue.noun) !== 0) end = i + 1
  }
  return end
}

/** "board | of directors", "committee | of experts": behind a committee the people in it. */
function complementEnd(scene: Scene, at: number, head: LowerHead, limit: number): number {
  const members = at + 2
  const isBoard =
    boards.has(head.kind) &&
    members < limit &&
    wordIs(scene, at + 1, 'of') &&
    isLower(scene, members) &&
    (scene.clues[members] & Clue.title) !== 0
  if (head.class === 'department' && fields.has(head.kind) && wordIs(scene, at + 1, 'of'))
    return fieldEnd(scene, at)
  return isBoard ? members + 1 : at + 1
}

/** Kinds of units that are called after what they deal with. */
const fields = new Set(['division', 'office', 'school'])

const isLower = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & (Shape.word | Shape.capital)) === Shape.word

/** Words that say nothing about which unit it is. */
const generic = new Set([
  'same',
  'new',
  'other',
  'own',
  'whole',
  'entire',
  'relevant',
  'respective',
])

/** First of the ordinary words before the head. */
function fieldStart(scene: Scene, head: number, limit: number): number {
  let first = head
  for (let i = head - 1; i > limit && head - i <= mostWords; i--) {
    if (!isLower(scene, i)) break
    if (isAnd(scene, i)) {
      if (first === head) break
      continue
    }
    const clue = scene.clues[i]
    if ((clue & Clue.function) !== 0 || generic.has(textOf(scene, i, i + 1))) break
    // Words that no list knows are terms: "moxibustion".
    if ((clue & (Clue.noun | Clue.adjective)) === 0 && (clue & commonWord) !== 0) break
    first = i
  }
  return first
}

/** A title and "of" stand before the phrase, or somebody joins it. */
function isServed(
  scene: Scene,
  first: number,
  limit: number,
  titleEnds: ReadonlySet<number>,
): boolean {
  const article = articles.some((word) => wordIs(scene, first - 1, word))
  const before = article ? first - 2 : first - 1
  if (before < limit) return false
  if (wordIs(scene, before, 'of'))
    return titleEnds.has(before) || isNamed(scene, before - 1, limit, titleEnds)
  return article && joins.has(textOf(scene, before, before + 1))
}

/** "Director Dong of the …": a name stands between the title and "of". */
function isNamed(
  scene: Scene,
  last: number,
  limit: number,
  titleEnds: ReadonlySet<number>,
): boolean {
  let i = last
  while (
    i >= limit &&
    last - i < 4 &&
    scene.capital[i] === 1 &&
    (scene.clues[i] & Clue.title) === 0
  )
    i--
  return i < last && titleEnds.has(i + 1)
}

const joins = new Set(['join', 'joins', 'joined', 'chair', 'chairs', 'chaired', 'heads', 'headed'])
