import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, Clue } from '../clues.ts'
import { longestAt, type Scene, standsAlone, wordIs } from '../scene.ts'
import { isEventName } from './called.ts'
import { leftEdge } from './extent.ts'
import { isStrongHead } from './heads.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isAnd } from './words.ts'

const known = listIds['organizations.known']
const departments = listIds['departments.known']
const never = listIds['organizations.never']
const neverUnits = listIds['departments.never']

/** Entries of the lists of organizations and departments. */
export function listedUnits(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  const { hits } = scene.document
  const { listOf } = scene.lexicons
  for (let h = hits.at[sentence.first]; h < hits.at[sentence.end]; h++) {
    const list = listOf[hits.entry[h]]
    if (list !== known && list !== departments) continue
    const first = hits.first[h]
    const isOrganization = list === known
    const end = isOrganization ? dottedEnd(scene, hits.end[h]) : hits.end[h]
    if (end > sentence.end || !standsAlone(scene, first, end)) continue
    const entry = scene.lexicons.entry(hits.entry[h])
    if (isOrganization && isEventName(scene, first, end)) continue
    if (isOrganization && entry.cells.kind === 'company' && isModel(scene, first, end)) continue
    if (!isOrganization && end - first === 1) continue
    const single = end - first === 1
    // A single word that is also somebody's name, or an ordinary word in a headline, proves little.
    const doubtful =
      single && (scene.clues[first] & (anyName | Clue.noun | Clue.title | Clue.place)) !== 0
    if (isOrganization && doubtful && isCoordinated(scene, first, end)) continue
    const edge = isOrganization ? first : joinedEdge(scene, first, sentence.first)
    if (!isOrganization && isPortfolio(scene, edge, end)) continue
    offer({
      kind: isOrganization ? 'organization' : 'department',
      first: edge,
      end,
      rule: isOrganization ? unitRule.listedOrganization : unitRule.listedDepartment,
      score: scoreOf(scene, edge, end, isOrganization, doubtful),
      value: { kind: entry.cells.kind || 'other', entry },
    })
    const branch = isOrganization && !doubtful ? branchEnd(scene, end, sentence.end) : end
    if (branch > end)
      offer({
        kind: 'organization',
        first,
        end: branch,
        rule: unitRule.listedBranch,
        score: (branch - first) * 1.25 + 2.5,
        value: { kind: entry.cells.kind || 'other' },
      })
  }
}

/** "Minister of | Labour", "Health | and Labour": an ordinary word among others, not the party it may be. */
const isCoordinated = (scene: Scene, first: number, end: number): boolean =>
  (scene.clues[first] & Clue.noun) !== 0 &&
  (wordIs(scene, first - 1, 'of') ||
    wordIs(scene, end, 'of') ||
    (wordIs(scene, first - 1, 'for') && (scene.clues[first - 2] & Clue.title) !== 0) ||
    (isAnd(scene, end) && scene.capital[end + 1] === 1 && !wordIs(scene, first - 1, 'the')))

/** "U.N." keeps its last dot as it keeps the others. */
function dottedEnd({ tokens, document }: Scene, end: number): number {
  const last = tokens.end[end - 1]
  const isDotted =
    tokens.sign[end] === stop &&
    (tokens.shape[end] & Shape.glued) !== 0 &&
    document.text[last - 2] === '.'
  return isDotted ? end + 1 : end
}

const stop = 0x2e

/** "Skyra 740", "Skyra X5": one of the things that a firm makes. */
const isModel = ({ tokens }: Scene, first: number, end: number): boolean =>
  end - first === 1 &&
  (((tokens.shape[end] & Shape.number) !== 0 && tokens.end[end] - tokens.start[end] === 3) ||
    (tokens.shape[end] & (Shape.mixed | Shape.capital)) === (Shape.mixed | Shape.capital)) &&
  (tokens.shape[end] & (Shape.glued | Shape.newLine | Shape.newParagraph)) === 0 &&
  tokens.end[end] - tokens.start[end] > shortestModel &&
  tokens.end[end] - tokens.start[end] < longestModel

/** Shorter numbers are scores, longer ones years and sums. */
const shortestModel = 1
const longestModel = 4

/** End of the place that closes the name of a branch: "UNHCR Prague", "WWF Kenya"; `end` when none does. */
function branchEnd(scene: Scene, end: number, limit: number): number {
  if (end >= limit || scene.capital[end] === 0) return end
  for (const list of branchPlaces) {
    const stop = longestAt(scene, end, list)
    if (stop > end && (stop >= limit || !isNounOrName(scene, stop))) return stop
  }
  return end
}

/** "OSCE Norland | mission": the place says where the mission is. */
const isNounOrName = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 ||
  ((scene.clues[i] & Clue.noun) !== 0 && (scene.clues[i] & (Clue.verb | Clue.function)) === 0)

const branchPlaces = [
  listIds['places.countries'],
  listIds['places.cities'],
  listIds['places.regions'],
]

/** "Vice-Rector for Graduate Studies", "Dean of Student Affairs": what somebody is in charge of. */
const isPortfolio = (scene: Scene, first: number, end: number): boolean =>
  (scene.clues[first - 2] & Clue.title) !== 0 &&
  (wordIs(scene, first - 1, 'for') ||
    (wordIs(scene, first - 1, 'of') &&
      !isStrongHead(scene, first) &&
      !isStrongHead(scene, end - 1)))

/** "Business and Private Banking": the unit begins with the field that "and" joins to a listed one. */
function joinedEdge(scene: Scene, first: number, limit: number): number {
  if (!isAnd(scene, first - 1)) return first
  const edge = leftEdge(scene, first + 1, limit, true)
  if (edge === first - 2) return edge
  // "Group Executive Business and …": a title stands before the field.
  return edge < first - 2 && (scene.clues[first - 2] & Clue.field) !== 0 ? first - 2 : first
}

function scoreOf(
  scene: Scene,
  first: number,
  end: number,
  isOrganization: boolean,
  doubtful: boolean,
): number {
  if (doubtful) return 1.6
  // "Harvard | University Press": a common unit behind a name is seldom all of it.
  const isBehindName = isOrganization
    ? isOfPlace(scene, first, end)
    : scene.capital[first - 1] === 1 || isCut(scene, end)
  return (end - first) * 1.25 + (isBehindName ? -1 : 1.5)
}

/** "Norland | Vocational Training Council": the place rather belongs to the name. */
const isOfPlace = (scene: Scene, first: number, end: number): boolean =>
  end - first > 1 &&
  scene.capital[first - 1] === 1 &&
  (scene.clues[first - 1] & (Clue.place | Clue.demonym)) !== 0 &&
  isStrongHead(scene, end - 1)

/** "Human Resources | Development": the name goes on with a plain noun. */
const isCut = (scene: Scene, end: number): boolean =>
  end < scene.tokens.count &&
  scene.capital[end] === 1 &&
  (scene.tokens.shape[end] & (Shape.newLine | Shape.newParagraph)) === 0 &&
  (scene.clues[end] & (Clue.noun | Clue.title)) === Clue.noun &&
  (scene.clues[end] & anyName) === 0

/** Does a never-list hold exactly these tokens? */
export function isNeverUnit(scene: Scene, first: number, end: number): boolean {
  const { hits } = scene.document
  for (let h = hits.at[first]; h < hits.at[first + 1]; h++) {
    const list = scene.lexicons.listOf[hits.entry[h]]
    if ((list === never || list === neverUnits) && hits.end[h] >= end) return true
  }
  return false
}
