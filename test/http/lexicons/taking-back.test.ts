import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { smallLexicons } from '../../support/small-lexicons.ts'
import { ask } from '../archive/app.ts'
import { type Process, processOver } from './app.ts'

const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))

onEachDatabase(({ open, newUrl }) => {
  let process: Process
  const list = '/v1/lexicons/organizations.known'
  const send = (method: string, path: string, body?: object) => ask(process.app, method, path, body)
  const read = async (text: string): Promise<string> =>
    JSON.stringify((await send('POST', '/v1/extract', { text })).body)
  const editedIn = async (name: string): Promise<number> => {
    const { body } = await send('GET', '/v1/lexicons')
    return body.items.find((one: { name: string }) => one.name === name).edited
  }

  beforeAll(async () => {
    process = await processOver(await open(await newUrl()), folder)
  })
  afterAll(() => process.following.close())

  test('an edit is undone by itself, whatever was edited after it', async () => {
    const first = await send('POST', `${list}/entries`, { name: 'Zentrix', kind: 'company' })
    await send('POST', `${list}/entries`, { name: 'Varn Works', kind: 'company' })
    const text = 'Li Ming visited Zentrix on Friday.'
    expect(await read(text)).toContain('"name":"Zentrix"')
    const undone = await send('POST', `/v1/lexicons/versions/${first.body.version}/undo`)
    expect(undone).toMatchObject({ status: 200, body: { changes: 1 } })
    expect(await read(text)).not.toContain('"name":"Zentrix"')
    expect((await send('GET', `${list}/entries/Zentrix`)).status).toBe(404)
    expect((await send('GET', `${list}/entries/Varn%20Works`)).status).toBe(200)
    expect(await editedIn('organizations.known')).toBe(1)
  })

  test('an edit whose entry was changed again is not undone, and says by which', async () => {
    const added = await send('POST', `${list}/entries`, { name: 'Quill Mills', kind: 'company' })
    const again = await send('PUT', `${list}/entries/Quill%20Mills`, { kind: 'media' })
    const undone = await send('POST', `/v1/lexicons/versions/${added.body.version}/undo`)
    expect(undone).toMatchObject({ status: 412, body: { code: 'list-changed' } })
    expect(undone.body.detail).toContain(`changed by version ${again.body.version}`)
    expect((await send('POST', '/v1/lexicons/versions/99/undo')).status).toBe(404)
  })

  test('a shipped entry is put back, and its history says what it was', async () => {
    const { body } = await send('GET', '/v1/lexicons/people.titles?limit=1')
    const [{ name, origin: _, ...cells }] = body.items
    const path = `/v1/lexicons/people.titles/entries/${encodeURIComponent(name)}`
    expect((await send('POST', `${path}/put-back`)).status).toBe(422)
    const edited = await send('PUT', path, { ...cells, forms: ['grand vizier'] })
    expect(await editedIn('people.titles')).toBe(1)
    const text = 'Li Ming, Grand Vizier of Eastlake University, spoke on Friday.'
    expect(await read(text)).toContain('"title":"Grand Vizier"')
    const put = await send('POST', `${path}/put-back`)
    expect(await read(text)).not.toContain('"title":"Grand Vizier"')
    expect(put.status).toBe(200)
    expect((await send('GET', path)).body).toEqual(body.items[0])
    expect(await editedIn('people.titles')).toBe(0)
    const changed = await send('GET', `/v1/lexicons/versions/${edited.body.version}`)
    expect(changed.body.items).toMatchObject([
      { says: 'entry', before: { name, role: cells.role }, after: { forms: 'grand vizier' } },
    ])
    const back = await send('GET', `/v1/lexicons/versions/${put.body.version}`)
    expect(back.body.items).toMatchObject([
      { says: 'shipped', before: { forms: 'grand vizier' }, after: { name, role: cells.role } },
    ])
    expect((await send('POST', `${path}x/put-back`)).status).toBe(404)
  })

  test('the lists say what belongs in them', async () => {
    const { body } = await send('GET', '/v1/lexicons')
    const titles = body.items.find((one: { name: string }) => one.name === 'people.titles')
    expect(titles.about).toContain('Titles of positions')
    expect(titles.about).not.toContain('#')
  })
})
