import type { Candidate } from '../engine/candidate.ts'
import type { DateMention } from './dates/index.ts'
import type { PersonCandidate } from './people/people.ts'
import type { PlaceCandidate } from './places/places.ts'
import type { TitleCandidate } from './titles/titles.ts'
import type { UnitCandidate } from './units/unit.ts'

export type DateCandidate = Candidate<DateMention> & { readonly kind: 'date' }
/** A name of something that is no entity, and keeps others from being read into it: "Nobel Prize". */
export type OtherCandidate = Candidate<undefined> & { readonly kind: 'other' }

/** A stretch of a sentence that was read as one thing. */
export type Chunk =
  | UnitCandidate
  | PersonCandidate
  | TitleCandidate
  | PlaceCandidate
  | DateCandidate
  | OtherCandidate
