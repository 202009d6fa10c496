import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeExport } from '../../src/interchange/export.ts'
import { type Format, formatNames, formats } from '../../src/interchange/formats.ts'
import { createAccount, mostShown } from '../../src/interchange/report.ts'
import { cellsOf } from '../../src/lexicon/entry-json.ts'
import { entryOf } from '../../src/lexicon/parse.ts'
import { imported, tried } from './imported.ts'

const listOf = (format: Format) => format.list ?? 'organizations.known'

/** A right source in a format, to be spoiled. */
function right(name: (typeof formatNames)[number]): Uint8Array {
  const list = listOf(formats[name])
  const cells =
    list === 'topics.concepts'
      ? { name: 'wind power', id: 'wind-power', broader: 'energy', forms: 'wind "energy" | Wind' }
      : { name: 'Varn "Works"', kind: 'company', acronym: 'VW', aliases: 'Varn, Inc. | Värn' }
  const written = writeExport(name, list, [
    entryOf(list, cells),
    entryOf(list, { ...cells, name: 'Oster', id: 'oster' }),
  ])
  return new TextEncoder().encode(written.ok ? [...written.value].join('') : '')
}

describe.each(formatNames)('a source of the format %s', (format) => {
  const list = listOf(formats[format])

  test('that is spoiled gives entries that the list takes, or is refused in words', async () => {
    const source = right(format)
    const damage = fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(source.length), async (bytes, cut) => {
        const spoiled = source.slice(0, source.length - (cut % 3 === 0 ? cut : 0))
        for (const [at, byte] of bytes) if (at < spoiled.length) spoiled[at] = byte
        const { changes, failure, report } = await tried(spoiled, { format, list }, 11)
        for (const { cells } of changes) expect(cellsOf(list, cells)).toMatchObject({ ok: true })
        if (failure !== undefined) expect(failure.message.length).toBeGreaterThan(20)
        else expect(report?.taken).toBe(changes.length)
      }),
      { numRuns: 80 },
    )
  })

  test('that is any text is told or taken', async () => {
    const text = fc.string({ unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        await tried(any, { format, list })
        await tried(`${Buffer.from(right(format))}${any}`, { format, list })
      }),
      { numRuns: 40 },
    )
  })
})

const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty']

test('words that every object knows are words like others', async () => {
  for (const word of inherited) {
    const spacy = `{"label": "${word}", "pattern": "Varn", "id": "${word}"}\n`
    expect((await imported(spacy, { format: 'spacy' })).report.leftOut).toHaveLength(1)
    await imported(`Varn:${word}=1:majorType=${word}\n`, { format: 'gate' })
    await imported(`name,${word}\nVarn,1\n`, { format: 'csv', list: 'organizations.known' })
    await tried('a', { contentType: word, fileName: `a.${word}`, list: 'people.kin' })
    const registry = `[{"name": "Varn", "types": ["${word}"], "${word}": 1}]`
    expect((await imported(registry, { format: 'ror' })).report.read).toBe(1)
    const linked = `{"@context": {"${word}": "http://www.w3.org/2004/02/skos/core#prefLabel"}, "@id": "urn:a", "${word}": "varn"}`
    expect((await imported(linked, { format: 'skos-jsonld' })).cells[0].name).toBe('varn')
  }
})

test('a report shows the first of what was left out and counts all', () => {
  const account = createAccount()
  for (let i = 0; i < mostShown + 5; i++)
    account.leaveOut({ place: 'line 1', text: 'x'.repeat(1000), reason: 'because', part: 'value' })
  const { leftOut, reasons } = account.report('csv')
  expect(leftOut).toHaveLength(mostShown)
  expect(leftOut[0].text.length).toBeLessThan(250)
  expect(reasons).toEqual({ because: mostShown + 5 })
})
