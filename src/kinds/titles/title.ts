import type { Candidate } from '../../engine/candidate.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { type Scene, wordIs } from '../scene.ts'

/** A title as it stands in the text, without department, organization and words of status. */
export interface Title {
  readonly entry: Entry
  /** The canonical title: "vice-president", with its modifiers. */
  readonly role: string
  readonly rank: number
  /** "deputy deans": held by several people. */
  readonly plural: boolean
  readonly capital: boolean
}

export type TitleCandidate = Candidate<Title> & { readonly kind: 'title' }

export const titled = (
  first: number,
  end: number,
  score: number,
  value: Title,
): TitleCandidate => ({
  kind: 'title',
  first,
  end,
  rule: 'titles/listed',
  score,
  value,
})

/** What a token of a title adds to its score, and what one of its complement does. */
export const perToken = 1.3
const perFieldToken = 1

/** Titles outweigh units that their first words would make: "Business Development" of "Business Development Manager". */
export function listedScore(scene: Scene, first: number, end: number): number {
  let score = 0.3
  let worth = perToken
  for (let i = first; i < end; i++) {
    if (wordIs(scene, i, 'of') || wordIs(scene, i, 'for')) worth = perFieldToken
    score += worth
  }
  return score
}
