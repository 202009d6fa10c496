import type { Candidate } from '../../engine/candidate.ts'
import type { Entry } from '../../lexicon/parse.ts'

/** What a candidate for an organization or a department says of itself. */
export interface Unit {
  /** Kind of organization or department, as the record names it. */
  readonly kind: string
  /** The entry of `organizations.known` or `departments.known` that it is. */
  readonly entry?: Entry
  /** Could as well be the other of organization and department. */
  readonly either?: boolean
  /** First token of the name that this one abbreviates: "(IASC)" behind it. */
  readonly aliasOf?: number
  /** First token of an organization that stands before the unit's name, as a part of the same run. */
  readonly within?: number
}

export type UnitKind = 'organization' | 'department'
export type UnitCandidate = Candidate<Unit> & { readonly kind: UnitKind }
