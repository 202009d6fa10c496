import { listIds } from '../lexicon/lexicons.ts'
import type { Sentence } from '../text/document.ts'
import type { OtherCandidate } from './chunk.ts'
import { Clue } from './clues.ts'
import { longestAt, type Scene } from './scene.ts'
import { leftEdge } from './units/extent.ts'

const heads = listIds['organizations.nonorganization-heads']
const nevers = [
  listIds['organizations.never'],
  listIds['departments.never'],
  listIds['people.never'],
]

/** Names of events, plans, prizes and buildings, and what the never-lists hold. */
export function othersIn(
  scene: Scene,
  sentence: Sentence,
  offer: (other: OtherCandidate) => void,
): void {
  const { hits } = scene.document
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0 || hits.at[i] === hits.at[i + 1]) continue
    for (const list of nevers) {
      const end = longestAt(scene, i, list)
      // One word that is never an organization may well be a title: "CEO".
      if (end > i + 1 && end <= sentence.end && !endsInTitle(scene, end)) {
        offer({
          kind: 'other',
          first: i,
          end,
          rule: 'others/never',
          score: end - i + 1,
          value: undefined,
        })
      }
    }
    const end = longestAt(scene, i, heads)
    if (
      end === 0 ||
      end > sentence.end ||
      (scene.clues[i] & (Clue.title | Clue.organizationHead)) !== 0
    )
      continue
    const first = leftEdge(scene, i, sentence.first, true)
    if (first === i) continue
    offer({
      kind: 'other',
      first,
      end,
      rule: 'others/headed',
      score: (end - first) * 0.9,
      value: undefined,
    })
  }
}

const endsInTitle = (scene: Scene, end: number): boolean =>
  (scene.clues[end - 1] & Clue.title) !== 0
