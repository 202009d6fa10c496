import type { Person, Position } from '../../record.ts'
import { addThing } from './add.ts'
import type { Place } from './anchor.ts'
import { createEvent, createPosition, type Made, ruleOf } from './create.ts'
import { type Draft, formsOf, giveMention, makeSure } from './draft.ts'
import { type Fact, isThingKind, type Thing, type ThingKind } from './kinds.ts'
import type { LoggedCorrection } from './log.ts'
import { type Outcome, wordsGone } from './outcome.ts'
import { isSame, overlaps, placeOf } from './place.ts'
import { moveEvidence, positionOf } from './positions.ts'
import { isPointing, type Reference, type Values } from './reference.ts'
import { reject } from './reject.ts'
import { createSetId, eventAt, meetOrMake, placesIn } from './resolve.ts'
import { setFields } from './set.ts'

/** Does what a correction says to a draft; `hide` is left to the end. */
export function act(draft: Draft, correction: LoggedCorrection): Outcome {
  const { action, target, anchor } = correction
  if (action === 'hide')
    return anchor.target.quotes.some((quote) => draft.anchors.everywhere(quote).length > 0)
      ? {}
      : wordsGone
  if (action === 'reject') return reject(draft, correction)
  if (target.field === 'mentions') return addMention(draft, correction)
  // Looked for first, so that nothing changes where something is missing.
  const hold = (reference: Reference): boolean => placesIn(draft, reference).length > 0
  if (!hold(anchor.target) || (anchor.person && !hold(anchor.person))) return wordsGone
  const missing = referencesIn(anchor.set).find((reference) => !hold(reference))
  if (missing !== undefined) return namelessNow(missing)
  const fact = factOf(draft, correction)
  if (fact === undefined) return wordsGone
  const before = { ...fact }
  setFields(draft, target.kind, fact, anchor.set, createSetId(draft))
  if ('evidence' in fact && 'title' in fact && 'title' in before)
    moveEvidence(draft, fact, before, anchor.set)
  if (action === 'edit' && 'rule' in fact) fact.rule = ruleOf('edited')
  makeSure(fact)
  return { fact }
}

const namelessNow = ({ values }: Reference): Outcome => ({
  because: `the words of ${values.name ?? values.label ?? values.value}, which it names, are not in the article any more`,
})

/** The fact that is meant, made where it is missing. */
function factOf(draft: Draft, { action, target, anchor }: LoggedCorrection): Fact | undefined {
  const made = action === 'add' ? 'added' : action === 'edit' ? 'edited' : 'confirmed'
  const { target: reference } = anchor
  if (target.kind === 'position') {
    const person = anchor.person && meetOrMake(draft, anchor.person, 'confirmed')
    const places = placesIn(draft, reference)
    if (person === undefined || !('positions' in person)) return undefined
    return positionFor(draft, person, reference, places, made, anchor.set)
  }
  if (target.kind === 'event') {
    const places = placesIn(draft, reference)
    const known = eventAt(draft, reference, places)
    if (known !== undefined) return known
    const event = createEvent(draft, places, String(reference.values.type ?? anchor.set.type), made)
    setFields(draft, 'event', event, reference.values, createSetId(draft))
    return event
  }
  if (action === 'add') return addThing(draft, target.kind, reference, anchor.set)
  const thing = meetOrMake(draft, reference, made)
  if (action === 'confirm' && target.field === undefined && thing !== undefined)
    cutAgain(draft, target.kind, thing, reference)
  return thing
}

/** A confirmed name is cut as it was when it was confirmed, wherever it is cut otherwise now. */
function cutAgain(draft: Draft, kind: ThingKind, thing: Thing, reference: Reference): void {
  for (const place of placesIn(draft, reference)) {
    const own = thing.mentions.map(placeOf).find((mention) => overlaps(mention, place))
    if (own !== undefined && !isSame(own, place))
      giveMention(draft, kind, thing, place, ruleOf('confirmed'))
  }
  const name = String(reference.values.name)
  if ('name' in thing && !formsOf(thing).includes(thing.name) && formsOf(thing).includes(name))
    thing.name = name
}

/** A position of somebody; a confirmed one says again what it said when it was confirmed. */
function positionFor(
  draft: Draft,
  person: Person,
  reference: Reference,
  places: readonly Place[],
  made: Made,
  set: Values,
): Position {
  const wanted =
    made === 'added' ? { ...reference, values: { ...reference.values, ...set } } : reference
  const known = positionOf(draft, person, wanted, places)
  if (known !== undefined && made !== 'confirmed') return known
  const position = known ?? createPosition(draft, places, String(wanted.values.title), made)
  if (known === undefined) person.positions.push(position)
  const before = { ...position }
  setFields(draft, 'position', position, reference.values, createSetId(draft))
  moveEvidence(draft, position, before, reference.values)
  return position
}

function addMention(draft: Draft, { target, anchor }: LoggedCorrection): Outcome {
  const found = anchor.mention && draft.anchors.find(anchor.mention)
  if (found?.at !== 'one' || !isThingKind(target.kind)) return wordsGone
  const thing = meetOrMake(draft, anchor.target, 'confirmed')
  if (thing === undefined) return wordsGone
  giveMention(draft, target.kind, thing, found.place, ruleOf('added'))
  makeSure(thing)
  return { fact: thing }
}

/** References among values: alone, in lists, as parts. */
function referencesIn(values: Values): Reference[] {
  return Object.values(values)
    .flat()
    .flatMap((value) => {
      if (typeof value !== 'object' || value === null) return []
      const reference = 'of' in value ? value.of : value
      return isPointing(reference) ? [reference] : []
    })
}
