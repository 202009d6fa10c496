import type { Person } from '../../record.ts'
import { addThing } from './add.ts'
import { createEvent, createPosition } from './create.ts'
import { type Draft, giveMention, makeSure } from './draft.ts'
import { type Fact, isThingKind } from './kinds.ts'
import type { LoggedCorrection } from './log.ts'
import { moveEvidence, positionOf } from './positions.ts'
import { isPointing, type Reference, type Values } from './reference.ts'
import { reject } from './reject.ts'
import { createSetId, eventAt, meetOrMake, placesIn } from './resolve.ts'
import { setFields } from './set.ts'

/** What became of a correction: the fact that it concerns, if there is one now, or why it found no place. */
export type Outcome = { readonly fact?: Fact } | { readonly because: string }

export const wordsGone = {
  because: 'the words that it was made on are not in the article any more, or not in one place',
} as const

/** Does what a correction says to a draft; `hide` is left to the end. */
export function act(draft: Draft, correction: LoggedCorrection): Outcome {
  const { action, target, anchor } = correction
  if (action === 'hide')
    return anchor.target.quotes.some((quote) => draft.anchors.everywhere(quote).length > 0)
      ? {}
      : wordsGone
  if (action === 'reject') return reject(draft, correction)
  if (target.field === 'mentions') return addMention(draft, correction)
  const fact = factOf(draft, correction)
  if (fact === undefined) return wordsGone
  const missing: string[] = []
  const setId = createSetId(draft, 'complain', missing)
  // Found first, so that nothing is set where something is missing.
  const ids = new Map(referencesIn(anchor.set).map((reference) => [reference, setId(reference)]))
  if (missing.length > 0)
    return {
      because: `the words of ${missing.join(', ')}, which it names, are not in the article any more`,
    }
  const before = { ...fact }
  setFields(draft, target.kind, fact, anchor.set, (value) => ids.get(value as Reference))
  if (target.kind === 'position' && 'evidence' in fact && 'title' in fact && 'title' in before)
    moveEvidence(draft, fact, before, anchor.set)
  if (action === 'edit' && 'rule' in fact) fact.rule = 'corrections/edited'
  makeSure(fact)
  return { fact }
}

/** The fact that is meant, made where it is missing. */
function factOf(draft: Draft, { action, target, anchor }: LoggedCorrection): Fact | undefined {
  const made = action === 'add' ? 'added' : action === 'edit' ? 'edited' : 'confirmed'
  const { target: reference } = anchor
  if (target.kind === 'position') {
    const person = anchor.person && meetOrMake(draft, anchor.person, 'confirmed')
    const places = placesIn(draft, reference)
    if (person === undefined || places.length === 0) return undefined
    return positionFor(draft, person as Person, reference, places, made, anchor.set)
  }
  if (target.kind === 'event') {
    const places = placesIn(draft, reference)
    const known = eventAt(draft, reference, places)
    if (known !== undefined || places.length === 0) return known
    const event = createEvent(draft, places, String(reference.values.type ?? anchor.set.type), made)
    setFields(draft, 'event', event, reference.values, createSetId(draft, 'skip'))
    return event
  }
  if (action === 'add') return addThing(draft, target.kind, reference, anchor.set)
  return meetOrMake(draft, reference, made)
}

function positionFor(
  draft: Draft,
  person: Person,
  reference: Reference,
  places: ReturnType<typeof placesIn>,
  made: 'added' | 'confirmed' | 'edited',
  set: Values,
) {
  const wanted =
    made === 'added' ? { ...reference, values: { ...reference.values, ...set } } : reference
  const known = positionOf(draft, person, wanted, places)
  if (known !== undefined && made !== 'confirmed') return known
  const position = known ?? createPosition(draft, places, String(wanted.values.title), made)
  if (known === undefined) person.positions.push(position)
  const before = { ...position }
  setFields(draft, 'position', position, reference.values, createSetId(draft, 'skip'))
  moveEvidence(draft, position, before, reference.values)
  return position
}

function addMention(draft: Draft, { target, anchor }: LoggedCorrection): Outcome {
  const found = anchor.mention && draft.anchors.find(anchor.mention)
  if (found?.at !== 'one' || !isThingKind(target.kind)) return wordsGone
  const thing = meetOrMake(draft, anchor.target, 'confirmed')
  if (thing === undefined) return wordsGone
  giveMention(draft, target.kind, thing, found.place, 'corrections/added')
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
