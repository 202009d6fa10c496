import {
  DateFact,
  type Department,
  departmentKinds,
  type Event,
  type KnowledgeRecord,
  type Organization,
  organizationKinds,
  type Person,
  Place,
  Position,
  Topic,
} from '../../record.ts'

// biome-ignore format: a list of words
export const targetKinds = [
  'person', 'organization', 'department', 'date', 'topic', 'place', 'position', 'event',
] as const
export type TargetKind = (typeof targetKinds)[number]

/** Kinds that stand in a list of the record; a position stands with its person. */
export const lists = {
  person: 'people',
  organization: 'organizations',
  department: 'departments',
  date: 'dates',
  topic: 'topics',
  place: 'places',
  event: 'events',
} as const satisfies Partial<Record<TargetKind, keyof KnowledgeRecord>>
export type ListedKind = keyof typeof lists
export type ThingKind = Exclude<ListedKind, 'event'>

/** What has mentions. */
export type Thing = Person | Organization | Department | DateFact | Topic | Place
export type Fact = Thing | Event | Position

export const thingKinds = [
  'person',
  'organization',
  'department',
  'date',
  'topic',
  'place',
] as const satisfies readonly ThingKind[]

export const listedKinds: readonly ListedKind[] = [...thingKinds, 'event']

export const isThingKind = (kind: TargetKind): kind is ThingKind =>
  kind !== 'position' && kind !== 'event'

/** Kinds whose mentions are names: one stretch of the text names one of them. */
export const namedKinds = ['person', 'organization', 'department', 'place'] as const
export const isNamedKind = (kind: TargetKind): kind is (typeof namedKinds)[number] =>
  (namedKinds as readonly TargetKind[]).includes(kind)

/** What the value of a field is. */
export type Takes =
  | { readonly as: 'text' | 'texts' | 'edtf' | 'canonical' }
  | { readonly as: 'word'; readonly words: readonly string[] }
  | { readonly as: 'one' | 'many' | 'parts'; readonly of: ThingKind }

export interface Field {
  readonly takes: Takes
  /** Never without a value. */
  readonly required?: true
  /** Whoever changes it says that the rule read wrong. */
  readonly judges?: true
}

const text: Field = { takes: { as: 'text' } }
const named: Field = { takes: { as: 'text' }, required: true, judges: true }
const canonical: Field = { takes: { as: 'canonical' } }
/** What says which thing of the world it is, and what the CMS calls that. */
const identity = { sameAs: { takes: { as: 'texts' } }, term: text } as const
const word = (words: readonly string[]): Field => ({ takes: { as: 'word', words }, required: true })
const one = (of: ThingKind): Field => ({ takes: { as: 'one', of } })
const read = (field: Field): Field => ({ ...field, judges: true })
const many = (of: ThingKind): Field => ({ takes: { as: 'many', of }, required: true })
const parts = (of: ThingKind): Field => ({ takes: { as: 'parts', of }, required: true })

/** Which fields of each kind a human may set, and to what. */
export const fields: Readonly<Record<TargetKind, Readonly<Record<string, Field>>>> = {
  person: {
    name: named,
    familyName: text,
    givenName: text,
    honorific: text,
    nativeName: text,
    canonical,
    ...identity,
  },
  organization: {
    name: named,
    kind: word(organizationKinds),
    acronym: text,
    country: text,
    canonical,
    parent: one('organization'),
    ...identity,
  },
  department: {
    name: named,
    kind: word(departmentKinds),
    organization: one('organization'),
    parent: one('department'),
    ...identity,
  },
  date: {
    value: { takes: { as: 'edtf' }, required: true, judges: true },
    role: word(DateFact.shape.role.options),
    partOfDay: text,
  },
  topic: {
    label: named,
    concept: text,
    broader: { takes: { as: 'texts' } },
    parties: many('organization'),
    stage: { takes: { as: 'word', words: Topic.shape.stage.unwrap().options } },
    ...identity,
  },
  place: {
    name: named,
    kind: word(Place.shape.kind.options),
    country: text,
    canonical,
    ...identity,
  },
  position: {
    title: named,
    role: text,
    department: read(one('department')),
    organization: read(one('organization')),
    status: read(word(Position.shape.status.options)),
  },
  event: {
    type: named,
    date: one('date'),
    place: one('place'),
    topics: many('topic'),
    people: parts('person'),
    organizations: parts('organization'),
  },
}

/** The field that says what a thing is called. */
export const nameField = {
  person: 'name',
  organization: 'name',
  department: 'name',
  place: 'name',
  date: 'value',
  topic: 'label',
  position: 'title',
  event: 'type',
} as const satisfies Record<TargetKind, string>

/** A fact by its fields, since which ones it has is told by the table above. */
// A record's facts are plain objects.
export const fieldsOf = (fact: Fact): Record<string, unknown> => fact as Record<string, unknown>

export const nameOf = (kind: TargetKind, fact: Fact): string =>
  String(fieldsOf(fact)[nameField[kind]])
