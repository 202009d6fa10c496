import type { UnitCluster } from '../kinds/units/merge.ts'
import type { PositionFact } from './positions.ts'

/** Offices of a country, a city or a house: no organization's. */
const ofState =
  /minister|mayor|governor|king|queen|prince(?!-)|princess|president-of|premier|head-of-|chancellor-of|ambassador|consul|envoy|senator|member-of-parliament|lawmaker|parliamentarian|ruler|emir|pope|bishop|council-member|cabinet-secretary|(?:principal|chief|state)-secretary|district-commissioner|^(?:municipal|provincial)-|^(?:city|county|town|village)-(?:manager|attorney|clerk|administrator)|district-attorney|state-councillor|secretary-of-state|inspector-general-of-police/u
/** Posts of universities and schools alone. */
const teaching = /(?:^|-)(?:rector|dean|provost|headmaster|registrar|vice-chancellor)\b/u
/** Posts of those who write news. */
const reporting = /journalist|reporter|correspondent|editor|writer|columnist/u
/** Academic ranks before a name tell nothing about whose staff somebody is. */
export const rankOnly = /professor|academician|lecturer|fellow|researcher|doctor|student/u

/** A rank right before a name that the words tie to nothing: no post of a house. */
export const isRank = ({ title, role, sector, rule, department }: PositionFact): boolean =>
  department === undefined &&
  rule === 'positions/title-then-name' &&
  (rankOnly.test(role) || ((ranked.test(sector) || policing.test(role)) && capital.test(title)))

const ranked = /military|religion|royal/u
/** Those who meet in court are of no house that the article happens to tell of. */
const ofCourt = /(?:judge|justice|magistrate|prosecutor|attorney|lawyer|solicitor|barrister)$/u
/** Ranks of the police, which news put before the names of its people. */
const policing = /^(?:police-)?(?:officer|detective|constable|trooper|investigator|inspector)$/u
const capital = /^\p{Lu}/u

/** Could the post be one of this organization? Rectors are no company's, mayors no university's. */
export function suits({ sector, department, role }: PositionFact, { value }: UnitCluster): boolean {
  if (department !== undefined) return true
  if (ofCourt.test(role)) return value.kind === 'government'
  if (value.kind === 'other') return !ofState.test(role)
  if (reporting.test(role) && sector !== 'company') return value.kind === 'media'
  if (value.kind === 'media') return sector === 'media' || sector === 'company'
  if (ofState.test(role) || /^(?:government|royal|party)$/u.test(sector))
    return value.kind === 'government' && !ofState.test(role)
  if (teaching.test(role)) return value.kind === 'university' || value.kind === 'school'
  if (sector === 'university')
    return ['university', 'school', 'research', 'hospital'].includes(value.kind)
  if (sector === 'company') return value.kind !== 'university' && value.kind !== 'school'
  return true
}
