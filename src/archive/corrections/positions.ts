import { titleSpan } from '../../derived/title-span.ts'
import type { Person, Position, Span } from '../../record.ts'
import type { Place } from './anchor.ts'
import { type Draft, spanOf, thingsOf } from './draft.ts'
import type { Thing } from './kinds.ts'
import { byPlace, isSame, overlaps, placeOf } from './place.ts'
import type { Reference, Values } from './reference.ts'
import { isMeant, meet } from './resolve.ts'

/** Words of a position with those of its title first. */
export function positionPlaces(position: Position, first?: Span): Place[] {
  const title = first ?? titleSpan(position)
  const rest = position.evidence.filter((span) => span !== title)
  return [...(title === undefined ? [] : [title]), ...rest].map(placeOf)
}

/** The same title in the same department of the same organization. */
export const saysSame = (draft: Draft, position: Position, values: Values): boolean =>
  isTitled(position, values) &&
  isMeant(draft, values.department, position.department, 'department') &&
  isMeant(draft, values.organization, position.organization, 'organization')

/**
 * What a rejection refuses: the same title, read at the same place or not, in the same department of
 * the same organization; what it left open may be anything, where the title is read at the same place.
 */
export function isRefused(
  draft: Draft,
  position: Position,
  { values }: Reference,
  places: readonly Place[],
): boolean {
  if (saysSame(draft, position, values)) return true
  const [title] = places
  if (!isTitled(position, values) || !title || !isToldAt(position, title)) return false
  return (['department', 'organization'] as const).every(
    (kind) => values[kind] === undefined || isMeant(draft, values[kind], position[kind], kind),
  )
}

const isTitled = ({ title }: Position, values: Values): boolean =>
  title.toLowerCase() === String(values.title).toLowerCase()

const isToldAt = ({ evidence }: Position, place: Place): boolean =>
  evidence.some((span) => overlaps(placeOf(span), place))

/**
 * The position that a reference means: of those that were read where its title stands, the one that
 * shares most of its words; where two share as many, or none stands there, the one that says the same.
 */
export function positionOf(
  draft: Draft,
  { positions }: Person,
  { values }: Reference,
  places: readonly Place[],
): Position | undefined {
  let best: Position[] = []
  let most = 0
  for (const position of positions) {
    if (places.length === 0 || !isToldAt(position, places[0])) continue
    const shared = places.filter((place) => isToldAt(position, place)).length
    const score = shared / (places.length + position.evidence.length)
    if (score > most) best = []
    if (score >= most) best.push(position)
    most = Math.max(most, score)
  }
  if (best.length === 1) return best[0]
  const told = best.length > 0 ? best : positions
  return told.find((position) => saysSame(draft, position, values))
}

/** Evidence of a position whose unit a human has changed: without the words of the old one, with those of the new one. */
export function moveEvidence(
  draft: Draft,
  position: Position,
  before: Pick<Position, 'department' | 'organization'>,
  set: Values,
): void {
  for (const kind of ['department', 'organization'] as const) {
    if (before[kind] === position[kind]) continue
    const old = thingsOf(draft, kind).find(({ id }) => id === before[kind])
    if (old !== undefined) position.evidence = position.evidence.filter((span) => !names(old, span))
    // What is set is a reference or null, as the table of fields says.
    const reference = set[kind] as Reference | null | undefined
    const place = reference && meet(draft, reference).places[0]
    if (place && !position.evidence.some((span) => isSame(placeOf(span), place)))
      position.evidence = [...position.evidence, spanOf(draft, place)].sort(byPlace)
  }
}

const names = ({ mentions }: Thing, span: Span): boolean =>
  mentions.some((mention) => overlaps(placeOf(mention), placeOf(span)))
