import type { Context } from 'hono'
import type {
  Edited,
  EntryPage,
  LexiconSummary,
  LexiconVersion,
  ListedEntry,
  VersionChanges,
} from '../../answers/lexicons.ts'
import type { Page } from '../../answers/shape.ts'
import { done, fail } from '../../failure.ts'
import type { EditRequest } from '../../service/lexicons/edit-request.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import { listNamed } from '../../service/lexicons/list-named.ts'
import { replyJson } from '../archive/answers.ts'
import { describe } from '../archive/describe.ts'
import { PageQuery } from '../archive/queries.ts'
import { queryOf } from '../archive/query.ts'
import type { App } from '../env.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { readSentEntries } from './body.ts'
import { edit, editing } from './edit.ts'
import { EntryListQuery } from './query.ts'

const entryBody = {
  required: true,
  content: {
    'application/json': {
      schema: { type: 'object' as const },
      example: { name: 'vice dean', role: 'vice-dean', rank: '4', forms: ['vice deans'] },
    },
    'text/plain': { schema: { type: 'string' as const } },
  },
}
/** Reading and editing the word lists. */
export function addLexicons(app: App, lexicons: LexiconService): void {
  const tag = 'Lexicons'
  const taggedWith = async (c: Context, name: string): Promise<void> => {
    const present = await lexicons.tag(name)
    if (present.ok) c.header('etag', `"${present.value}"`)
  }

  describe(app, 'get', '/v1/lexicons', 'The word lists, and which version is in force', {
    tag,
    answer: 'LexiconSummary',
  })
  app.get('/v1/lexicons', async (c) => replyJson<LexiconSummary>(c, await lexicons.summary()))

  describe(app, 'get', '/v1/lexicons/versions', 'Every edit there was, the latest first', {
    tag,
    request: { query: PageQuery },
    answer: 'VersionPage',
  })
  app.get('/v1/lexicons/versions', async (c) => {
    const query = queryOf(c, PageQuery)
    return query.ok
      ? replyJson<Page<LexiconVersion>>(c, await lexicons.versions(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'get', '/v1/lexicons/versions/{number}', 'What an edit changed', {
    tag,
    request: { query: PageQuery },
    answer: 'VersionChanges',
  })
  app.get('/v1/lexicons/versions/:number', async (c) => {
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyJson<VersionChanges>(c, await lexicons.version(numberIn(c), query.value))
  })

  describe(
    app,
    'post',
    '/v1/lexicons/versions/{number}/restore',
    'Go back to what the lists said with this version; 0 are the files alone',
    { tag, ...editing },
  )
  app.post('/v1/lexicons/versions/:number/restore', (c) =>
    edit<Edited>(c, (request) => lexicons.restore(numberIn(c), request)),
  )

  describe(
    app,
    'post',
    '/v1/lexicons/versions/{number}/undo',
    'Undo this edit alone; refused where a later one changed an entry of it again',
    { tag, ...editing },
  )
  app.post('/v1/lexicons/versions/:number/undo', (c) =>
    edit<Edited>(c, (request) => lexicons.undo(numberIn(c), request)),
  )

  describe(
    app,
    'get',
    '/v1/lexicons/{name}',
    'Entries of a list, searched, in the order of names',
    {
      tag,
      request: { query: EntryListQuery },
      answer: 'EntryPage',
    },
  )
  app.get('/v1/lexicons/:name', async (c) => {
    const query = queryOf(c, EntryListQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const page = await lexicons.list(c.req.param('name'), query.value)
    if (!page.ok) return replyFailure(c, page.failure)
    const { tag: present, ...shown } = page.value
    c.header('etag', `"${present}"`)
    return replyJson<EntryPage>(c, done(shown))
  })

  describe(
    app,
    'put',
    '/v1/lexicons/{name}',
    'The list shall hold these entries and no others; If-Match names the state that was seen',
    {
      tag,
      request: { ...editing.request, body: entryBody },
      responses: { ...editing.responses, ...problems(428) },
    },
  )
  app.put('/v1/lexicons/:name', async (c) => {
    const list = listNamed(c.req.param('name'))
    if (!list.ok) return replyFailure(c, list.failure)
    if (c.req.header('if-match') === undefined) {
      const present = await lexicons.tag(list.value)
      return replyFailure(c, present.ok ? unseen(present.value) : present.failure)
    }
    const sent = await readSentEntries(c, list.value)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const answer = await edit<Edited>(c, (request) =>
      lexicons.replace(list.value, sent.value, request),
    )
    if (answer.ok) await taggedWith(c, list.value)
    return answer
  })

  describe(app, 'post', '/v1/lexicons/{name}/entries', 'Add an entry, or several at once', {
    tag,
    request: { ...editing.request, body: entryBody },
    responses: {
      ...editing.responses,
      201: json('In force.', 'Edited'),
    },
  })
  app.post('/v1/lexicons/:name/entries', async (c) => {
    const list = listNamed(c.req.param('name'))
    if (!list.ok) return replyFailure(c, list.failure)
    const sent = await readSentEntries(c, list.value)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const put = (request: EditRequest) =>
      lexicons.put(list.value, sent.value, { ...request, asNew: true })
    return edit<Edited>(c, put, 201)
  })

  const one = '/v1/lexicons/{name}/entries/{entry}'
  describe(app, 'get', one, 'One entry by its name', { tag, answer: 'ListedEntry' })
  app.get('/v1/lexicons/:name/entries/:entry', async (c) => {
    const { name, entry } = c.req.param()
    const found = await lexicons.entry(name, entry)
    if (found.ok) await taggedWith(c, name)
    return replyJson<ListedEntry>(c, found)
  })

  describe(app, 'put', one, 'The entry shall be as it is sent, whether it was there or not', {
    tag,
    ...editing,
    request: { ...editing.request, body: entryBody },
  })
  app.put('/v1/lexicons/:name/entries/:entry', async (c) => {
    const list = listNamed(c.req.param('name'))
    if (!list.ok) return replyFailure(c, list.failure)
    const sent = await readSentEntries(c, list.value)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const entry = c.req.param('entry')
    const [first] = sent.value
    const cells = typeof first === 'object' && first !== null ? { name: entry, ...first } : first
    if (typeof cells === 'object' && cells !== null && Reflect.get(cells, 'name') !== entry)
      return replyFailure(c, renamed(entry).failure)
    return edit<Edited>(c, (request) => lexicons.put(list.value, [cells], request))
  })

  describe(app, 'post', `${one}/put-back`, 'The entry shall be as its file has it', {
    tag,
    ...editing,
  })
  app.post('/v1/lexicons/:name/entries/:entry/put-back', (c) => {
    const { name, entry } = c.req.param()
    return edit<Edited>(c, (request) => lexicons.putBack(name, entry, request))
  })

  describe(app, 'delete', one, 'Take an entry out', { tag, ...editing })
  app.delete('/v1/lexicons/:name/entries/:entry', (c) => {
    const { name, entry } = c.req.param()
    return edit<Edited>(c, (request) => lexicons.remove(name, entry, request))
  })
}

const numberIn = (c: Context): number => {
  const number = c.req.param('number') ?? ''
  return /^\d{1,9}$/u.test(number) ? Number(number) : -1
}

const unseen = (present: string) =>
  fail(
    'if-match-missing',
    `expected the header If-Match with the ETag of the list that was edited, got none; it is "${present}" now, and If-Match: * takes the list whatever it holds`,
  ).failure

const renamed = (entry: string) =>
  fail(
    'invalid-entry',
    `expected the name "${entry.slice(0, 100)}" of the path, got another; add the new entry and delete this one`,
  )
