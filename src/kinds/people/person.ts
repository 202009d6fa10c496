import type { Candidate } from '../../engine/candidate.ts'
import type { Entry } from '../../lexicon/parse.ts'

/** What a candidate for a person's name says of itself. */
export interface PersonName {
  /** Tokens of the honorific before the name, empty when there is none. */
  readonly honorific?: { readonly first: number; readonly end: number } | undefined
  /** Score of the words alone, without the context. */
  readonly own: number
  /** Sum of all that speaks for a person. */
  readonly total: number
  /** The entry of `people.known` that it is. */
  readonly entry?: Entry
}

export type PersonCandidate = Candidate<PersonName> & { readonly kind: 'person' }

/** A candidate must reach this sum of evidence. */
export const threshold = 1.5

/** More evidence than this makes a name no surer. */
export const enough = 7
/** From here on a neighbour in a list can prove a name. */
export const doubtful = 0

export const scoreOf = (words: number, total: number): number =>
  words + Math.min(total, enough) * 0.5
