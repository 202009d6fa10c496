import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { CompiledLexicons } from '../../src/lexicon/compiled.ts'
import { openLexicons } from '../../src/lexicon/lexicons.ts'
import { compileFolders } from '../../src/lexicon/load.ts'
import { readCompiled, saveCompiled } from '../../src/lexicon/saved.ts'
import { shippedLexicons } from '../../src/places.ts'
import { smallLexicons } from '../support/small-lexicons.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-saved-'))
const lists = smallLexicons()
const compiled = compileFolders(lists)
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(lists, { recursive: true })
})

let files = 0
const newFile = (): string => join(folder, `${files++}.bin`)

/** Every array of compiled lists, and all else as JSON: large arrays are compared as bytes. */
function contents(compiled: CompiledLexicons): { arrays: Map<string, Buffer>; rest: string } {
  const arrays = new Map<string, Buffer>()
  const rest = JSON.stringify(compiled, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value
    const name = `${value.constructor.name} ${arrays.size}`
    arrays.set(name, Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    return name
  })
  return { arrays, rest }
}

function expectEqual(found: CompiledLexicons | undefined, wanted: CompiledLexicons): void {
  if (found === undefined) throw new Error('expected lists, got none')
  const [one, other] = [contents(found), contents(wanted)]
  expect(one.rest).toBe(other.rest)
  for (const [name, bytes] of other.arrays)
    expect(one.arrays.get(name)?.equals(bytes), name).toBe(true)
}

describe('saved lists', () => {
  test('are those that were saved, in shared memory', () => {
    const file = newFile()
    saveCompiled(file, compiled)
    const found = readCompiled(file, compiled.hash)
    expectEqual(found, compiled)
    expect(found?.vocabulary.slots.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(openLexicons(found as CompiledLexicons).entry(3)).toEqual(
      openLexicons(compiled).entry(3),
    )
  })

  test('take the place of older ones', () => {
    const file = newFile()
    saveCompiled(file, { ...compiled, hash: 'sha256:older' })
    saveCompiled(file, compiled)
    expect(readCompiled(file, 'sha256:older')).toBeUndefined()
    expectEqual(readCompiled(file, compiled.hash), compiled)
  })

  test('of other lists are none', () => {
    const file = newFile()
    saveCompiled(file, compiled)
    expect(readCompiled(file, `${compiled.hash.slice(0, -1)}x`)).toBeUndefined()
  })

  test('are none where there is no file', () => {
    expect(readCompiled(newFile(), compiled.hash)).toBeUndefined()
  })

  test.each([0, 3, 8, 100, 100_000])('cut behind %i bytes are none', (length) => {
    const file = newFile()
    saveCompiled(file, compiled)
    writeFileSync(file, readFileSync(file).subarray(0, length))
    expect(readCompiled(file, compiled.hash)).toBeUndefined()
  })

  test('with something behind them are none', () => {
    const file = newFile()
    saveCompiled(file, compiled)
    appendFileSync(file, '.')
    expect(readCompiled(file, compiled.hash)).toBeUndefined()
  })

  test('of words outside of Latin and of empty arrays come back', () => {
    const file = newFile()
    const strange = { ...compiled, hash: 'Zentrix é 世 \ud83d\ude00', classes: new Uint8Array(0) }
    saveCompiled(file, strange)
    expectEqual(readCompiled(file, strange.hash), strange)
  })
})

test('the build has compiled the shipped lists as they are', () => {
  const built = fileURLToPath(new URL('../../dist/lexicons.bin', import.meta.url))
  const here = compileFolders(shippedLexicons)
  expectEqual(readCompiled(built, here.hash), here)
})
