/** What the archive knows things by. */
export const kinds = ['person', 'organization', 'topic'] as const
export type Kind = (typeof kinds)[number]

/** A type or property, as clients list them. */
export interface Named<Id extends string = string> {
  readonly id: Id
  readonly name: string
  readonly description: string
}

export const types: readonly Named<Kind>[] = [
  { id: 'person', name: 'Person', description: 'Somebody whom articles of the archive name' },
  {
    id: 'organization',
    name: 'Organization',
    description: 'A company, university, authority or other body that articles name',
  },
  {
    id: 'topic',
    name: 'Topic',
    description: 'What organizations cooperate on, or plan to, according to articles',
  },
]

export const typeOf = (kind: Kind): { readonly id: Kind; readonly name: string } => {
  const name = types.find(({ id }) => id === kind)?.name ?? kind
  return { id: kind, name }
}
