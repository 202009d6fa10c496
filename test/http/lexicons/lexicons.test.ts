import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { smallLexicons } from '../../support/small-lexicons.ts'
import { ask } from '../archive/app.ts'
import { problemOf } from '../fake.ts'
import { type Process, processOver } from './app.ts'

const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))

const text =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met the Zentrix team on 3 May 2024 to discuss joint training of nurses.'
const article = { text, publishedAt: '2024-05-04' }
const other = { text: 'Nothing of it stands here. Oak trees grow.', publishedAt: '2024-05-05' }
const zentrix = {
  name: 'Zentrix',
  kind: 'company',
  country: 'DE',
  sameAs: ['https://www.wikidata.org/entity/Q42'],
  term: 'c-7',
}

onEachDatabase(({ open, newUrl }) => {
  let one: Process
  let two: Process
  const names = (record: { organizations: { name: string }[] }) =>
    record.organizations.map(({ name }) => name)
  const extracted = async (process = one) =>
    (await ask(process.app, 'POST', '/v1/extract', article)).body

  /** Both processes are at it: what one has claimed the other does not wait for. */
  const settled = () =>
    vi.waitUntil(
      async () => {
        await one.following.catchUp()
        await two.following.catchUp()
        const { body } = await ask(one.app, 'GET', '/v1/lexicons')
        return body.rereading === 0
      },
      { timeout: 20_000, interval: 50 },
    )

  beforeAll(async () => {
    const url = await newUrl()
    const store = await open(url)
    one = await processOver(store, folder)
    two = await processOver(store, folder)
  })
  afterAll(async () => {
    await one.following.close()
    await two.following.close()
  })

  test('the lists are named, with what they hold and which version is in force', async () => {
    const { status, body } = await ask(one.app, 'GET', '/v1/lexicons')
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 0, rereading: 0 })
    const titles = body.items.find(({ name }: { name: string }) => name === 'people.titles')
    expect(titles).toMatchObject({ edited: 0 })
    expect(titles.columns).toContain('role')
    expect(titles.shipped).toBeGreaterThan(20)
    expect((await extracted()).extractor.lexicons).toBe(body.hash)
  })

  test('an edit is tried out on the archive, and nothing is taken', async () => {
    await ask(one.app, 'PUT', '/v1/articles/visit', article)
    await ask(one.app, 'PUT', '/v1/articles/other', other)
    const path = '/v1/lexicons/organizations.known/entries?dryRun=true'
    const { status, body } = await ask(one.app, 'POST', path, zentrix)
    expect(status).toBe(200)
    expect(body).toMatchObject({ dryRun: true, affected: 1, read: 1, changed: 1 })
    expect(body.items).toMatchObject([{ article: 'visit', removed: [] }])
    expect(body.items[0].added).toContainEqual(
      expect.objectContaining({ kind: 'organization', name: 'Zentrix' }),
    )
    expect(names(await extracted())).not.toContain('Zentrix')
    const { body: after } = await ask(one.app, 'GET', '/v1/lexicons')
    expect(after.version).toBe(0)
  })

  test('an entry is in force when its answer comes, and soon in other processes', async () => {
    const added = await ask(
      one.app,
      'POST',
      '/v1/lexicons/organizations.known/entries?by=Ana&note=new%20partner',
      zentrix,
    )
    expect(added.status).toBe(201)
    expect(added.body).toEqual({ version: 1, changes: 1, rereading: 1 })
    const record = await extracted()
    expect(names(record)).toContain('Zentrix')
    await two.following.catchUp()
    expect(await extracted(two)).toEqual(record)
  })

  test('only the articles that it concerns are read again, and name the new version', async () => {
    await settled()
    const { body: lists } = await ask(one.app, 'GET', '/v1/lexicons')
    expect(lists.rereading).toBe(0)
    const { body: visit } = await ask(one.app, 'GET', '/v1/articles/visit')
    const { body: untouched } = await ask(one.app, 'GET', '/v1/articles/other')
    expect(names(visit)).toContain('Zentrix')
    expect(visit.extractor.lexicons).toBe(lists.hash)
    expect(untouched.extractor.lexicons).not.toBe(lists.hash)
    const { body: stored } = await ask(one.app, 'GET', '/v1/organizations?q=Zentrix')
    const [{ id }] = stored.items
    const { body: organization } = await ask(one.app, 'GET', `/v1/organizations/${id}`)
    expect(organization.sameAs).toEqual(zentrix.sameAs)
    const { body: outdated } = await ask(one.app, 'GET', '/v1/articles?outdated=true')
    expect(outdated.items).toEqual([])
    const again = await ask(one.app, 'PUT', '/v1/articles/other', other)
    expect(again.body.extractor.lexicons).toBe(untouched.extractor.lexicons)
  })

  test('entries are found by letters and by where they come from', async () => {
    const { body } = await ask(one.app, 'GET', '/v1/lexicons/organizations.known?origin=added')
    expect(body.items).toEqual([{ ...zentrix, origin: 'added', version: 1 }])
    const found = await ask(one.app, 'GET', '/v1/lexicons/organizations.known?q=zENTR')
    expect(found.body.items).toHaveLength(1)
    const one_ = await ask(one.app, 'GET', '/v1/lexicons/organizations.known/entries/Zentrix')
    expect(one_.body).toEqual(body.items[0])
    expect(one_.headers.get('etag')).toBe(found.headers.get('etag'))
  })

  test('pages of a list hold every entry once, in order', async () => {
    const all: string[] = []
    let cursor = ''
    do {
      const path = `/v1/lexicons/people.titles?limit=7&cursor=${cursor}`
      const { body } = await ask(one.app, 'GET', path)
      all.push(...body.items.map(({ name }: { name: string }) => name))
      cursor = body.nextCursor ?? ''
    } while (cursor !== '')
    const { body } = await ask(one.app, 'GET', '/v1/lexicons')
    const titles = body.items.find(({ name }: { name: string }) => name === 'people.titles')
    expect(all).toEqual([...new Set(all)].sort())
    expect(all).toHaveLength(titles.shipped)
  })

  test('an entry is changed and taken out; what no longer holds disappears', async () => {
    const path = '/v1/lexicons/organizations.known/entries/Zentrix'
    const changed = await ask(one.app, 'PUT', path, {
      kind: 'research',
      aliases: ['the Zentrix team'],
    })
    expect(changed.body.version).toBe(2)
    expect((await ask(one.app, 'GET', path)).body.kind).toBe('research')
    const removed = await ask(one.app, 'DELETE', path)
    expect(removed.body.version).toBe(3)
    expect((await ask(one.app, 'GET', path)).status).toBe(404)
    expect((await ask(one.app, 'DELETE', path)).status).toBe(404)
    await settled()
    const { body: visit } = await ask(one.app, 'GET', '/v1/articles/visit')
    expect(names(visit)).not.toContain('Zentrix')
    const { body: found } = await ask(one.app, 'GET', '/v1/organizations?q=Zentrix')
    expect(found.items).toEqual([])
  })

  test('a shipped entry is taken out and comes back', async () => {
    const { body } = await ask(one.app, 'GET', '/v1/lexicons/people.titles?limit=1')
    const [{ name }] = body.items
    const path = `/v1/lexicons/people.titles/entries/${encodeURIComponent(name)}`
    expect((await ask(one.app, 'DELETE', path)).status).toBe(200)
    const gone = await ask(one.app, 'GET', '/v1/lexicons/people.titles?origin=removed')
    expect(gone.body.items.map((item: { name: string }) => item.name)).toEqual([name])
    const back = await ask(one.app, 'POST', '/v1/lexicons/versions/3/restore')
    expect(back.body.version).toBe(5)
    const after = await ask(one.app, 'GET', path)
    expect(after.body).toEqual(body.items[0])
  })

  test('every version is kept, with who, when, why and what', async () => {
    const { body } = await ask(one.app, 'GET', '/v1/lexicons/versions?limit=2')
    expect(body.items).toMatchObject([{ version: 5, restores: 3 }, { version: 4 }])
    const { body: first } = await ask(one.app, 'GET', '/v1/lexicons/versions/1')
    expect(first).toMatchObject({ by: 'Ana', note: 'new partner', changes: 1 })
    expect(first.items).toMatchObject([
      { list: 'organizations.known', name: 'Zentrix', before: null, after: { country: 'DE' } },
    ])
    const files = await ask(one.app, 'POST', '/v1/lexicons/versions/0/restore')
    expect(files.status).toBe(200)
    const { body: lists } = await ask(one.app, 'GET', '/v1/lexicons')
    const { body: record } = await ask(one.app, 'GET', '/v1/articles/other')
    expect(lists.hash).toBe(record.extractor.lexicons)
  })

  test('a list is put as a whole, by whoever saw its present state', async () => {
    const path = '/v1/lexicons/people.never'
    const { headers } = await ask(one.app, 'GET', path)
    const seen = { 'if-match': headers.get('etag') ?? '', 'content-type': 'text/plain' }
    const send = (sent: string, more: Record<string, string>) =>
      one.app.request(path, { method: 'PUT', headers: more, body: sent })
    const blind = await send('Quiet Sunday\n', { 'content-type': 'text/plain' })
    expect(blind.status).toBe(428)
    const put = await send('Quiet Sunday | Quiet Sundays\nLoud Monday\n', seen)
    expect(put.status).toBe(200)
    expect(put.headers.get('etag')).not.toBe(headers.get('etag'))
    const { body } = await ask(one.app, 'GET', path)
    expect(body.items).toMatchObject([
      { name: 'Loud Monday' },
      { name: 'Quiet Sunday', forms: ['Quiet Sundays'] },
    ])
    const late = await send('Slow Tuesday\n', seen)
    expect(late.status).toBe(412)
    const wrong = await send('a | | b\n\tc\n', { ...seen, 'if-match': '*' })
    expect(wrong.status).toBe(422)
    expect(await problemOf(wrong)).toMatchObject({
      errors: [{ path: 'line 1' }, { path: 'line 2' }],
    })
  })

  test('an entry that is sent twice is refused, and not taken as it came last', async () => {
    const path = '/v1/lexicons/organizations.known/entries'
    const entries = [{ name: 'Twin Mills', kind: 'company' }, { name: 'Twin Mills' }]
    const { status, body } = await ask(one.app, 'POST', path, { entries })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { path: 'entries.1', message: expect.stringContaining('the name of entries.0 too') },
    ])
  })

  test('an import says what becomes of entries that are there', async () => {
    const path = '/v1/lexicons/organizations.known/import'
    const send = async (query: string, csv: string) => {
      const headers = { 'content-type': 'text/csv' }
      const answer = await one.app.request(path + query, { method: 'POST', headers, body: csv })
      return { status: answer.status, body: await answer.json() }
    }
    const first = await send('', 'name,aliases\nQuill Mills,Quill M\n')
    expect(first.body).toMatchObject({ changes: 1, report: { taken: 1, replacing: 0 } })
    const joined = await send('?existing=join', 'name,aliases\nQuill Mills,QuillCo\n')
    expect(joined.body).toMatchObject({ changes: 1, report: { taken: 1, replacing: 1 } })
    const entry = '/v1/lexicons/organizations.known/entries/Quill%20Mills'
    expect((await ask(one.app, 'GET', entry)).body.aliases).toEqual(['Quill M', 'QuillCo'])
    const left = await send('?existing=leave', 'name\nQuill Mills\n')
    expect(left).toMatchObject({ status: 200, body: { changes: 0, report: { taken: 0 } } })
    const wrong = await send('?existing=burn', 'name\nQuill Mills\n')
    expect(wrong.status).toBe(422)
  })

  test('what is wrong is said all at once, and nothing is taken', async () => {
    const before = (await ask(one.app, 'GET', '/v1/lexicons')).body.version
    const entries = [
      { name: '' },
      { name: 'Acme', kind: 'castle' },
      { name: 'Oak', colour: 'red' },
      7,
    ]
    const { status, body } = await ask(
      one.app,
      'POST',
      '/v1/lexicons/organizations.known/entries',
      {
        entries,
      },
    )
    expect(status).toBe(422)
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'entries.0.name',
      'entries.1.kind',
      'entries.2.colour',
      'entries.3',
    ])
    expect((await ask(one.app, 'GET', '/v1/lexicons/people.heroes')).status).toBe(404)
    expect((await ask(one.app, 'GET', '/v1/lexicons/versions/99')).status).toBe(404)
    expect((await ask(one.app, 'GET', '/v1/lexicons/people.titles?cursor=x')).status).toBe(400)
    expect((await ask(one.app, 'POST', '/v1/lexicons/versions/x/restore')).status).toBe(404)
    expect((await ask(one.app, 'GET', '/v1/lexicons')).body.version).toBe(before)
  })

  test('edits at the same time are all taken, one after the other', async () => {
    const before = (await ask(one.app, 'GET', '/v1/lexicons')).body.version
    const edits = ['Alder', 'Birch', 'Cedar', 'Damson'].map((name, at) =>
      ask((at % 2 === 0 ? one : two).app, 'POST', '/v1/lexicons/organizations.known/entries', {
        name: `${name} Works`,
        kind: 'company',
      }),
    )
    const versions = (await Promise.all(edits)).map(({ body }) => body.version)
    expect(versions.sort((a, b) => a - b)).toEqual([1, 2, 3, 4].map((more) => before + more))
    await two.following.catchUp()
    await one.following.catchUp()
    expect((await extracted(one)).extractor).toEqual((await extracted(two)).extractor)
  })
})
