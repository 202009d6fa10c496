import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { processOver } from '../http/lexicons/app.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { folderOf } from './folder.ts'
import { command } from './run.ts'

const lists = smallLexicons()
const csv = 'Name;Kind;Country\nOrlen Works;company;DE\nVale Clinic;hospital;DE\nHalf;;\n'
const folder = folderOf({ 'firms.csv': csv, 'broken.csv': 'Name,Kind\n"Open, company\n' })
const url = `sqlite:${join(folder, 'store.db')}`
afterAll(() => {
  for (const each of [lists, folder]) rmSync(each, { recursive: true })
})

const lexicons = (args: readonly string[], input = '') =>
  command(['lexicons', ...args, '--lexicons', lists, '--by', 'Ana'], {
    env: { DATABASE_URL: url },
    input,
  })
/** Those that take no edit do not ask who edits. */
const shown = (...args: string[]) =>
  command(['lexicons', ...args, '--lexicons', lists], { env: { DATABASE_URL: url } })
const taken = (version: number, changes: number, rereading = 0) => ({
  status: 0,
  out: `version ${version}: ${changes} change${changes === 1 ? '' : 's'}, ${rereading} article${rereading === 1 ? '' : 's'} to be read again\n`,
  complaints: '',
})

describe('dossier lexicons on a store', () => {
  beforeAll(async () => {
    const store = await openStore(url)
    const { app, following } = await processOver(store, lists)
    await app.request('/v1/articles/visit', {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: 'Guests of Zentrix Bund came to see the harbour on 3 May 2024.',
    })
    await following.close()
    await store.close()
  })

  test('an edit is tried out on the archive, then taken, and a server follows', async () => {
    const zentrix = ['add', 'organizations.known', 'Zentrix Bund', '--set', 'kind=company']
    const tried = await lexicons([...zentrix, '--dry-run'])
    expect(tried).toMatchObject({ status: 0, complaints: '' })
    expect(tried.out).toMatch(/^visit\n {2}\+ organization {2}Zentrix Bund/u)
    expect(tried.out).toMatch(/^1 article would change, .* nothing was taken\n$/mu)

    const store = await openStore(url)
    const { app, following } = await processOver(store, lists)
    expect(await lexicons([...zentrix, '--note', 'a partner'])).toEqual(taken(1, 1, 1))
    await following.catchUp()
    const answer = await app.request('/v1/articles/visit')
    const { organizations } = (await answer.json()) as { organizations: { name: string }[] }
    expect(organizations.map(({ name }) => name)).toContain('Zentrix Bund')
    await following.close()
    await store.close()
  })

  test('entries come as lines of the file, as JSON, from the standard input', async () => {
    expect(await lexicons(['add', 'people.never', 'Quiet Sunday | Quiet Sundays'])).toEqual(
      taken(2, 1),
    )
    const row = 'Orlen Bund\tcompany\tDE\t\t\t\t'
    const piped = await lexicons(
      ['add', 'organizations.known', '-'],
      `${row}\nVale Bund\t\t\t\t\t\t\n`,
    )
    expect(piped).toEqual(taken(3, 2))
    const json = '{"name":"Orlen Bund","kind":"company","aliases":["Orlen B"]}'
    const there = await lexicons(['add', 'organizations.known', '--json', json])
    expect(there).toMatchObject({ status: 1, out: '' })
    expect(there.complaints).toContain('is in organizations.known already')
    const replaced = await lexicons(['add', 'organizations.known', '--json', json, '--replace'])
    expect(replaced).toEqual(taken(4, 1))
    expect(await shown('show', 'organizations.known', '--q', 'orlen')).toEqual({
      status: 0,
      out: 'Orlen Bund  (added by version 4)\n  kind     company\n  aliases  Orlen B\n',
      complaints: '',
    })
  })

  test('every mistake is told on a line, and nothing is taken', async () => {
    const set = ['--set', 'kind=club', '--set', 'colour=red']
    const { status, out, complaints } = await lexicons([
      'add',
      'organizations.known',
      'Oak',
      ...set,
    ])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(complaints).toMatch(
      /^dossier: kind: expected one of .*\ndossier: colour: .*no column.*\n$/u,
    )
    for (const args of [
      ['add', 'no.list', 'Oak'],
      ['add', 'people.never'],
      ['restore', 'soon'],
      ['remove', 'people.never', 'Nobody Knows'],
      ['add', 'organizations.known', 'Oak', '--set', 'kind'],
      ['import', join(folder, 'firms.csv'), '--existing', 'burn'],
    ])
      expect(await lexicons(args)).toMatchObject({ status: 2, out: '' })
  })

  test('a file of others is taken with a report, or refused whole', async () => {
    const into = ['--list', 'organizations.known']
    const first = await lexicons(['import', join(folder, 'firms.csv'), ...into])
    expect(first).toMatchObject({ status: 0, complaints: '' })
    expect(first.out).toContain('csv: 3 entries read, 3 taken, 0 of them in the list already\n')
    expect(first.out).toContain('version 5: 3 changes')
    const again = await lexicons(
      ['import', '-', ...into, '--existing', 'leave'],
      `${csv}Oak Bund;;\n`,
    )
    expect(again.out).toContain('csv: 4 entries read, 1 taken')
    expect(again.out).toMatch(/^ +3 {2}the list has it already$/mu)
    const broken = await lexicons(['import', join(folder, 'broken.csv'), ...into])
    expect(broken).toMatchObject({ status: 1, out: '' })
    expect(broken.complaints).toMatch(/^dossier: line 2: /u)
    const lost = await lexicons(['import', join(folder, 'nowhere.csv'), ...into])
    expect(lost).toMatchObject({ status: 1, out: '' })
    expect(lost.complaints).toMatch(/^dossier: .*no such file.*\n$/u)
  })

  test('history tells who, what and why; a restore goes back', async () => {
    expect(await lexicons(['remove', 'people.never', 'Quiet Sunday'])).toEqual(taken(7, 1))
    const { out } = await shown('history')
    expect(out).toMatch(/^ +1 {2}\S+ {2}Ana +1 {2}a partner$/mu)
    const second = await shown('history', '2')
    expect(JSON.parse(second.out)).toMatchObject({ list: 'people.never', name: 'Quiet Sunday' })
    expect((await lexicons(['restore', '0'])).status).toBe(0)
    expect((await shown('list')).out).toMatch(/^version 8; \d+ articles to be read again$/mu)
    expect((await shown('show', 'organizations.known', '--origin', 'added')).out).toBe('')
    const out0 = await shown('export', 'organizations.known', '--format', 'csv')
    expect(out0.out.split('\n').length).toBeGreaterThan(20)
  })

  test('proposals are listed and decided by their ids', async () => {
    expect(await shown('proposals')).toMatchObject({ status: 0, complaints: '' })
    const unknown = await lexicons(['proposals', 'never', 'none'])
    expect(unknown).toMatchObject({ status: 2, out: '' })
    expect(unknown.complaints).toContain('expected the id of a proposal')
  })

  test('words that are the name of a command are looked up by find', async () => {
    expect((await shown('find', 'history')).complaints).toBe('dossier: no list holds "history"\n')
  })
})
