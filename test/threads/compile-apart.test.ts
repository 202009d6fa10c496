import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../src/analysis.ts'
import { createExtract } from '../../src/extract.ts'
import type { Change } from '../../src/lexicon/change.ts'
import type { CompiledLexicons } from '../../src/lexicon/compiled.ts'
import { openLexicons } from '../../src/lexicon/lexicons.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'
import { entryNamed } from '../../src/lexicon/named-entry.ts'
import { shippedLexicons } from '../../src/shipped-lexicons.ts'
import { compileApart } from '../../src/threads/compile-apart.ts'

// Threads run compiled files; `npm test` builds them first.
const worker = new URL('../../dist/threads/compiler.js', import.meta.url)
const organization = (name: string, aliases = ''): Change => ({
  list: 'organizations.known',
  name,
  cells: { name, kind: 'company', aliases },
})
const text =
  'Li Ming, Dean of the School of Nursing of Eastlake University, visited Qorvalim in 2023.'

test('lists without edits are those of the folder', async () => {
  const { compiled, base, reach } = await compileApart({ worker, folder: shippedLexicons })
  const here = loadLexicons(shippedLexicons)
  expect([compiled.hash, base, reach]).toEqual([here.hash, here.hash, []])
  expect(createExtract(openLexicons(compiled))({ text })).toEqual(createExtract(here)({ text }))
})

test('edits of many pages are laid over the folder', async () => {
  async function* earlier() {
    yield Array.from({ length: 2500 }, (_, n) => organization(`Qorvalim ${n} Works`))
    yield [organization('Qorvalim 7 Works', 'Qorva Seven')]
  }
  const edit = [organization('Qorvalim')]
  const made = await compileApart({ worker, folder: shippedLexicons, earlier: earlier(), edit })
  const lexicons = openLexicons(made.compiled)
  const known = (name: string) => entryNamed(lexicons, 'organizations.known', name)
  expect(known('Qorvalim 7 Works')?.forms).toEqual(['Qorvalim 7 Works', 'Qorva Seven'])
  expect(known('Qorvalim 2499 Works')?.cells.kind).toBe('company')
  expect(made.reach).toEqual(['Qorvalim'])
  expect(made.base).not.toBe(made.compiled.hash)
  const record = createExtract(lexicons, createAnalyser(lexicons))({ text })
  expect(record.organizations.map(({ name }) => name)).toContain('Qorvalim')
})

test('mistakes of the files reject', async () => {
  await expect(compileApart({ worker, folder: '/nowhere' })).rejects.toThrow('/nowhere is missing')
})

test('a store that fails in the middle rejects', async () => {
  async function* earlier(): AsyncGenerator<Change[]> {
    yield [organization('Qorvalim')]
    throw new Error('the store is gone')
  }
  const made = compileApart({ worker, folder: shippedLexicons, earlier: earlier() })
  await expect(made).rejects.toThrow('the store is gone')
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
