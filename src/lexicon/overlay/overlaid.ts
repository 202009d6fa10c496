import { createHash } from 'node:crypto'
import { type ListName, type ListShape, listNames, listShapes } from '../lists.ts'
import { derivedEntries, type Lists } from '../load.ts'
import { openEntries, packEntries } from '../packed-entries.ts'
import type { Entry } from '../parse.ts'
import type { ChangesOfList, PackedChanges } from './packed-changes.ts'

/** Lists of which edits say something. */
export interface EditedLists extends Lists {
  /** Of how many entries of each list; to be as the file says is nothing. */
  readonly edited: ReadonlyMap<ListName, number>
}

/**
 * The lists with edits laid over them in layers, of two changes of one entry the later in force. An edited
 * entry keeps its place, new ones stand behind in the order of their names: so what comes out, its hash
 * too, depends on what the edits say and not on their order.
 */
export function overlaid(base: Lists, ...layers: readonly PackedChanges[]): EditedLists {
  const touched = new Map<ListName, InForce>()
  for (const name of new Set(layers.flatMap((layer) => layer.lists))) {
    const inForce = inForceOf(layers.flatMap((layer) => layer.of(name) ?? []))
    if (inForce.names.length > 0) touched.set(name, inForce)
  }
  const edited = new Map([...touched].map(([name, { names }]) => [name, names.length]))
  if (touched.size === 0) return { ...base, edited }
  const lists = new Map(base.lists)
  const hash = createHash('sha256').update(base.hash)
  for (const name of listNames) {
    const { derived }: ListShape = listShapes[name]
    if (derived !== undefined) {
      lists.set(name, derivedEntries(name, derived, lists))
      continue
    }
    const inForce = touched.get(name)
    if (!inForce) continue
    for (let at = 0; at < inForce.names.length; at++)
      hash.update(lineOf(name, inForce.names[at], inForce.entryAt(at)))
    lists.set(name, openEntries(packEntries(name, withChanges(lists.get(name) ?? [], inForce))))
  }
  return { lists, hash: `sha256:${hash.digest('hex').slice(0, 16)}`, edited }
}

/** What changes of one list say together, in the order of the names. */
interface InForce {
  readonly names: readonly string[]
  /** The entry of the name at this place; undefined where it is taken out. */
  entryAt(at: number): Entry | undefined
}

function inForceOf(layers: readonly ChangesOfList[]): InForce {
  const names: string[] = []
  const places: number[] = []
  const above = (layer: number, name: string): boolean =>
    layers.some((other, at) => at > layer && other.placeOf(name) >= 0)
  for (const [layer, changes] of layers.entries())
    for (let place = 0; place < changes.length; place++) {
      const says = changes.says(place)
      if (says === 'past' || says === 'shipped') continue
      const name = changes.nameAt(place)
      if (above(layer, name)) continue
      names.push(name)
      places.push(place * layers.length + layer)
    }
  const order = names.map((_, at) => at).sort((a, b) => (names[a] < names[b] ? -1 : 1))
  return {
    names: order.map((at) => names[at]),
    entryAt(at) {
      const place = places[order[at]]
      return layers[place % layers.length].entryAt(Math.floor(place / layers.length))
    },
  }
}

function* withChanges(entries: Iterable<Entry>, { names, entryAt }: InForce): Generator<Entry> {
  /** Names that stand among the entries: a second entry of the same name stays. */
  const met = new Set<string>()
  for (const entry of entries) {
    const at = placeIn(names, entry.name)
    if (names[at] !== entry.name || met.has(entry.name)) {
      yield entry
      continue
    }
    met.add(entry.name)
    const changed = entryAt(at)
    if (changed !== undefined) yield changed
  }
  for (const [at, name] of names.entries()) {
    const entry = met.has(name) ? undefined : entryAt(at)
    if (entry !== undefined) yield entry
  }
}

/** Where a name stands among sorted ones. */
function placeIn(names: readonly string[], name: string): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (names[middle] < name) low = middle + 1
    else high = middle
  }
  return low
}

/** What an edit makes of an entry: the same words, the same line. */
function lineOf(list: ListName, name: string, entry: Entry | undefined): string {
  const cells = entry && Object.entries(entry.cells).filter(([, cell]) => cell !== '')
  return `${JSON.stringify([list, name, entry?.forms ?? null, cells ?? null])}\n`
}
