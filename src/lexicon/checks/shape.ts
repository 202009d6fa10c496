import type { Change } from '../change.ts'
import { cellsOf } from '../entry-json.ts'
import { createKeyTable, type KeyTable } from '../key-table.ts'
import { countryColumns, type ListName, type ListShape, listShapes } from '../lists.ts'
import { valuesOf } from '../parse.ts'
import type { Complain } from './edit.ts'

/** In UTF-16 units. */
export const longest = { name: 300, cell: 10_000 }

/** Can a change be read, each name of a list once? Of those that cannot it is said what is wrong. */
export function createShapeCheck(): (change: Change, index: number, complain: Complain) => boolean {
  const seen = new Map<ListName, KeyTable>()
  return (change, index, complain) => {
    const { list, name } = change
    let isSound = true
    const say: Say = (column, message) => {
      isSound = false
      complain({ index, list, name }, column, message)
    }
    checkShape(change, say)
    if (!isSound) return false
    const names = seen.get(list) ?? createKeyTable()
    seen.set(list, names)
    if (names.add(name, 1) !== 0)
      say('name', `"${shown(name)}" of ${list} is changed twice in one edit; keep one of the two`)
    return isSound
  }
}

type Say = (column: string, message: string) => void

function checkShape({ list, name, cells }: Change, say: Say): void {
  if (!Object.hasOwn(listShapes, list)) {
    say('list', `expected a list such as ${similar(String(list))}, got "${shown(String(list))}"`)
    return
  }
  const { derived }: ListShape = listShapes[list]
  if (derived !== undefined) {
    say(
      'list',
      `${list} is made of the column "${derived.column}" of ${derived.lists.join(' and ')}; change the entries there`,
    )
    return
  }
  if (typeof name !== 'string' || name.trim() === '') {
    say('name', 'expected the name of the entry, got none')
    return
  }
  if (name.length > longest.name)
    say(
      'name',
      `expected at most ${longest.name} characters, got ${name.length}: a name, not a sentence`,
    )
  // What is taken out is looked for as it is written, whatever that is.
  if (cells === null) return
  if (name !== name.trim()) say('name', `expected no blanks around the name, got "${shown(name)}"`)
  if (cells.name !== undefined && cells.name !== name)
    say(
      'name',
      `expected the name that the change is for, "${shown(name)}", got "${shown(cells.name)}"; to rename an entry, take it out and add it under the new name`,
    )
  for (const [column, cell] of Object.entries(cells)) {
    if (typeof cell !== 'string') continue
    if (cell.length > longest.cell)
      say(
        column,
        `expected at most ${longest.cell} characters in a cell, got ${cell.length}; shorten it`,
      )
    if (cell !== cell.trim())
      say(column, `expected no blanks around the cell, got "${shown(cell)}"`)
  }
  checkCells(list, cells.name === undefined ? { name: name.trim(), ...cells } : cells, say)
}

function checkCells(list: ListName, cells: Readonly<Record<string, string>>, say: Say): void {
  const read = cellsOf(list, cells)
  if (!read.ok) {
    for (const { path, message } of read.failure.errors ?? []) say(path, message)
    return
  }
  if (listShapes[list].match === 'word')
    for (const [column, value] of ['name', 'forms'].flatMap((each) =>
      valuesOf(cells[each]).map((one) => [each, one] as const),
    ))
      if (/\s/u.test(value))
        say(column, `${list} holds single words, got "${shown(value)}"; write each word by itself`)
  for (const column of ['country', 'countries', 'code'])
    if (countryColumns.has(`${list}.${column}`))
      for (const value of valuesOf(cells[column]))
        if (value !== '' && regions.of(value) === undefined)
          say(
            column,
            `expected the two letters of a country (ISO 3166), got "${value}", which is none`,
          )
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Names of lists in the folder that is meant, else of all folders. */
function similar(list: string): string {
  const names = Object.keys(listShapes)
  const folder = list.slice(0, list.indexOf('.') + 1)
  const near = folder === '' ? [] : names.filter((name) => name.startsWith(folder))
  return (
    near.length > 0 ? near : ['people.titles', 'organizations.known', 'topics.concepts']
  ).join(', ')
}

/** As much of a text as a message can hold. */
export const shown = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text)
