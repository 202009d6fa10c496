import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, ZoneCode } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { longestAt, type Scene, textOf, wordIs } from '../scene.ts'
import { isEventName, isFormer, isHonour, isKind, isNumberedMeeting } from './called.ts'
import { behind, isForeignConnector, parentFollows } from './complement.ts'
import { leftEdge } from './extent.ts'
import { type Head, headsOf, isOrganizationHead } from './heads.ts'
import { departmentKind, organizationKind } from './kinds.ts'
import { lowerHeaded } from './lower.ts'
import { isOwned, isWhole, opensWithLetters, partBefore } from './part.ts'
import { isParty } from './party.ts'
import { isLonePlace, isModifierOfNext, runEnd } from './run.ts'
import { isPlural, sharedHead } from './shared.ts'
import { isNamed, isPublic, sortOf } from './sort.ts'
import { foreignEnd, placeTail } from './tail.ts'
import { partOrWhole, type UnitCandidate, type UnitKind, unitRule } from './unit.ts'
import { isAnd, isFieldWord } from './words.ts'

const countries = listIds['places.countries']

type Offer = (unit: UnitCandidate) => void

/** Prepositions that may open the complement of a head noun. */
const openers = ['of', 'for', 'on', 'against'] as const

/** What a token of a name adds to its score, and what a head noun adds. */
const perToken = 1.25
const byHead = 1.5
const byWeakHead = 0.2
/** What stands behind the head could be a place or an organization of its own. */
const byTail = 0.6

/**
 * Names that a head noun makes: "Tsinghua University", "Ministry of Education", "School of
 * Electronic and Communication Engineering", "ICT Talent Partnership Development Division".
 */
export function headedUnits(scene: Scene, sentence: Sentence, offer: Offer): void {
  lowerHeaded(scene, sentence, offer)
  const heads = headsOf(scene, sentence)
  for (const [n, head] of heads.entries()) {
    const before = heads.slice(Math.max(0, n - mostHeads), n)
    const isWhole = head.front && frontHeaded(scene, sentence, head, before, offer)
    if (head.back && !isWhole) backHeaded(scene, sentence, head, before, heads, n, offer)
  }
}

/** Heads before another one that are looked at. */
const mostHeads = 4

function frontHeaded(
  scene: Scene,
  sentence: Sentence,
  head: Head,
  before: readonly Head[],
  offer: Offer,
): boolean {
  const limit = sentence.end
  const left = leftEdge(scene, head.first, sentence.first, head.class !== 'organization')
  if (isNumberedMeeting(scene, head, left)) return false
  const part = partBefore(scene, head, left, before)
  const first = part ?? behindTitle(scene, left, head)
  const named = first < head.first && isNamed(scene, first, head.first)
  const isForeign = head.foreign || isForeignConnector(scene, head.end)
  if (head.weak && !named && !isForeign) return false
  const foreign = isForeign ? foreignEnd(scene, head.end, limit) : 0
  if (foreign > 0) {
    give(
      scene,
      head,
      first,
      foreign,
      head.class === 'department' ? 'department' : 'organization',
      'fieldThenHead',
      left,
      offer,
    )
    return false
  }
  const opener = head.end
  if (!openers.some((word) => wordIs(scene, opener, word))) return false
  const isOf = wordIs(scene, opener, 'of')
  if (!isOf && head.kind === 'university' && !named) return false
  const { start, end, common, names } = behind(scene, opener + 1, limit)
  if (end === start) return false
  if (!isOf && !wordIs(scene, opener, 'for') && !common) return false
  // "Liberal Party for the …": the name is whole before "for".
  if (!isOf && !common && named && !isField(scene, start, end)) return false
  if (!isOf && head.kind === 'hospital' && first < head.first) return false
  // "Tarnow University of Norland": where it is; the name is whole before "of".
  if (isOf && named && head.kind === 'university' && longestAt(scene, start, countries) === end)
    return false
  const owns = head.class === 'organization' && head.kind === 'government'
  if (
    names === 'reference' ||
    (names === 'organization' && !owns && !keepsNames(scene, head, first, opener, start, end))
  )
    return false
  const complementNamed = !common && !named && isOfPlace(scene, start, end)
  const kind =
    head.class === 'either' && complementNamed
      ? 'organization'
      : sortOf(
          scene,
          head,
          first,
          part !== undefined ||
            opensWithLetters(scene, head, left) ||
            parentFollows(scene, end, limit),
          isParty(scene, head, first, end, limit),
        )
  give(scene, head, first, end, kind, 'headOfField', left, offer)
  const isNamedField = named || isOfPlace(scene, start, end)
  const tail = placeTail(scene, end, limit, head, false, isNamedField)
  if (tail > end) give(scene, head, first, tail, kind, 'headOfField', left, offer)
  return isOf && left < head.first
}

/** "Dean | Faculty of Law": a title before the head is nobody's name when "of" follows. */
const behindTitle = (scene: Scene, left: number, head: Head): number =>
  left === head.first - 1 &&
  wordIs(scene, head.end, 'of') &&
  (scene.clues[left] & (Clue.title | Clue.modifier)) === Clue.title &&
  (scene.clues[left] & Clue.field) === 0
    ? head.first
    : left

/** "Systems Neuroscience", "the Study of Spiritual Culture": only words of sciences and ordinary ones. */
function isField(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (scene.capital[i] === 1 && ((scene.clues[i] & Clue.place) !== 0 || !isFieldWord(scene, i)))
      return false
  return true
}

/** "College of Nice", "College of William & Mary": named by a place or a person, not by a rare field. */
function isOfPlace(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if ((clue & (anyPlace | Clue.given | Clue.surname)) !== 0 && (clue & commonWord) === 0)
      return true
  }
  return false
}

/** "Association of American Universities", "Office of the Leading Group": the complement belongs to the name though it names. */
function keepsNames(
  scene: Scene,
  head: Head,
  first: number,
  opener: number,
  start: number,
  end: number,
): boolean {
  // "Göreli Vocational School of Kervansaray University": a school and its university.
  if (head.kind === 'school' && first < head.first && !isAffiliated(scene, first, head.first))
    return false
  if (head.class === 'organization') return start === opener + 1
  return (
    head.kind === 'office' &&
    first === head.first &&
    end - start > 1 &&
    !isNamed(scene, start, end) &&
    !isOrganizationHead(scene, end - 1)
  )
}

/** "Affiliated Kindergarten of …": whose it is says which it is. */
function isAffiliated(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (textOf(scene, i, i + 1) === 'Affiliated') return true
  return false
}

function backHeaded(
  scene: Scene,
  sentence: Sentence,
  head: Head,
  before: readonly Head[],
  heads: readonly Head[],
  n: number,
  offer: Offer,
): void {
  const limit = sentence.end
  const left = edgeOf(scene, head, sentence.first)
  if (left === head.first) {
    const tail =
      head.kind === 'university' && head.end - head.first > 1
        ? placeTail(scene, head.end, limit, head, true)
        : head.end
    if (tail > head.end) give(scene, head, left, tail, 'organization', 'nameThenHead', left, offer)
    if (isBareBody(scene, head, limit))
      give(scene, head, left, head.end, 'organization', 'bareHead', left, offer)
    else if (isOwnSchool(scene, head, left, limit))
      give(scene, head, left, head.end, 'department', 'bareHead', left, offer)
    return
  }
  if (isModifierOfNext(scene, head, limit) || isNumberedMeeting(scene, head, left)) return
  if (sharedHead(scene, head, left, sentence.first, offer)) return
  const goesOn = runEnd(scene, head.end, limit)
  if (goesOn > head.end) {
    const later = heads.slice(n + 1).find(({ first }) => first >= head.end && first < goesOn)
    if (head.weak) return
    if (later !== undefined && (later.class === 'organization' || !isWhole(scene, head, left)))
      return
  } else if (head.weak && isAnd(scene, head.end) && scene.capital[head.end + 1] === 1) {
    const end = runEnd(scene, head.end + 1, limit)
    if (heads.some((other) => other.end === end)) return
  }
  const part = partBefore(scene, head, left, before)
  const first = part ?? left
  if (isPlural(head) && !isNamed(scene, first, head.first)) return
  if (head.weak && !isNamed(scene, first, head.first) && !isMasthead(scene, head)) return
  const isPart =
    part !== undefined ||
    isOwned(scene, left) ||
    opensWithLetters(scene, head, left) ||
    parentFollows(scene, head.end, limit)
  const kind = sortOf(scene, head, first, isPart, isParty(scene, head, first, head.end, limit))
  const rule = kind === 'department' ? 'fieldThenHead' : 'nameThenHead'
  give(scene, head, first, head.end, kind, rule, left, offer)
  if (goesOn > head.end && isLonePlace(scene, head.end, goesOn))
    give(scene, head, first, goesOn, kind, 'nameThenHead', left, offer)
  const isTold = isNamed(scene, first, head.first)
  const tail = placeTail(scene, head.end, limit, head, false, isTold)
  if (tail > head.end)
    give(scene, head, first, tail, isPart ? kind : 'organization', 'nameThenHead', left, offer)
}

/** "The Harbor | Ledger" at the head of a page. */
const isMasthead = (scene: Scene, head: Head): boolean =>
  head.kind === 'media' && scene.document.zones[head.first] === ZoneCode.byline

/** "Application and | Research Center": what "and" joins may be a part of the head. */
function edgeOf(scene: Scene, head: Head, limit: number): number {
  const left = leftEdge(scene, head.first, limit, true)
  const isJoined = left === head.first && head.end - head.first > 1 && isAnd(scene, head.first - 1)
  return isJoined ? leftEdge(scene, head.first + 1, limit, true) : left
}

/** "the Supreme Court", "the National Assembly": a body of state that needs no further name. */
const isBareBody = (scene: Scene, head: Head, limit: number): boolean =>
  head.class === 'organization' &&
  head.kind === 'government' &&
  head.end - head.first > 1 &&
  isPublic(scene, head.first, head.end) &&
  runEnd(scene, head.end, limit) === head.end &&
  wordIs(scene, head.first - 1, 'the')

/** "Harvard's | Medical School": a head of several words needs no field where somebody owns it. */
const isOwnSchool = (scene: Scene, head: Head, left: number, limit: number): boolean =>
  head.class !== 'organization' &&
  head.end - head.first > 1 &&
  isOwned(scene, left) &&
  runEnd(scene, head.end, limit) === head.end

function give(
  scene: Scene,
  head: Head,
  first: number,
  end: number,
  kind: UnitKind,
  rule: keyof typeof unitRule,
  left: number,
  offer: Offer,
): void {
  if (
    isFormer(scene, first) ||
    isHonour(scene, first) ||
    isEventName(scene, first, end) ||
    longestAt(scene, first, countries) >= end ||
    (kind === 'organization' && isKind(scene, first, end))
  )
    return
  // A place before the name counts for itself elsewhere: "Ontario | Liberal Party".
  const isPlaced = first < head.first && (scene.clues[first] & anyPlace) !== 0
  const isEponym = first < head.first && (scene.clues[head.first - 1] & anyName) !== 0
  offer({
    kind,
    first,
    end,
    rule: unitRule[rule],
    score:
      (end - first) * perToken +
      (head.weak ? byWeakHead : byHead) +
      (isEponym ? 0.6 : 0) +
      (isPlaced ? 0.7 : 0) +
      (end > head.end ? byTail : 0),
    value: partOrWhole(
      kind === 'department' ? departmentKind(head) : organizationKind(head),
      head.class !== 'organization',
      first > left ? left : undefined,
    ),
  })
}
