import type { Block } from './blocks.ts'
import { nearest } from './nearest.ts'
import { isProse } from './sums.ts'
import type { Node } from './tree.ts'

/** A cell of a table that shows facts, not of one that lays out a page. */
const longestCell = 300
const mostBlocksInCell = 2

/**
 * Blocks as one text: an empty line between paragraphs, a line for each entry of a list and each row of a
 * table. Entries begin with a bullet, so that whoever reads sentences sees where one ends though no full
 * stop does; cells are set apart by bars, because a word on either side of a blank would read as one name.
 */
export function render(nodes: readonly Node[], blocks: readonly Block[]): string {
  const places = placesOf(nodes, blocks)
  let text = ''
  for (const [index, block] of blocks.entries()) {
    const place = places[index]
    const before = places[index - 1]
    const isEntry = place.entry >= 0 && place.entry !== before?.entry
    if (before) text += gap(before, place)
    if (isEntry && nodes[place.entry].tag === 'li') text += '• '
    text += place.table >= 0 ? block.text.replaceAll('\n', ' ') : block.text
  }
  return text
}

interface Place {
  /** Entry of a list: `<li>`, `<dt>`, `<dd>`; -1 outside of them, as for all of these. */
  readonly entry: number
  readonly list: number
  readonly cell: number
  readonly row: number
  readonly table: number
}

function gap(before: Place, place: Place): string {
  if (place.table >= 0 && place.table === before.table) {
    if (place.row !== before.row) return '\n'
    return place.cell === before.cell ? ' ' : ' | '
  }
  if (place.entry >= 0 && place.list === before.list && place.entry !== before.entry) return '\n'
  return '\n\n'
}

function placesOf(nodes: readonly Node[], blocks: readonly Block[]): Place[] {
  const entries = nearest(nodes, ({ tag }) => tag === 'li' || tag === 'dt' || tag === 'dd')
  const lists = outermostLists(nodes)
  const cells = nearest(nodes, ({ tag }) => tag === 'td' || tag === 'th')
  const rows = nearest(nodes, ({ tag }) => tag === 'tr')
  const tables = nearest(nodes, ({ tag }) => tag === 'table')
  const layouts = layoutTables(nodes, blocks, cells, tables)
  const long = longEntries(blocks, entries)
  return blocks.map(({ owner }) => {
    const isEntry = entries[owner] >= 0 && !long.has(entries[owner])
    const isCell = cells[owner] >= 0 && !layouts.has(tables[owner])
    return {
      entry: isEntry ? entries[owner] : -1,
      list: isEntry ? lists[owner] : -1,
      cell: isCell ? cells[owner] : -1,
      row: isCell ? rows[owner] : -1,
      table: isCell ? tables[owner] : -1,
    }
  })
}

function outermostLists(nodes: readonly Node[]): Int32Array {
  const lists = new Int32Array(nodes.length)
  for (const [index, { tag, parent }] of nodes.entries()) {
    const around = parent < 0 ? -1 : lists[parent]
    const isList = tag === 'ul' || tag === 'ol' || tag === 'dl'
    lists[index] = around < 0 && isList ? index : around
  }
  return lists
}

/** Entries that hold several paragraphs: a whole article may stand in one. */
function longEntries(blocks: readonly Block[], entries: Int32Array): Set<number> {
  const once = new Set<number>()
  const often = new Set<number>()
  for (const block of blocks) {
    const entry = entries[block.owner]
    if (entry < 0 || !isProse(block)) continue
    if (once.has(entry)) often.add(entry)
    once.add(entry)
  }
  return often
}

/** Tables that hold other tables, long cells or cells of several blocks lay out the page. */
function layoutTables(
  nodes: readonly Node[],
  blocks: readonly Block[],
  cells: Int32Array,
  tables: Int32Array,
): Set<number> {
  const layouts = new Set<number>()
  for (const { tag, parent } of nodes) {
    if (tag === 'table' && parent >= 0 && tables[parent] >= 0) layouts.add(tables[parent])
  }
  const counts = new Map<number, number>()
  for (const { owner, text } of blocks) {
    const cell = cells[owner]
    if (cell < 0) continue
    const count = (counts.get(cell) ?? 0) + 1
    counts.set(cell, count)
    if (count > mostBlocksInCell || text.length > longestCell) layouts.add(tables[owner])
  }
  return layouts
}
