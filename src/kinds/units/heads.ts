import { type Lexicons, listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { commonWord } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { compoundHead } from './compound.ts'

export type HeadClass = 'organization' | 'department' | 'either'

/** A noun that heads the name of an organization or of a unit, where it stands. */
export interface Head {
  readonly first: number
  readonly end: number
  readonly kind: string
  readonly class: HeadClass
  readonly front: boolean
  readonly back: boolean
  /** Heads a name only where something else says so. */
  readonly weak: boolean
  /** Behind the name of a country it heads a body of that country. */
  readonly state: boolean
  /** A place behind "in" belongs to the name. */
  readonly seat: boolean
  /** A word of another language, behind which the name follows without "of": "Universitas Indonesia". */
  readonly foreign: boolean
  /** The plural of a noun that heads names in the singular. */
  readonly plural: boolean
}

const organizationHeads = listIds['organizations.head-nouns']
const departmentHeads = listIds['departments.head-nouns']

/** The head nouns of a sentence, in order: the longest at each place, none inside another's end. */
export function headsOf(scene: Scene, sentence: Sentence): Head[] {
  const { hits } = scene.document
  const { lexicons } = scene
  const heads: Head[] = []
  let covered = sentence.first
  for (let i = sentence.first; i < sentence.end; i++) {
    if ((scene.tokens.shape[i] & Shape.capital) === 0) continue
    let best = -1
    for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
      const list = lexicons.listOf[hits.entry[h]]
      if (list !== organizationHeads && list !== departmentHeads) continue
      if (hits.end[h] > sentence.end || hits.end[h] <= covered) continue
      // "Bergen Post": a small word behind a word with a capital has its own from the name.
      if (scene.capital[i] === 0 && hits.end[h] === i + 1 && !scene.capital[i - 1]) continue
      if (best >= 0 && hits.end[h] < hits.end[best]) continue
      // A noun of both lists is what the list of organizations says of it.
      if (best >= 0 && hits.end[best] === hits.end[h] && list === departmentHeads) continue
      best = h
    }
    if (best < 0) {
      const compound = i >= covered && scene.capital[i] === 1 ? compoundHead(scene, i) : undefined
      if (compound !== undefined) heads.push(compound)
      continue
    }
    covered = hits.end[best]
    const isDepartment = lexicons.listOf[hits.entry[best]] === departmentHeads
    heads.push(headOf(scene, lexicons.entry(hits.entry[best]), i, hits.end[best], isDepartment))
  }
  return heads
}

function headOf(
  scene: Scene,
  { cells }: Entry,
  first: number,
  end: number,
  isDepartment: boolean,
): Head {
  return {
    first,
    end,
    kind: cells.kind,
    class: isDepartment ? 'department' : (cells.class as HeadClass),
    front: cells.order !== 'back',
    back: cells.order !== 'front',
    weak: cells.weak === 'yes',
    state: cells.state === 'yes',
    seat: cells.seat === 'yes',
    foreign: (scene.clues[end - 1] & commonWord) === 0,
    plural: isPluralOf(scene, cells.name, end),
  }
}

/** "Universities", but not "Pharmaceuticals", which is what firms are called. */
const isPluralOf = (scene: Scene, name: string, end: number): boolean =>
  scene.document.text[scene.tokens.end[end - 1] - 1] === 's' && !name.endsWith('s')

/** What a single word heads, as bits. */
const Heads = { organization: 1, either: 2, department: 4, weak: 8 } as const

const tables = new WeakMap<Lexicons, Uint8Array>()
/** The lists that were asked for last: this is asked for every word. */
let last: { readonly lexicons: Lexicons; readonly table: Uint8Array } | undefined

function tableOf(lexicons: Lexicons): Uint8Array {
  if (last?.lexicons === lexicons) return last.table
  const table = tables.get(lexicons) ?? madeTable(lexicons)
  last = { lexicons, table }
  return table
}

function madeTable(lexicons: Lexicons): Uint8Array {
  const table = new Uint8Array(lexicons.vocabulary.size)
  for (const { list, cells, forms } of headEntries(lexicons)) {
    const sort = list === 'departments.head-nouns' ? 'department' : (cells.class as HeadClass)
    for (const form of forms) {
      if (!form.includes(' '))
        table[lexicons.vocabulary.id(form)] |= cells.weak === 'yes' ? Heads.weak : Heads[sort]
    }
  }
  table[0] = 0
  tables.set(lexicons, table)
  return table
}

const headEntries = (lexicons: Lexicons): Entry[] => [
  ...lexicons.entriesOf('organizations.head-nouns'),
  ...lexicons.entriesOf('departments.head-nouns'),
]

const bitsAt = (scene: Scene, i: number): number =>
  i >= 0 && i < scene.tokens.count ? tableOf(scene.lexicons)[scene.tokens.word[i]] : 0

/** Does the word head a name wherever it stands: "University", "Office", but not "Energy"? */
export const isStrongHead = (scene: Scene, i: number): boolean => (bitsAt(scene, i) & 7) !== 0

/** A word that heads whole organizations, not units of one. */
export const isOrganizationHead = (scene: Scene, i: number): boolean =>
  (bitsAt(scene, i) & Heads.organization) !== 0

/** A head noun in lower case: what it heads. */
export interface LowerHead {
  readonly kind: string
  readonly class: HeadClass
}

const lowerTables = new WeakMap<Lexicons, ReadonlyMap<number, LowerHead>>()

/** The head noun that the word is when its case does not count; undefined for weak ones. */
export function lowerHeadAt(scene: Scene, i: number): LowerHead | undefined {
  if (!isStrongHead(scene, i)) return undefined
  const { lexicons, document } = scene
  let table = lowerTables.get(lexicons)
  if (table === undefined) {
    table = lowerTable(lexicons)
    lowerTables.set(lexicons, table)
  }
  return table.get(document.tokens.word[i])
}

function lowerTable(lexicons: Lexicons): Map<number, LowerHead> {
  const table = new Map<number, LowerHead>()
  for (const { list, cells, forms } of headEntries(lexicons)) {
    if (cells.weak === 'yes') continue
    const head = {
      kind: cells.kind,
      class: list === 'departments.head-nouns' ? 'department' : (cells.class as HeadClass),
    } as const
    for (const form of forms) {
      const word = form.includes(' ') ? 0 : lexicons.vocabulary.id(form)
      if (word !== 0 && !table.has(word)) table.set(word, head)
    }
  }
  return table
}
