import type { KnowledgeRecord, Mention } from '../record.ts'

/** What the record finds in the text, in the order in which it is shown. */
export const kinds = [
  'people',
  'organizations',
  'departments',
  'dates',
  'topics',
  'places',
] as const
export type Kind = (typeof kinds)[number]

export const singular: Readonly<Record<Kind, string>> = {
  people: 'person',
  organizations: 'organization',
  departments: 'department',
  dates: 'date',
  topics: 'topic',
  places: 'place',
}

/** One thing that the record found, whatever its kind. */
export interface Fact {
  readonly kind: Kind
  readonly id: string
  /** The name of an entity, the label of a topic, the EDTF of a date. */
  readonly name: string
  readonly mentions: readonly Mention[]
  readonly sameAs: readonly string[]
}

export const factsOf = (record: KnowledgeRecord): Fact[] =>
  kinds.flatMap((kind) =>
    record[kind].map((fact) => ({
      kind,
      id: fact.id,
      name: 'name' in fact ? fact.name : 'label' in fact ? fact.label : fact.value,
      mentions: fact.mentions,
      sameAs: 'sameAs' in fact && fact.sameAs !== undefined ? fact.sameAs : [],
    })),
  )

/** The name of what an id stands for; nothing where the record does not hold it. */
export function createNames(
  record: KnowledgeRecord,
): (id: string | undefined) => string | undefined {
  const names = new Map(factsOf(record).map(({ id, name }) => [id, name]))
  return (id) => (id === undefined ? undefined : names.get(id))
}

/** "Visit: Siemens AG, Eastlake University". */
export function eventName(
  { type, organizations, people }: KnowledgeRecord['events'][number],
  nameOf: (id: string) => string | undefined,
): string {
  const parties = organizations.length > 0 ? organizations : people
  const names = [...new Set(parties.flatMap(({ id }) => nameOf(id) ?? []))]
  const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}`
  return names.length > 0 ? `${name}: ${names.join(', ')}` : name
}
