/** What no schema tells: what is said so that an operation does something. */
export interface Spoken {
  /** Values of fields of bodies by their names, and of parameters. */
  readonly fields: Readonly<Record<string, readonly unknown[]>>
  /** Queries and bodies of operations that nothing else would say. */
  readonly sayings: Readonly<Record<string, readonly Saying[]>>
}

export interface Saying {
  readonly query?: string
  readonly type?: string
  readonly body?: string
}

interface Held {
  readonly articles: readonly string[]
  /** Ids of people and organizations. */
  readonly things: readonly string[]
  /** Names of entries as their file has them. */
  readonly shipped: readonly string[]
}

export const spoken = ({ articles, things, shipped }: Held): Spoken => ({
  fields: {
    article: articles,
    articles: articles.map((id) => [id]),
    into: things,
    by: ['Ana', '<b>Bea</b>'],
    url: ['https://cms.invalid/hook'],
    action: ['confirm', 'reject'],
    kind: ['person', 'organization'],
    exact: ['Li Ming', 'Anna Schmidt', 'Eastlake University'],
    secret: [`whsec_${Buffer.alloc(32, 7).toString('base64')}`],
    entry: [{ name: 'Zentrix Works', kind: 'company' }],
  },
  sayings: {
    'POST /v1/jobs/{id}/lines': [
      { query: 'from=1', type: 'application/x-ndjson', body: '{"text":"Li Ming spoke."}\n' },
    ],
    'POST /v1/jobs': [{ type: 'text/csv', body: 'id,text\nx1,Li Ming spoke.\n' }, {}],
    'POST /reconcile': [
      {
        type: 'application/x-www-form-urlencoded',
        body: `queries=${encodeURIComponent('{"q0":{"query":"Li Ming"}}')}`,
      },
    ],
    'POST /v1/lexicons/import': [
      { query: 'format=ror', type: 'application/json', body: JSON.stringify([registered]) },
    ],
    'POST /v1/lexicons/{name}/import': [
      { type: 'text/csv', body: 'name,kind\nVarn Works,company\n' },
      { type: 'text/plain', body: 'vice president | vice presidents\n' },
    ],
    'PUT /v1/lexicons/{name}': [
      {},
      { type: 'text/plain', body: `name\tkind\n${shipped[0]}\tcompany\n` },
    ],
    'PUT /v1/lexicons/{name}/entries/{entry}': [
      {},
      { type: 'application/json', body: '{"kind":"company"}' },
    ],
  },
})

/** A university as ROR has it. */
const registered = {
  id: 'https://ror.org/0000va1rn',
  names: [{ value: 'Varn University', types: ['ror_display', 'label'], lang: 'en' }],
  types: ['education'],
  locations: [{ geonames_id: 1, geonames_details: { country_code: 'DE', name: 'Varn' } }],
  relationships: [],
  external_ids: [],
  status: 'active',
}
