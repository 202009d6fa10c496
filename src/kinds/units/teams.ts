import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyHead, anyName, Clue, commonWord } from '../clues.ts'
import { entryOf, hitAt, longestAt, type Scene, standsAlone, wordIs } from '../scene.ts'
import { hasUnknown } from './classed.ts'
import { brandEnd, brandStart, mayBeBrand } from './name-run.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isPluralNoun } from './words.ts'

const words = listIds['organizations.sport']
const towns = [
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
  listIds['places.regions'],
]
const regions = listIds['places.regions']

/** Parts of a country whose teams play for it. */
const nations = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland'])
const mostTownWords = 3

type Offer = (unit: UnitCandidate) => void

/** In sentences about sport: "the Marlow Herons", "the Herons", "Marlow beat Tarnow", "played for Marlow". */
export function teamsIn(scene: Scene, sentence: Sentence, offer: Offer): void {
  const isHeadline =
    scene.document.sentences[scene.document.sentenceOf[sentence.first]].headlineCase
  let isSport = false
  for (let i = sentence.first; i < sentence.end; i++) {
    const h = hitAt(scene, i, words)
    if (h < 0 || scene.capital[i] === 1) continue
    isSport = true
    const end = scene.document.hits.end[h]
    const { part } = entryOf(scene, h).cells
    if (part === 'rival') rivals(scene, sentence, i, end, offer)
    else if (part === 'club') clubBehind(scene, sentence, end, offer)
  }
  if (!isSport || isHeadline) return
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0) continue
    const town = townEnd(scene, i)
    if (town > 0 && isNickname(scene, town, sentence)) give(scene, offer, i, town + 1)
    else if (town === 0 && wordIs(scene, i - 1, 'the') && isNickname(scene, i, sentence))
      give(scene, offer, i, i + 1)
  }
}

function give(scene: Scene, offer: Offer, first: number, end: number): void {
  if (!standsAlone(scene, first, end)) return
  offer({
    kind: 'organization',
    first,
    end,
    rule: unitRule.team,
    score: (end - first) * 1.25 + 1,
    value: { kind: 'association' },
  })
}

/** "Marlow | beat | Tarnow": towns on either side, or a town and a name that no list knows. */
function rivals(scene: Scene, sentence: Sentence, at: number, end: number, offer: Offer): void {
  const first = brandStart(scene, at, sentence.first)
  const start = wordIs(scene, end, 'the') ? end + 1 : end
  const stop = brandEnd(scene, start, sentence.end)
  const isLeft = first < at && isTown(scene, first, at)
  const isRight = stop > start && isTown(scene, start, stop)
  if (!isLeft && !isRight) return
  if (isLeft) give(scene, offer, first, at)
  else if (isUnknown(scene, first, at)) give(scene, offer, first, at)
  if (isRight) give(scene, offer, start, stop)
  else if (isUnknown(scene, start, stop)) give(scene, offer, start, stop)
}

/** "played for | Marlow" */
function clubBehind(scene: Scene, sentence: Sentence, end: number, offer: Offer): void {
  const start = wordIs(scene, end, 'the') ? end + 1 : end
  const stop = brandEnd(scene, start, sentence.end)
  if (stop === start) return
  if (isTown(scene, start, stop) || isUnknown(scene, start, stop)) give(scene, offer, start, stop)
}

const isUnknown = (scene: Scene, first: number, end: number): boolean =>
  end > first &&
  mayBeBrand(scene, first, end) &&
  hasUnknown(scene, first, end) &&
  !isPerson(scene, first, end)

const isPerson = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if ((scene.clues[i] & anyName) !== 0) return true
  return false
}

const isTown = (scene: Scene, first: number, end: number): boolean => townEnd(scene, first) === end

/** End of the town or region that begins here and is no country; 0 when none does. */
function townEnd(scene: Scene, first: number): number {
  if ((scene.clues[first] & Clue.demonym) !== 0) return 0
  let end = 0
  for (const list of towns) end = Math.max(end, longestAt(scene, first, list))
  if (end === 0 || end - first > mostTownWords) return 0
  if (longestAt(scene, first, listIds['places.countries']) >= end) return 0
  const h = hitAt(scene, first, regions)
  return h >= 0 && nations.has(entryOf(scene, h).name) ? 0 : end
}

/** A plural with a capital that is no head noun, title or nationality: "Herons". */
function isNickname(scene: Scene, i: number, sentence: Sentence): boolean {
  if (i >= sentence.end || scene.capital[i] === 0) return false
  const clue = scene.clues[i]
  if ((scene.tokens.shape[i] & (Shape.allCaps | Shape.mixed | Shape.newLine)) !== 0) return false
  if (
    (clue &
      (anyHead | Clue.otherHead | Clue.placeHead | Clue.title | Clue.demonym | Clue.field)) !==
    0
  )
    return false
  if ((clue & commonWord) === 0 || !isPluralNoun(scene, i)) return false
  return i + 1 >= sentence.end || scene.capital[i + 1] === 0
}
