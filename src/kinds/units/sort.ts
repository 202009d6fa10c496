import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, type Scene } from '../scene.ts'
import type { Head } from './heads.ts'
import type { UnitKind } from './unit.ts'
import { endsPlace, isLearned } from './words.ts'

const regions = listIds['places.regions']

/** Kinds of units that may be nobody's. */
const standing = new Set([
  'center',
  'institute',
  'association',
  'laboratory',
  'research',
  'hospital',
])

/** Kinds of units that stand alone where a place or a brand names them: "Shenzhen Training Center". */
export const selfStanding = new Set(['center', 'institute', 'association'])

/**
 * Is the name that begins at `first` and has this head an organization or a unit of one?
 * `isPart`: the words beside it say to which organization it belongs. `signs`: it signs or cooperates
 * for itself.
 */
export function sortOf(
  scene: Scene,
  head: Head,
  first: number,
  isPart: boolean,
  signs = false,
): UnitKind {
  if (head.class === 'organization')
    return isPart && head.kind === 'school' ? 'department' : 'organization'
  if (signs && !isPart && (standing.has(head.kind) || (head.state && head.kind === 'division')))
    return 'organization'
  const named = isNamed(scene, first, head.first)
  if (head.class === 'department') {
    const isPlaced = opensWithPlace(scene, first, head.first)
    if (head.state && isOfState(scene, first)) return 'organization'
    if (head.state && !isPart && (isPlaced || isPublic(scene, first, head.first)))
      return 'organization'
    if (isPlaced && !isPart && (selfStanding.has(head.kind) || head.kind === 'committee'))
      return 'organization'
    return named && !isPart && selfStanding.has(head.kind) ? 'organization' : 'department'
  }
  if (isPart) return 'department'
  if (isPublic(scene, first, head.first)) return 'organization'
  if (named || head.kind === 'government' || isChristened(scene, head, first)) return 'organization'
  const isNational = first < head.first && (scene.clues[first] & Clue.demonym) !== 0
  return isNational ? 'organization' : 'department'
}

/** "Assumption College": an ordinary noun that is no field of study. */
const isChristened = (scene: Scene, head: Head, first: number): boolean =>
  head.kind === 'university' &&
  head.first - first === 1 &&
  (scene.clues[first] & (Clue.noun | Clue.field | Clue.demonym | Clue.title)) === Clue.noun &&
  !isLearned(scene, first)

/** "South Africa's | Department of Trade" */
const isOfState = (scene: Scene, first: number): boolean =>
  first > 1 &&
  (scene.tokens.shape[first - 1] & Shape.possessive) !== 0 &&
  (scene.clues[first - 2] & Clue.place) !== 0

/** "National …", "Hubei Provincial …" */
export function isPublic(scene: Scene, first: number, head: number): boolean {
  for (let i = first; i < Math.min(head, first + 3); i++)
    if (scene.lexicons.has('organizations.public-words', scene.tokens.word[i])) return true
  return false
}

/** "South African …", "New Jersey …" */
export function opensWithPlace(scene: Scene, first: number, head: number): boolean {
  if (first >= head) return false
  for (const list of stateLists)
    for (const [entry, end] of entriesAt(scene, first, list))
      if (end <= head && (list !== regions || entry.cells.kind !== 'continent')) return true
  return false
}

const stateLists = [listIds['places.countries'], regions, listIds['places.demonyms']]

/** Holds a word that is no ordinary one: a place, a person, a brand. */
export function isNamed(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 0) continue
    const clue = scene.clues[i]
    if ((clue & (Clue.field | Clue.demonym)) !== 0 && (clue & Clue.place) === 0) continue
    if (isPartOfWorld(scene, i)) continue
    if ((clue & Clue.place) !== 0 || endsPlace(scene, i)) return true
    if ((clue & (anyPlace | Clue.given | Clue.surname)) !== 0 && (clue & Clue.noun) === 0)
      return true
    if ((clue & commonWord) === 0 && !isLearned(scene, i)) return true
  }
  return false
}

/** "Asia", "Latin America": what is studied, not where the unit is. */
function isPartOfWorld(scene: Scene, i: number): boolean {
  for (let first = i; first >= Math.max(0, i - 2); first--)
    for (const [entry, end] of entriesAt(scene, first, regions))
      if (end > i && entry.cells.country === '' && entry.cells.kind !== 'province') return true
  return false
}
