import { cleanName } from '../../engine/names.ts'
import type { Topic } from '../../record.ts'
import type { Place } from './anchor.ts'
import { createThing, ruleOf } from './create.ts'
import { type Draft, formsOf, giveMention, thingsOf } from './draft.ts'
import { isNamedKind, type Thing, type ThingKind, thingKinds } from './kinds.ts'
import { isSame, overlaps, placeOf } from './place.ts'
import type { Reference, Values } from './reference.ts'
import { isMeant, placesIn } from './resolve.ts'

/**
 * A thing that the rules have missed, by the words that name it. Where one of the kind is named by
 * these very words already, it is that one; a name stands wherever its words do, as long as they are
 * no part of another find.
 */
export function addThing(
  draft: Draft,
  kind: ThingKind,
  reference: Reference,
  values: Values,
): Thing | undefined {
  const [place] = placesIn(draft, reference)
  if (place === undefined) return undefined
  const words = cleanName(draft.anchors.words(place)).trim()
  const known = kind === 'date' ? dateOf(draft, values) : bearerOf(draft, kind, words, values)
  const thing = known ?? createThing(draft, kind, [place], values, 'added')
  giveMention(draft, kind, thing, place, ruleOf('added'))
  if (isNamedKind(kind))
    for (const other of draft.anchors.everywhere(reference.quotes[0]))
      if (isFree(draft, kind, other)) giveMention(draft, kind, thing, other, ruleOf('added'))
  if (known === undefined && 'parties' in thing) thing.parties = partiesOf(draft, thing)
  return thing
}

const dateOf = ({ record }: Draft, { value }: Values): Thing | undefined =>
  record.dates.find((date) => date.value === value)

/** Departments of two organizations may share a name. */
const bearerOf = (
  draft: Draft,
  kind: ThingKind,
  words: string,
  { organization }: Values,
): Thing | undefined =>
  thingsOf(draft, kind).find(
    (thing) =>
      formsOf(thing).includes(words) &&
      (!('organization' in thing) ||
        organization === undefined ||
        isMeant(draft, organization, thing.organization, 'organization')),
  )

/** Whole words that nothing else claims but a name of the very same words. */
function isFree(draft: Draft, kind: ThingKind, place: Place): boolean {
  if (!draft.anchors.areWhole(place)) return false
  for (const other of thingKinds)
    for (const { mentions } of thingsOf(draft, other))
      for (const mention of mentions) {
        const found = placeOf(mention)
        if (!overlaps(found, place)) continue
        if (other === kind || !isNamedKind(other) || !isSame(found, place)) return false
      }
  return true
}

const mostCentral = 2

/** Whose subject it is, as the reader of topics decides: the organizations of its sentence, or the most central ones. */
function partiesOf({ record }: Draft, { mentions }: Topic): string[] {
  const sentences = new Set(mentions.map(({ sentence }) => sentence))
  const present = record.organizations.filter((one) =>
    one.mentions.some(({ sentence }) => sentences.has(sentence)),
  )
  if (present.length >= 2) return present.map(({ id }) => id)
  return [...record.organizations]
    .sort((a, b) => b.salience - a.salience)
    .slice(0, mostCentral)
    .map(({ id }) => id)
}
