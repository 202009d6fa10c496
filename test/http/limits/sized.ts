/** A request. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly type?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** How a size is tried: what holds so much, and what is answered as far as it may, and beyond. */
export interface Sized {
  readonly ask: (size: number) => Asked
  readonly taken: number
  readonly refused: number
  /** What came is not counted to its end. */
  readonly isUncounted?: true
}

const json = (path: string, content: object, method = 'POST'): Asked => ({
  method,
  path,
  type: 'application/json',
  body: JSON.stringify(content),
})
const get = (path: string): Asked => ({ method: 'GET', path })

const letters = (size: number): string => 'a'.repeat(size)
const words = (size: number): string =>
  'Guests came. '.repeat(size / 13 + 1).slice(0, size - 1) + '.'
/** Arrays in each other, so many deep. */
const nested = (deep: number): string => '['.repeat(deep) + ']'.repeat(deep)

const text = 'Li Ming came.'
const form = 'application/x-www-form-urlencoded'
const article = (field: string, value: (size: number) => string): Sized => ({
  ask: (size) => json('/v1/extract', { text, [field]: value(size) }),
  taken: 200,
  refused: 422,
})
const ofQuery = (path: string): Sized => ({
  ask: (size) => get(path + letters(size)),
  taken: 200,
  refused: 422,
})
const entry = (query = '', cells: object = { name: 'Zent Group' }): Asked =>
  json(`/v1/lexicons/organizations.known/entries?dryRun=true${query}`, {
    kind: 'company',
    ...cells,
  })
/** No article is there: what is said of it is looked at before. */
const correction = (of: object, target: object = {}): Asked =>
  json('/v1/corrections', {
    article: 'none',
    action: 'confirm',
    by: 'Ana',
    ...of,
    target: { kind: 'person', ...target },
  })
const corrected = (ask: (size: number) => Asked): Sized => ({ ask, taken: 404, refused: 422 })
const list = (body: string): Asked => ({
  method: 'POST',
  path: '/v1/lexicons/organizations.known/import?format=csv&dryRun=true',
  type: 'text/csv',
  body,
})
const reconcile = (queries: string): Asked => ({
  method: 'POST',
  path: '/reconcile',
  type: form,
  body: `queries=${encodeURIComponent(queries)}`,
})
/** A query that is wrong is told so among the others. */
const reconciled = (query: (size: number) => object): Sized => ({
  ask: (size) => reconcile(JSON.stringify({ q0: query(size) })),
  taken: 200,
  refused: 200,
})

/** The limits that are a size of something in a request, each tried at its bound and one beyond. */
export const sized: Readonly<Record<string, Sized>> = {
  text: {
    ask: (size) => ({ method: 'POST', path: '/v1/extract', type: 'text/plain', body: words(size) }),
    taken: 200,
    refused: 413,
  },
  html: {
    ask: (size) => ({
      method: 'POST',
      path: '/v1/extract',
      type: 'text/html',
      body: `<p>${text}</p><!--${letters(size - 27)}-->`,
    }),
    taken: 200,
    refused: 413,
  },
  body: {
    ask: (size) => ({
      ...json('/v1/extract', { text }),
      body: JSON.stringify({ text }).padEnd(size),
    }),
    taken: 200,
    refused: 413,
  },
  line: {
    ask: (size) => ({
      method: 'POST',
      path: '/v1/extract/batch',
      type: 'application/x-ndjson',
      body: `${JSON.stringify({ text }).padEnd(size)}\n`,
    }),
    taken: 200,
    // The line is, in the stream of the others.
    refused: 200,
  },
  depth: {
    ask: (size) => ({
      ...json('/v1/extract', { text }),
      body: `{"text":"${text}","more":${nested(size - 1)}}`,
    }),
    taken: 200,
    refused: 400,
    isUncounted: true,
  },
  title: article('title', letters),
  byline: article('byline', letters),
  publisher: article('publisher', letters),
  id: article('id', letters),
  url: article('url', (size) => `https://a.example/${letters(size - 18)}`),
  expected: {
    ask: (size) => json('/v1/explain', { text, expected: { type: 'person', text: letters(size) } }),
    taken: 200,
    refused: 422,
  },
  pageItems: {
    ask: (size) => get(`/v1/people?limit=${size}`),
    taken: 200,
    refused: 422,
  },
  parameter: ofQuery('/v1/people?q='),
  listQuery: ofQuery('/v1/lexicons/organizations.known?q='),
  speaker: {
    ask: (size) => entry(`&by=${letters(size)}`),
    taken: 200,
    refused: 422,
  },
  note: { ask: (size) => entry(`&note=${letters(size)}`), taken: 200, refused: 422 },
  entryName: {
    ask: (size) => entry('', { name: `Zent ${letters(size - 5)}` }),
    taken: 200,
    refused: 422,
  },
  entryCell: {
    ask: (size) =>
      entry('', {
        name: 'Zent Group',
        country: 'DE',
        aliases: [`Zent ${letters(size - 5)}`],
      }),
    taken: 200,
    refused: 422,
  },
  splitArticles: {
    ask: (size) => json('/v1/people/none/split', { articles: Array(size).fill('a') }),
    taken: 404,
    refused: 422,
  },
  idempotencyKey: {
    ask: (size) => ({
      method: 'POST',
      path: '/v1/jobs',
      type: 'application/x-ndjson',
      body: `${JSON.stringify({ text })}\n`,
      headers: { 'idempotency-key': letters(size) },
    }),
    taken: 202,
    refused: 422,
  },
  jobName: {
    ask: (size) => ({
      method: 'POST',
      path: `/v1/jobs?name=${letters(size)}`,
      type: 'application/x-ndjson',
      body: `${JSON.stringify({ text })}\n`,
    }),
    taken: 202,
    refused: 422,
  },
  keyName: {
    ask: (size) => json('/v1/keys', { name: letters(size), scopes: ['read'] }),
    taken: 201,
    refused: 422,
  },
  quote: corrected((size) => correction({}, { quote: { exact: letters(size) } })),
  quoteContext: corrected((size) =>
    correction({}, { quote: { exact: 'Li Ming', prefix: letters(size) } }),
  ),
  correctionReason: corrected((size) => correction({ reason: letters(size) }, { id: 'person:a' })),
  correctionValue: corrected((size) =>
    correction({ action: 'edit', value: letters(size) }, { id: 'person:a', field: 'name' }),
  ),
  correctionValues: corrected((size) =>
    correction(
      { action: 'edit', value: Array.from({ length: size }, (_, at) => `Ming ${at}`) },
      { id: 'person:a', field: 'sameAs' },
    ),
  ),
  listLine: {
    ask: (size) => list(`name,kind,${letters(size - 10)}\nZent Group,company,x\n`),
    taken: 200,
    refused: 422,
  },
  listLines: {
    ask: (size) => list(`name,kind\nZent Group,company\n${'\n'.repeat(size - 2)}`),
    taken: 200,
    refused: 422,
    isUncounted: true,
  },
  reconcileBytes: {
    ask: (size) => {
      const asked = reconcile('{"q0":{"query":"Li Ming"}}')
      return { ...asked, body: `${asked.body}&more=`.padEnd(size, 'a') }
    },
    taken: 200,
    refused: 413,
  },
  reconcileQueries: {
    ask: (size) =>
      reconcile(
        JSON.stringify(
          Object.fromEntries(Array.from({ length: size }, (_, at) => [`q${at}`, { query: 'Li' }])),
        ),
      ),
    taken: 200,
    refused: 413,
  },
  reconcileProperties: reconciled((size) => ({
    query: 'Li Ming',
    properties: Array(size).fill({ pid: 'organization', v: 'Eastlake University' }),
  })),
  reconcileValues: {
    ...reconciled((size) => ({
      query: 'Li Ming',
      properties: [{ pid: 'organization', v: Array(size).fill('Eastlake University') }],
    })),
    isUncounted: true,
  },
  reconcileWords: reconciled((size) => ({ query: letters(size) })),
  reconcileDepth: {
    ask: (size) => reconcile(`{"q0":{"query":"Li Ming","more":${nested(size - 2)}}}`),
    taken: 200,
    refused: 400,
    isUncounted: true,
  },
}
