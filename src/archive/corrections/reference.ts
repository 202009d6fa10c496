import { cleanName } from '../../engine/names.ts'
import type { Anchors, Place } from './anchor.ts'
import {
  type Fact,
  fields,
  fieldsOf,
  isThingKind,
  nameOf,
  type TargetKind,
  type Thing,
  type ThingKind,
} from './kinds.ts'
import { isSame, placeOf } from './place.ts'
import type { Quote } from './quote.ts'

/**
 * A thing of an article without its id, so that it is known again in a record by another version:
 * the words that name it, and what is known of it. The first quote that is found decides.
 */
export interface Reference {
  readonly kind: TargetKind
  readonly quotes: readonly Quote[]
  readonly values: Values
}

/** Fields by name, as `fields` lists them, with references for ids. */
export type Values = Readonly<Record<string, unknown>>

/** So many places stand for a thing. */
const mostQuotes = 16

/** Of values as they are kept, an object with quotes is a reference. */
export const isPointing = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'quotes' in value

/** Finds things of a record by id. */
export type ById = (id: string) => { readonly kind: ThingKind; readonly thing: Thing } | undefined

export function createReferences(anchors: Anchors, byId: ById) {
  const quotesOf = (places: readonly Place[]): Quote[] => {
    const quotes: Quote[] = []
    for (const place of places) {
      const quote = anchors.quote(place)
      if (quote !== undefined) quotes.push(quote)
      if (quotes.length === mostQuotes) break
    }
    return quotes
  }

  const plainValues = (kind: TargetKind, fact: Fact): Record<string, unknown> => {
    const values: Record<string, unknown> = {}
    for (const [name, { takes }] of Object.entries(fields[kind])) {
      const value = fieldsOf(fact)[name]
      if (value !== undefined && !['one', 'many', 'parts'].includes(takes.as)) values[name] = value
    }
    return values
  }

  /** To a thing with mentions; `first` is the place that somebody has selected. */
  const toThing = (kind: ThingKind, thing: Thing, first?: Place): Reference => ({
    kind,
    quotes: quotesOf(placesOf(kind, thing, first)),
    values: plainValues(kind, thing),
  })

  const toId = (id: string): Reference | undefined => {
    const found = byId(id)
    return found && toThing(found.kind, found.thing)
  }

  /** One field as it is kept; undefined where it is empty. */
  const valueOf = (kind: TargetKind, fact: Fact, name: string): unknown => {
    const { takes } = fields[kind][name]
    const value = fieldsOf(fact)[name]
    if (value === undefined) return undefined
    if (takes.as === 'one') return toId(String(value))
    // Ids and parts of the record, as the table of fields says.
    if (takes.as === 'many') return (value as string[]).flatMap((id) => toId(id) ?? [])
    if (takes.as === 'parts')
      return (value as { id: string; role: string }[]).flatMap(({ id, role }) => {
        const of = toId(id)
        return of === undefined ? [] : [{ of, role }]
      })
    return value
  }

  return {
    toThing,
    valueOf,
    /** All that is known of a fact, whatever its kind, at the places where it was read. */
    to(kind: TargetKind, fact: Fact, places: readonly Place[]): Reference {
      const values: Record<string, unknown> = {}
      for (const name of Object.keys(fields[kind])) {
        const value = valueOf(kind, fact, name)
        if (value !== undefined) values[name] = value
      }
      return { kind, quotes: quotesOf(places), values }
    },
  }
}
export type References = ReturnType<typeof createReferences>

/** The places of a thing: the selected one, then one for its name and one for each other form, then the rest. */
export function placesOf(kind: TargetKind, fact: Fact, first?: Place): Place[] {
  if (!('mentions' in fact) || !isThingKind(kind)) return first === undefined ? [] : [first]
  const name = nameOf(kind, fact)
  const seen = new Set<string>()
  const [named, forms, rest]: Place[][] = [[], [], []]
  for (const mention of fact.mentions) {
    const form = cleanName(mention.text).trim()
    const list = seen.has(form) ? rest : form === name ? named : forms
    seen.add(form)
    list.push(placeOf(mention))
  }
  const all = [...named, ...forms, ...rest]
  return first === undefined ? all : [first, ...all.filter((place) => !isSame(place, first))]
}
