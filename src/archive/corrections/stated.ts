import type { KnowledgeRecord, Relation } from '../../record.ts'
import type { Place } from './anchor.ts'
import {
  type Fact,
  fields,
  fieldsOf,
  listedKinds,
  lists,
  nameField,
  nameOf,
  type Takes,
  type TargetKind,
  thingKinds,
} from './kinds.ts'
import { placeOf } from './place.ts'

export const statedKinds = [...thingKinds, 'position', 'event', 'relation'] as const
export type StatedKind = (typeof statedKinds)[number]

/** A fact of a record in words, with names for ids. */
export interface Stated {
  readonly kind: StatedKind
  /** Of a position, the id of its person; of a relation, of its subject. */
  readonly id: string
  /** "Li Ming", "Li Ming: Dean", "visit", "Acme University cooperates with Siemens". */
  readonly name: string
  readonly values: ReadonlyMap<string, string>
  readonly places: readonly Place[]
}

/** Every fact of a record but those that follow from others, kind by kind in the record's order. */
export function statedFacts(record: KnowledgeRecord): Stated[] {
  const names = new Map<string, string>()
  for (const kind of listedKinds)
    for (const fact of record[lists[kind]]) names.set(fact.id, nameOf(kind, fact))
  const nameFor = (id: string): string => names.get(id) ?? id
  const state = (kind: TargetKind, id: string, name: string, fact: Fact): Stated => ({
    kind,
    id,
    name,
    values: valuesOf(kind, fact, nameFor),
    places: ('mentions' in fact ? fact.mentions : fact.evidence).map(placeOf),
  })
  return [
    ...thingKinds.flatMap((kind) =>
      record[lists[kind]].map((thing) => state(kind, thing.id, nameOf(kind, thing), thing)),
    ),
    ...record.people.flatMap(({ id, name, positions }) =>
      positions.map((position) => state('position', id, `${name}: ${position.title}`, position)),
    ),
    ...record.events.map((event) => state('event', event.id, event.type, event)),
    ...record.relations
      .filter(({ predicate }) => predicate === 'cooperates-with')
      .map((relation) => relationStated(relation, nameFor)),
  ]
}

const relationStated = (
  { subject, object, evidence }: Relation,
  nameFor: (id: string) => string,
): Stated => ({
  kind: 'relation',
  id: subject,
  name: `${nameFor(subject)} cooperates with ${nameFor(object)}`,
  values: new Map(),
  places: evidence.map(placeOf),
})

function valuesOf(
  kind: TargetKind,
  fact: Fact,
  nameFor: (id: string) => string,
): Map<string, string> {
  const own = fieldsOf(fact)
  const values = new Map<string, string>()
  for (const [name, { takes }] of Object.entries(fields[kind])) {
    const value = own[name]
    const words = value === undefined ? '' : inWords(value, takes, nameFor)
    if (words !== '' && (name !== nameField[kind] || kind === 'position')) values.set(name, words)
  }
  if ('aliases' in fact && fact.aliases.length > 0) values.set('aliases', fact.aliases.join(', '))
  if ('mentions' in fact) values.set('mentions', String(fact.mentions.length))
  return values
}

function inWords(value: unknown, { as }: Takes, nameFor: (id: string) => string): string {
  if (as === 'one') return nameFor(String(value))
  // Lists of ids, of parts, or of words, as the table of fields says.
  if (as === 'many') return (value as string[]).map(nameFor).join(', ')
  if (as === 'parts')
    return (value as { id: string; role: string }[])
      .map(({ id, role }) => `${nameFor(id)} (${role})`)
      .join(', ')
  if (as === 'texts') return (value as string[]).join(', ')
  return as === 'canonical' ? (value as { name: string }).name : String(value)
}
