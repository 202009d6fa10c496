import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyHead, Clue } from '../clues.ts'
import { entriesAt, longestAt, type Scene, standsAlone } from '../scene.ts'
import { honorificBefore } from './honorific.ts'
import { type PersonCandidate, scoreOf } from './person.ts'

const known = listIds['people.known']
const never = listIds['people.never']

export const listedPerson = 'people/listed'

/** As much as a good name beside a good sign: an editor has said who it is. */
const total = 5

/** People of the list of known ones, under any of their names. */
export function listedPeople(
  scene: Scene,
  sentence: Sentence,
  offer: (person: PersonCandidate) => void,
): void {
  for (let i = sentence.first; i < sentence.end; i++) {
    for (const [entry, end] of entriesAt(scene, i, known)) {
      if (end > sentence.end || !standsAlone(scene, i, end)) continue
      if (opensLonger(scene, sentence, i, end) || longestAt(scene, i, never) >= end) continue
      offer({
        kind: 'person',
        first: i,
        end,
        rule: listedPerson,
        score: scoreOf(end - i, total),
        value: { own: total, total, honorific: honorificBefore(scene, i, sentence.first), entry },
      })
    }
  }
}

/** "Anna Marie Curie", "Marie Curie University", "Marie Curie Actions": a part of another name. */
function opensLonger(scene: Scene, sentence: Sentence, first: number, end: number): boolean {
  const { capital, clues } = scene
  const given = Clue.given | Clue.givenAmbiguous
  if (first > sentence.first && capital[first - 1] === 1 && isBeside(scene, first)) {
    const before = clues[first - 1]
    if ((before & given) !== 0 && (before & (Clue.title | Clue.honorific)) === 0) return true
  }
  if (end >= sentence.end || capital[end] === 0 || !isBeside(scene, end)) return false
  const behind = clues[end]
  if ((behind & (anyHead | Clue.otherHead | Clue.placeHead | Clue.surname)) !== 0) return true
  // In a headline every word has a capital.
  return !sentence.headlineCase && (behind & (Clue.noun | Clue.title)) === Clue.noun
}

/** On the same line as the token before it. */
const isBeside = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & (Shape.newLine | Shape.newParagraph)) === 0

/** The known person whose name stands exactly here. */
export function personAt(scene: Scene, first: number, end: number): Entry | undefined {
  for (const [entry, stop] of entriesAt(scene, first, known)) if (stop === end) return entry
  return undefined
}
