import type { Candidate } from '../../engine/candidate.ts'
import type { Entry } from '../../lexicon/parse.ts'

/** What a candidate for an organization or a department says of itself. */
export interface Unit {
  /** Kind of organization or department, as the record names it. */
  readonly kind: string
  /** The entry of `organizations.known` or `departments.known` that it is. */
  readonly entry?: Entry | undefined
  /** Could as well be the other of organization and department. */
  readonly either?: boolean | undefined
  /** First token of the name that this one abbreviates: "(IASC)" behind it. */
  readonly aliasOf?: number | undefined
  /** First token of an organization that stands before the unit's name, as a part of the same run. */
  readonly within?: number | undefined
}

/** A unit with all its fields, since those of one shape are read faster. */
export const partOrWhole = (kind: string, isEither: boolean, within: number | undefined): Unit => ({
  kind,
  entry: undefined,
  either: isEither ? true : undefined,
  aliasOf: undefined,
  within,
})

export type UnitKind = 'organization' | 'department'
export type UnitCandidate = Candidate<Unit> & { readonly kind: UnitKind }

/** The ids of the rules that offer units. */
export const unitRule = {
  headOfField: 'units/head-of-field',
  nameThenHead: 'units/name-then-head',
  fieldThenHead: 'units/field-then-head',
  bareHead: 'units/bare-head',
  lowerHead: 'units/name-then-lower-head',
  titledUnit: 'units/title-of-lower-unit',
  sharedHead: 'units/names-sharing-head',
  listedOrganization: 'units/listed-organization',
  listedBranch: 'units/listed-branch',
  listedDepartment: 'units/listed-department',
  legalForm: 'units/name-then-legal-form',
  acronym: 'units/acronym',
  titleOfName: 'units/title-of-name',
  nameThenTitle: 'units/name-then-title',
  pair: 'units/names-with-ampersand',
  isFirm: 'units/name-is-a-firm',
  partner: 'units/name-beside-listed',
  firmThenName: 'units/firm-noun-then-name',
  nameThenClass: 'units/name-then-class-noun',
  classList: 'units/names-of-a-class',
  club: 'units/name-then-player',
  team: 'units/team',
  actor: 'units/name-then-verb',
  agent: 'units/verb-by-name',
  ally: 'units/ally',
  knownShort: 'units/known-short',
} as const
