import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Running } from '../cli/run.ts'
import { unprivileged } from '../store/cluster.ts'
import { type NewDatabase, newPostgres } from '../store/databases.ts'
import { createPlace, install, nodes, type Packed, pack, versions } from './packed.ts'

const article =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses.'
const use = `import { createExtractor, type KnowledgeRecord } from 'dossier'
import { createClient } from 'dossier/client'
const { extract } = await createExtractor()
const record: KnowledgeRecord = extract({ text: 'Li Ming, Dean of the School of Medicine, spoke.' })
const name: string = record.people[0].name
const { people } = createClient({ baseUrl: 'http://127.0.0.1:8787' })
console.log(name, typeof people.all)
`

const started: Running[] = []
const place = createPlace()
/** Whoever runs it may not write there, and sees it by way of a link. */
const program = place.folder()
const answers = new Map<string, readonly string[]>()
let packed: Packed
let found: ReadonlyMap<string, string>
let database: NewDatabase

beforeAll(async () => {
  database = await newPostgres()
  packed = pack(place.folder())
  const installed = place.folder()
  install(installed, [packed.file])
  symlinkSync(join(installed, 'node_modules'), join(program, 'node_modules'))
  found = nodes(place.folder(), versions)
}, 600_000)
afterAll(async () => {
  for (const { signal } of started) signal('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await database.remove()
  place.remove()
})

/** Runs a program in a new empty folder, as somebody else. */
function begin(command: readonly string[], env: Record<string, string> = {}, input = '') {
  const account = unprivileged()
  const running = launch(command, { env, input, cwd: place.folder(account), account })
  started.push(running)
  return running
}

describe.each(versions)('on Node %s', (version) => {
  const node = (...args: string[]) => [found.get(version) ?? '', ...args]
  const dossier = (...args: string[]) => node(join(program, 'node_modules/.bin/dossier'), ...args)

  test('the service answers, keeps, finds, shows itself and stops', async () => {
    const service = begin(dossier('serve'), { PORT: '0' })
    const url = /http:\/\/[\d.:]+/u.exec(await service.firstLine)?.[0] ?? ''
    const text = async (path: string, init?: RequestInit) => {
      const response = await fetch(`${url}${path}`, init)
      expect({ path, status: response.status }).toEqual({
        path,
        status: expect.toBeOneOf([200, 201]),
      })
      return response.text()
    }
    const plain = { headers: { 'content-type': 'text/plain' }, body: article }
    expect(await text('/healthz')).toContain('ok')
    await text('/readyz')
    const record = await text('/v1/extract', { method: 'POST', ...plain })
    const long = { ...plain, body: `${article}\n\n`.repeat(500) }
    const longest = await text('/v1/extract', { method: 'POST', ...long })
    answers.set(version, [record, createHash('sha256').update(longest).digest('hex')])
    await text('/v1/articles/a1', { method: 'PUT', ...plain })
    expect(await text('/v1/people?q=li+ming')).toContain('"name":"Li Ming"')
    const edit = {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Zentrix', kind: 'company' }),
    }
    await text('/v1/lexicons/organizations.known/entries', { method: 'POST', ...edit })
    expect(await text('/docs')).toContain('/docs/operator')
    expect(await text('/docs/content')).toContain('Tag an article')
    expect(await text('/docs/api')).toContain('swagger-ui-bundle.js')
    expect((await text('/docs/api/swagger-ui-bundle.js')).length).toBeGreaterThan(1_000_000)
    const page = await text('/')
    expect(page).toContain('sample=dev-001')
    for (const [, asset] of page.matchAll(/"(\/assets\/[^"]+)"/gu)) await text(asset)
    service.signal('SIGTERM')
    expect(await service.ended).toMatchObject({ status: 0, complaints: '' })
  })

  test('the commands read an article and work for an archive', async () => {
    const { status, out, complaints } = await begin(dossier('extract', '-'), {}, article).ended
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    expect(out).toContain('"name":"Li Ming"')
    const worker = begin(dossier('worker'), { DATABASE_URL: database.url, WORKER_PORT: '0' })
    const health = /http:\S+/u.exec(await worker.firstLine)?.[0] ?? ''
    expect((await fetch(health)).status).toBe(200)
    worker.signal('SIGTERM')
    expect(await worker.ended).toMatchObject({ status: 0, complaints: '' })
  })

  test('a program of others uses it as a library', async () => {
    const file = join(program, 'use.mjs')
    writeFileSync(file, use.replaceAll(/: (string|KnowledgeRecord)|, type \w+/gu, ''))
    const { out, complaints } = await begin(node(file)).ended
    expect({ out, complaints }).toEqual({ out: 'Li Ming function\n', complaints: '' })
  })
})

test('reads the same bytes on each of them', () => {
  expect(answers.size).toBe(versions.length)
  expect(new Set([...answers.values()].map((each) => JSON.stringify(each))).size).toBe(1)
})

test('says its types', () => {
  const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url))
  const file = join(program, 'use.mts')
  const complaints = (code: string, how = ['--module', 'nodenext']) => {
    writeFileSync(file, code)
    try {
      execFileSync(compiler, ['--ignoreConfig', '--strict', '--noEmit', ...how, file], {
        stdio: 'pipe',
      })
      return ''
    } catch (error) {
      return `${(error as { stdout?: unknown }).stdout}`
    }
  }
  expect(complaints(use)).toBe('')
  expect(complaints(use, ['--module', 'esnext', '--moduleResolution', 'bundler'])).toBe('')
  expect(complaints(use.replace('name: string', 'name: number'))).toContain("to type 'number'")
})

test('holds what runs, and nothing else', () => {
  const { files, size, unpackedSize } = packed
  console.log(`${files.length} files, ${size} bytes packed, ${unpackedSize} unpacked`)
  for (const file of ['LICENSE', 'README.md', 'dist/third-party.txt', 'dist/lexicons.bin'])
    expect(files).toContain(file)
  expect(files.filter((file) => /\.map$|test|gate|calibration|^src/u.test(file))).toEqual([])
  expect(size).toBeLessThan(10_000_000)
})
