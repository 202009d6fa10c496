import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/lexicon/change.ts'
import { checkChanges } from '../../../src/lexicon/checks/check-changes.ts'
import { columnsOf } from '../../../src/lexicon/columns.ts'
import { type ListName, listNames, listShapes } from '../../../src/lexicon/lists.ts'
import { readLists } from '../../../src/lexicon/load.ts'
import { entryOf, parseList } from '../../../src/lexicon/parse.ts'
import { shippedLexicons } from '../../../src/places.ts'
import { listsOf, noLists } from './lists.ts'

const shipped = readLists(shippedLexicons)
const editable = listNames.filter((name) => !('derived' in listShapes[name]))

/** Each entry of a list as a change. */
const changesOf = (list: ListName): Change[] =>
  [...(shipped.lists.get(list) ?? [])].map(({ name, forms, cells }) => ({
    list,
    name,
    cells: columnsOf(list).length > 0 ? cells : { forms: forms.slice(1).join(' | ') },
  }))

describe('the lists that come with the program', () => {
  test.each(editable)('%s replaced by itself is taken', (list) => {
    // Old words of several parts among names are known and harmless.
    const mistakes = checkChanges(shipped, changesOf(list))
    expect(mistakes.filter(({ message }) => !message.includes('holds single words'))).toEqual([])
  })

  test('as one edit of empty lists are read in full', () => {
    const all = editable.flatMap(changesOf)
    const mistakes = checkChanges(noLists, all)
    expect(mistakes.length).toBeLessThan(all.length / 20)
  })
})

const words = fc.string({ unit: fc.constantFrom(...'aB é|{}#\t.-/2…中\u200f'), maxLength: 12 })
const cell = fc.oneof(words, fc.constantFrom('AIM', 'company', '2015', 'X {2015/..}', 'a | b'))
const change = fc
  .record({ list: fc.constantFrom(...editable), name: words })
  .chain(({ list, name }) => {
    const columns = columnsOf(list).map((column) => column.name)
    const keys = fc.constantFrom(...(columns.length > 0 ? columns.slice(1) : ['forms']))
    const cells = fc.option(fc.dictionary(keys, cell, { maxKeys: 3 }))
    return cells.map((made): Change => ({ list, name, cells: made }))
  })

describe('whatever is sent', () => {
  test('is answered, with a place and a reason for each mistake', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        for (const { path, message } of checkChanges(noLists, changes)) {
          expect(path).toMatch(/^entries\.\d+\./u)
          expect(message).not.toBe('')
        }
      }),
    )
  })

  test('an entry that is taken is the same, read from a line of its file', () => {
    let taken = 0
    fc.assert(
      fc.property(change, (sent) => {
        const { list, name, cells } = sent
        if (cells === null || checkChanges(noLists, [sent]).length > 0) return
        taken++
        const entry = entryOf(list, { ...cells, name })
        const { entries, complaints } = parseList({ list, file: 'x', text: fileText(sent) })
        expect(complaints).toEqual([])
        expect(entries.map(({ forms }) => forms)).toEqual([entry.forms])
        expect(entries[0].name).toBe(name)
      }),
      { numRuns: 2000 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  test('a form that an edit may take is never another entry’s', () => {
    const form = fc.constantFrom('Alpha', 'Beta', 'Al-pha', 'Gámma', 'Gamma', 'BETA')
    const entry = fc.record({
      name: fc.string({ unit: fc.constantFrom(...'PQRS'), minLength: 4, maxLength: 6 }),
      aliases: fc.array(form, { maxLength: 2 }).map((forms) => forms.join(' | ')),
    })
    const organizations = fc.uniqueArray(entry, { maxLength: 5, selector: ({ name }) => name })
    fc.assert(
      fc.property(organizations, organizations, (before, added) => {
        const withKind = before.map((one) => ({ ...one, kind: 'company' }))
        const changes = added.map(
          ({ name, aliases }): Change => ({
            list: 'organizations.known',
            name,
            cells: { kind: 'company', aliases },
          }),
        )
        const lists = listsOf({ 'organizations.known': withKind })
        if (checkChanges(lists, changes).length > 0) return
        const names = new Set(added.map(({ name }) => name))
        const fresh = listsOf({ 'organizations.known': added }).lists.get('organizations.known')
        const kept = before.filter(({ name }) => !names.has(name))
        const rest = listsOf({ 'organizations.known': kept }).lists.get('organizations.known')
        const old = new Set(before.flatMap(({ aliases }) => aliases.split(' | ')))
        const others = new Set([...(rest ?? [])].flatMap(({ forms }) => forms))
        for (const text of [...(fresh ?? [])].flatMap(({ forms }) => forms))
          if (!old.has(text)) expect(others.has(text)).toBe(false)
      }),
    )
  })
})

/** The file that holds one entry. */
function fileText({ list, name, cells }: Change): string {
  const columns = columnsOf(list)
  if (columns.length === 0) return [name, cells?.forms ?? ''].filter((form) => form).join(' | ')
  const used = columns.filter((column) => column.isOwn || (cells?.[column.name] ?? '') !== '')
  const row = used.map((column) => (column.name === 'name' ? name : (cells?.[column.name] ?? '')))
  return `${used.map((column) => column.name).join('\t')}\n${row.join('\t')}`
}
