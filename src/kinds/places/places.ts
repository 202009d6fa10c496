import type { Candidate } from '../../engine/candidate.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { Sentence } from '../../text/document.ts'
import { anyHead, anyName, Clue } from '../clues.ts'
import { entriesAt, longestAt, type Scene, standsAlone, wordIs } from '../scene.ts'

export interface Place {
  readonly kind: 'country' | 'region' | 'city' | 'address' | 'venue'
  readonly country?: string
  /** The entry of a list of places that it is. */
  readonly entry?: Entry
}

/** The ids of the rules that offer places. */
export const placeRule = {
  listed: 'places/listed',
  nameThenHead: 'places/name-then-head',
} as const

export type PlaceCandidate = Candidate<Place> & { readonly kind: 'place' }

const lists = [
  [listIds['places.countries'], 'country'],
  [listIds['places.regions'], 'region'],
  [listIds['places.cities'], 'city'],
  [listIds['places.cities-ambiguous'], 'city'],
] as const
const heads = listIds['places.place-heads']
const never = listIds['places.never']

/** Listed countries, regions and cities, and names that a head noun makes: "Nanshan District". */
export function placesIn(
  scene: Scene,
  sentence: Sentence,
  offer: (place: PlaceCandidate) => void,
): void {
  const { hits } = scene.document
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0 || hits.at[i] === hits.at[i + 1]) continue
    listed(scene, sentence, i, offer)
    headed(scene, sentence, i, offer)
  }
}

function listed(
  scene: Scene,
  sentence: Sentence,
  i: number,
  offer: (place: PlaceCandidate) => void,
): void {
  for (const [list, kind] of lists) {
    for (const [entry, end] of entriesAt(scene, i, list)) {
      if (end > sentence.end || !standsAlone(scene, i, end)) continue
      const ambiguous = list === listIds['places.cities-ambiguous']
      const doubtful = ambiguous || (end - i === 1 && (scene.clues[i] & anyName) !== 0)
      const located =
        wordIs(scene, i - 1, 'in') || wordIs(scene, i - 1, 'to') || wordIs(scene, i - 1, 'from')
      if (ambiguous && !located) continue
      const { code, country } = entry.cells
      const of = kind === 'country' ? code : country
      offer({
        kind: 'place',
        first: i,
        end,
        rule: placeRule.listed,
        score: end - i + (doubtful && !located ? 0.1 : 0.6),
        value: { kind, entry, ...(of && { country: of }) },
      })
    }
  }
}

function headed(
  scene: Scene,
  sentence: Sentence,
  i: number,
  offer: (place: PlaceCandidate) => void,
): void {
  for (const [entry, end] of entriesAt(scene, i, heads)) {
    if (entry.cells.order === 'front') continue
    let first = i
    while (first > sentence.first && scene.capital[first - 1] === 1 && i - first < 4) {
      if ((scene.clues[first - 1] & (anyHead | Clue.title | Clue.honorific)) !== 0) break
      first--
    }
    if (first === i) continue
    if (longestAt(scene, first, never) > 0) continue
    offer({
      kind: 'place',
      first,
      end,
      rule: placeRule.nameThenHead,
      score: end - first + 0.5,
      value: { kind: entry.cells.kind as Place['kind'] },
    })
  }
}
