import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { createExtract } from '../../src/extract.ts'
import type { Change } from '../../src/lexicon/change.ts'
import type { CompiledLexicons } from '../../src/lexicon/compiled.ts'
import { entryNamed } from '../../src/lexicon/holder.ts'
import { openLexicons } from '../../src/lexicon/lexicons.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'
import { shippedLexicons } from '../../src/places.ts'
import {
  createWorkshop,
  type Prepared,
  type PreparedEdit,
  type Workshop,
} from '../../src/threads/workshop.ts'
import { createWorkshopApart } from '../../src/threads/workshop-apart.ts'

// Threads run compiled files; `npm test` builds them first.
const worker = new URL('../../dist/threads/', import.meta.url)
const workshop = createWorkshopApart(worker, shippedLexicons)
const organization = (name: string, aliases = ''): Change => ({
  list: 'organizations.known',
  name,
  cells: { name, kind: 'company', aliases },
})
const text =
  'Li Ming, Dean of the School of Nursing of Eastlake University, visited Qorvalim in 2023.'

async function* parts(...all: readonly (readonly Change[])[]) {
  yield* all
}
const valueOf = (made: PreparedEdit): Prepared => {
  if (!made.ok) throw new Error(made.mistakes.map(({ message }) => message).join())
  return made.value
}

test('lists without edits are those of the folder', async () => {
  const { lexicons, base, reach } = await workshop.compile(parts())
  const here = loadLexicons(shippedLexicons)
  expect([lexicons.hash, base, reach]).toEqual([here.hash, here.hash, []])
  expect(createExtract(lexicons)({ text })).toEqual(createExtract(here)({ text }))
})

test('edits in many parts are laid over the folder', async () => {
  const many = Array.from({ length: 2500 }, (_, n) => organization(`Qorvalim ${n} Works`))
  const earlier = parts(many, [organization('Qorvalim 7 Works', 'Qorva Seven')])
  const made = valueOf(await workshop.prepare(earlier, parts([organization('Qorvalim')]), false))
  const known = (name: string) => entryNamed(made.lexicons, 'organizations.known', name)
  expect(known('Qorvalim 7 Works')?.forms).toEqual(['Qorvalim 7 Works', 'Qorva Seven'])
  expect(known('Qorvalim 2499 Works')?.cells.kind).toBe('company')
  expect(made.reach).toEqual(['Qorvalim'])
  expect(made.base).not.toBe(made.lexicons.hash)
  const { organizations } = createExtract(made.lexicons)({ text })
  expect(organizations.map(({ name }) => name)).toContain('Qorvalim')
})

describe('a list of others', () => {
  const here = loadLexicons(shippedLexicons)
  const rows = Array.from({ length: 900 }, (_, n) => `Qorvalim ${n} Works,company`).join('\n')
  const bytes = (text: string) => [new TextEncoder().encode(text)]
  const source = { format: 'csv', list: 'organizations.known' } as const

  test('is read apart as it is in place', async () => {
    const chunks = bytes(`name,kind\n${rows}\nIT,company\n`)
    const read = async ({ read }: Workshop) => {
      const changes: Change[] = []
      const report = await read({ ...source, chunks }, here, (page) => {
        changes.push(...page)
      })
      return { changes, report }
    }
    const apart = await read(workshop)
    expect(apart.changes).toHaveLength(900)
    expect(apart).toEqual(await read(createWorkshop(shippedLexicons)))
  })

  test('that is refused is refused', async () => {
    const chunks = bytes('name,kind\n"Qorvalim')
    const read = await workshop.read({ ...source, chunks }, here, () => {})
    expect(read).toMatchObject({ ok: false, failure: { code: 'invalid-import' } })
  })

  test('whose body breaks off rejects, and so does one that cannot be kept', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* bytes('name,kind\n')
      throw new Error('the line is cut')
    }
    const cut = workshop.read({ ...source, chunks: broken() }, here, () => {})
    await expect(cut).rejects.toThrow('the line is cut')
    const full = workshop.read({ ...source, chunks: bytes(`name,kind\n${rows}\n`) }, here, () => {
      throw new Error('the disk is full')
    })
    await expect(full).rejects.toThrow('the disk is full')
  })
})

test('mistakes of the files reject', async () => {
  const lost = createWorkshopApart(worker, '/nowhere')
  await expect(lost.compile(parts())).rejects.toThrow('/nowhere is missing')
})

test('a store that fails in the middle rejects', async () => {
  async function* failing(): AsyncGenerator<Change[]> {
    yield [organization('Qorvalim')]
    throw new Error('the store is gone')
  }
  await expect(workshop.compile(failing())).rejects.toThrow('the store is gone')
})

test('compiled lists are posted to a thread without being copied', async () => {
  const { compiled } = loadLexicons(shippedLexicons)
  const echo = new Worker(
    `const { parentPort } = require('node:worker_threads')
    parentPort.once('message', (compiled) => {
      compiled.classes[0] = 77
      parentPort.postMessage(compiled)
    })`,
    { eval: true },
  )
  echo.postMessage(compiled)
  const [back] = (await once(echo, 'message')) as [CompiledLexicons]
  expect(compiled.classes[0]).toBe(77)
  compiled.classes[0] = 0
  expect(openLexicons(back).entry(3)).toEqual(openLexicons(compiled).entry(3))
})
