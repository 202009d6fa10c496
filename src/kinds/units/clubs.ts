import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { entriesAt, longestAt, type Scene } from '../scene.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const titles = listIds['people.titles']
const countries = listIds['places.countries']
const mostWords = 3

/** "the former Barnsley defender", "Ebbsford Town manager": whoever plays or coaches does so for a club. */
export function clubsIn(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  const { hits } = scene.document
  for (let end = sentence.first + 1; end < sentence.end; end++) {
    if (scene.capital[end - 1] === 0 || hits.at[end] === hits.at[end + 1]) continue
    if (!isSport(scene, end)) continue
    let first = end - 1
    while (first > sentence.first && end - first < mostWords && isWord(scene, first - 1)) first--
    if (!isWord(scene, first) || longestAt(scene, first, countries) === end) continue
    offer({
      kind: 'organization',
      first,
      end,
      rule: unitRule.club,
      score: (end - first) * 1.25 + 1,
      value: { kind: 'association' },
    })
  }
}

const isWord = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 &&
  (scene.tokens.shape[i] & Shape.word) !== 0 &&
  (scene.clues[i] & (Clue.demonym | Clue.title | Clue.honorific | Clue.month | Clue.weekday)) === 0

/** A title of sport in lower case begins here: "defender", "manager" behind the name of a town. */
function isSport(scene: Scene, at: number): boolean {
  if (scene.capital[at] === 1) return false
  for (const [entry, end] of entriesAt(scene, at, titles)) {
    if (entry.cells.sector === 'sport') return true
    if (entry.cells.role === 'manager' && end === at + 1) return isTown(scene, at - 1, end)
  }
  return false
}

/** "Ebbsford Town | manager", "Marlow | manager | Ana Ruiz" */
const isTown = (scene: Scene, i: number, next: number): boolean =>
  (scene.clues[i] & (Clue.placeHead | Clue.otherHead)) !== 0 ||
  ((scene.clues[i] & Clue.place) !== 0 && scene.capital[next] === 1)
