import type { Sentence } from '../../text/document.ts'
import { Shape } from '../../text/document.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { isGlued, type Scene, wordIs } from '../scene.ts'
import { complementOf, isAnd, leftEdge } from './extent.ts'
import { type Head, headsOf } from './heads.ts'
import type { UnitCandidate } from './unit.ts'

/** Prepositions that may open the complement of a head noun. */
const openers = ['of', 'for', 'on', 'against', 'in'] as const

/**
 * Names that a head noun makes: "Tsinghua University", "Ministry of Education", "School of
 * Electronic and Communication Engineering", "ICT Talent Partnership Development Division".
 */
export function headedUnits(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  for (const head of headsOf(scene, sentence)) {
    if (head.front) frontHeaded(scene, sentence, head, offer)
    if (head.back) backHeaded(scene, sentence, head, offer)
  }
}

function frontHeaded(
  scene: Scene,
  sentence: Sentence,
  head: Head,
  offer: (unit: UnitCandidate) => void,
): void {
  const opener = head.end
  if (opener >= sentence.end || !openers.some((word) => wordIs(scene, opener, word))) return
  const isOf = wordIs(scene, opener, 'of')
  if (!isOf && head.weak) return
  let start = opener + 1
  while (start < sentence.end && (wordIs(scene, start, 'the') || wordIs(scene, start, 'its')))
    start++
  const complement = complementOf(scene, start, sentence.end)
  if (complement.end === start) return
  if (!isOf && (!wordIs(scene, opener, 'for') || scene.capital[start] === 0)) {
    if (!(wordIs(scene, opener, 'on') && complement.common)) return
  }
  const opens = scene.clues[start]
  const isPlace = (opens & Clue.place) !== 0 && (opens & commonWord) === 0
  // "Department of Tsinghua University", "School of SZPU": of an organization, not of a field.
  const isUnit =
    (scene.clues[complement.end - 1] & Clue.organizationHead) !== 0 &&
    complement.end - start > 1 &&
    !complement.common
  if (isUnit && head.class !== 'organization') return
  const first = leftEdge(scene, head.first, sentence.first, false)
  const hasModifier = first < head.first
  const sure = head.weak ? -1 : 1.5
  const base = { first, end: complement.end, rule: 'units/head-of-field' }
  const asDepartment =
    head.class === 'department' ||
    (head.class === 'either' &&
      complement.common &&
      !(hasModifier && isNamed(scene, first, head.first)))
  const score = complement.end - first + sure
  if (asDepartment)
    offer({
      ...base,
      kind: 'department',
      score,
      value: { kind: unitKind(head), either: head.class === 'either' },
    })
  else
    offer({
      ...base,
      kind: 'organization',
      score,
      value: { kind: organizationKind(head), either: head.class !== 'organization' },
    })
  const tail = placeTail(scene, complement.end, sentence.end, head, isPlace)
  if (tail > complement.end) {
    offer({
      ...base,
      end: tail,
      kind: asDepartment ? 'department' : 'organization',
      score: tail - first + sure,
      value: {
        kind: asDepartment ? unitKind(head) : organizationKind(head),
        either: head.class !== 'organization',
      },
    })
  }
}

/** "… of China", "… of the People's Republic of China", "… in Khon Kaen" behind a ministry or an embassy. */
function placeTail(
  scene: Scene,
  from: number,
  limit: number,
  head: Head,
  isPlace: boolean,
): number {
  let end = from
  const isOfficial =
    head.kind === 'government' || head.kind === 'research' || head.kind === 'university'
  if (!isOfficial) return end
  for (const word of isPlace ? (['of', 'in', 'to'] as const) : (['of'] as const)) {
    if (!wordIs(scene, end, word)) continue
    let i = end + 1
    if (wordIs(scene, i, 'the')) i++
    let place = i
    while (
      place < limit &&
      (scene.capital[place] === 1 ||
        (place > i && wordIs(scene, place, 'of')) ||
        (place > i && (scene.tokens.shape[place] & Shape.possessive) !== 0))
    )
      place++
    if (place === i || (scene.clues[i] & (anyPlace | Clue.placeHead)) === 0) {
      if (
        !(
          place > i + 1 &&
          wordIs(scene, place - 2, 'of') &&
          (scene.clues[place - 1] & Clue.place) !== 0
        )
      )
        continue
    }
    if ((scene.clues[place - 1] & anyHead) !== 0) continue
    end = place
  }
  return end
}

function backHeaded(
  scene: Scene,
  sentence: Sentence,
  head: Head,
  offer: (unit: UnitCandidate) => void,
): void {
  const left = leftEdge(scene, head.first, sentence.first, true)
  if (left === head.first) return
  if (isModifierOfNext(scene, head, sentence.end)) return
  for (const first of startsOf(scene, left, head.first)) {
    if (first === head.first) continue
    const named = isNamed(scene, first, head.first)
    const score = head.end - first + (head.weak ? -1 : 1.5) - (first > left ? 0.3 : 0)
    const within = first > left ? { within: left } : {}
    const isDepartment =
      head.class === 'department' ||
      (head.class === 'either' && (!named || first > left) && head.kind !== 'government')
    offer({
      kind: isDepartment ? 'department' : 'organization',
      first,
      end: head.end,
      rule: isDepartment ? 'units/field-then-head' : 'units/name-then-head',
      score,
      value: {
        kind: isDepartment ? unitKind(head) : organizationKind(head),
        either: head.class === 'either' || (head.class === 'department' && named),
        ...within,
      },
    })
  }
}

/** Where the name may begin: at its left edge, or behind an organization that opens the run ("Huawei | ICT … Division"). */
function* startsOf(scene: Scene, left: number, head: number): Generator<number> {
  yield left
  const { hits } = scene.document
  for (let i = left; i < head; i++) {
    const isOpening = i === left
    if (!isOpening && (scene.clues[i] & Clue.organizationHead) === 0) continue
    if (isOpening) {
      for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
        if (
          scene.lexicons.entries[hits.entry[h]].list === 'organizations.known' &&
          hits.end[h] < head
        )
          yield hits.end[h]
      }
      if ((scene.tokens.shape[i] & Shape.allCaps) !== 0 && i + 1 < head && scene.clues[i] === 0)
        yield i + 1
    } else if (i + 1 < head) yield i + 1
  }
  const possessor = possessorIn(scene, left, head)
  if (possessor > 0) yield possessor
}

function possessorIn(scene: Scene, left: number, head: number): number {
  for (let i = left + 1; i < head; i++) {
    if ((scene.tokens.shape[i] & Shape.possessive) !== 0 && (scene.clues[i - 1] & commonWord) === 0)
      return i + 1
  }
  return 0
}

/** Holds a word that is no ordinary one: a place, a person, a brand. */
export function isNamed(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 0) continue
    const clue = scene.clues[i]
    if ((clue & (Clue.field | Clue.demonym)) !== 0 && (clue & Clue.place) === 0) continue
    if ((clue & (Clue.place | Clue.given | Clue.surname)) !== 0 && (clue & Clue.noun) === 0)
      return true
    if ((clue & commonWord) === 0) return true
  }
  return false
}

/** "University Forum", "Academy Road": the head noun only describes the next word. */
function isModifierOfNext(scene: Scene, head: Head, limit: number): boolean {
  const next = head.end
  if (next >= limit || scene.capital[next] === 0 || isAnd(scene, next)) return false
  if ((scene.tokens.shape[next] & (Shape.newLine | Shape.newParagraph)) !== 0) return false
  const clue = scene.clues[next]
  return (
    (clue & (Clue.otherHead | Clue.placeHead)) !== 0 &&
    (clue & (Clue.title | anyName)) === 0 &&
    !isGlued(scene.tokens, next)
  )
}

const unitKinds: Readonly<Record<string, string>> = {
  university: 'school',
  school: 'school',
  research: 'institute',
  government: 'committee',
  hospital: 'division',
  company: 'division',
  association: 'other',
  international: 'other',
  media: 'other',
}

const unitKind = (head: Head): string =>
  head.class === 'department' ? head.kind : (unitKinds[head.kind] ?? 'other')

const organizationKinds = new Set([
  'company',
  'university',
  'school',
  'government',
  'hospital',
  'association',
  'media',
  'international',
  'research',
])

const organizationKind = (head: Head): string =>
  organizationKinds.has(head.kind) ? head.kind : 'other'
