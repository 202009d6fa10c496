import { type Lexicons, listIds } from '../../../lexicon/lexicons.ts'
import type { ListName } from '../../../lexicon/lists.ts'
import type { PartOfDay, Sense, Unit } from '../moment.ts'

/**
 * What a word can mean in a date; a word may mean several things ("second", "March"). Every term has
 * all fields, so that they are alike in shape: the grammar reads them at every step.
 */
export interface Term {
  readonly month: number | undefined
  readonly weekday: number | undefined
  readonly season: number | undefined
  readonly cardinal: number | undefined
  readonly ordinal: number | undefined
  /** 90 for "nineties". */
  readonly decade: number | undefined
  readonly unit: Unit | undefined
  /** A short form that is a unit only behind a number: "mos", "wk". */
  readonly countedUnit: Unit | undefined
  readonly partOfDay: PartOfDay | undefined
  /** Days from the day of publication: -1 for "yesterday". */
  readonly offset: number | undefined
  readonly sense: Sense | undefined
  /** "lastmonth", run together: the unit and how many of it away. */
  readonly period: { readonly unit: Unit; readonly by: number } | undefined
  /** `border` needs "of" behind it: "the end of June", but "early June". */
  readonly edge: 'edge' | 'border' | undefined
  readonly rest: true | undefined
  /** Added to a year that this era counts; 1 for before Christ. */
  readonly era: number | undefined
  readonly ago: true | undefined
  readonly hence: true | undefined
  /**
   * What a number beside the word is: a room's ("Room 2001"), a measure ("2000 km"), a house's
   * ("2000 Main Street"), of readers ("Clicks: 2001"), a year ("2019 levels"), vague ("nearly 30 years ago"); or that the sentence is about business.
   */
  readonly counter:
    | 'numbered'
    | 'measure'
    | 'road'
    | 'tally'
    | 'business'
    | 'yearly'
    | 'vague'
    | undefined
  /** A form of "be", "have", "will" and the like. */
  readonly verb: 'future' | 'past' | 'present' | undefined
  readonly word: Word | undefined
}

/** Words of the grammar. */
const grammar = [
  'of',
  'the',
  'in',
  'on',
  'at',
  'to',
  'until',
  'till',
  'til',
  'through',
  'thru',
  'and',
  'or',
  'between',
  'from',
  'since',
  'by',
  'before',
  'after',
  'during',
  'for',
  'within',
  'around',
  'about',
  'a',
  'an',
  'later',
  'now',
  'present',
  'date',
  'next',
  'academic',
  'fiscal',
  'financial',
  'school',
  'calendar',
  'season',
  'cycle',
  'couple',
  'few',
  'up',
  'beginning',
  'starting',
  'commencing',
  'ending',
  'that',
  'future',
  'over',
] as const
export type Word = (typeof grammar)[number]

const verbs = {
  future: ['will', 'shall', 'would'],
  past: ['was', 'were', 'had', 'did'],
  present: ['is', 'are', 'has', 'have'],
} as const

/** What a token can open, as bits: each way of reading looks only at its own openers. */
export const Opener = {
  number: 1,
  /** Digits with letters: "13th", "1990s", "Q3". */
  mixed: 2,
  month: 4,
  weekday: 8,
  /** A number in words, cardinal or ordinal. */
  count: 16,
  /** "this", "last", "next". */
  pointer: 32,
  /** Named days, seasons, units, parts of the day, edges. */
  name: 64,
  /** The first word of a phrase: a holiday, or what is never a date. */
  phrase: 128,
} as const

/** The terms of the lists under the vocabulary's numbers. */
export interface Terms {
  of(word: number): Term
  /** What each word can open, as bits of `Opener`; 0 for nearly all. */
  readonly opens: Uint8Array
  /** The rule of the holiday that a list entry names. */
  holiday(entry: number): string | undefined
  isNever(entry: number): boolean
  /** `published`, `updated` or `other`: what the label before a date says. */
  label(entry: number): string | undefined
  /** Where the words of the entry look: "scheduled", "took place". */
  sign(entry: number): 'future' | 'past' | undefined
}

type Meanings = Partial<Term>

const termOf = (meanings: Meanings): Term => ({
  month: meanings.month,
  weekday: meanings.weekday,
  season: meanings.season,
  cardinal: meanings.cardinal,
  ordinal: meanings.ordinal,
  decade: meanings.decade,
  unit: meanings.unit,
  countedUnit: meanings.countedUnit,
  partOfDay: meanings.partOfDay,
  offset: meanings.offset,
  sense: meanings.sense,
  period: meanings.period,
  edge: meanings.edge,
  rest: meanings.rest,
  era: meanings.era,
  ago: meanings.ago,
  hence: meanings.hence,
  counter: meanings.counter,
  verb: meanings.verb,
  word: meanings.word,
})

/** A word that means nothing in a date. */
export const nothing = termOf({})

export function createTerms(lexicons: Lexicons): Terms {
  const { vocabulary, listOf } = lexicons
  const meanings = new Map<number, Meanings>()
  const opens = new Uint8Array(vocabulary.size)
  const add = (form: string, more: Meanings): void => {
    const word = vocabulary.id(form)
    if (word !== 0) meanings.set(word, { ...meanings.get(word), ...more })
  }

  for (const [list, read] of readers)
    for (const { forms, cells } of lexicons.entriesOf(list))
      for (const form of forms) if (!/[\s-]/u.test(form)) add(form, read(cells))
  for (const word of grammar) add(word, { word })
  for (const [verb, forms] of Object.entries(verbs)) {
    for (const form of forms) add(form, { verb } as Meanings)
  }

  // Nearly all words mean nothing here: the small table that says so stays in the nearest memory.
  const places = new Uint16Array(vocabulary.size)
  const terms = [nothing]
  for (const [word, meaning] of meanings) {
    const term = termOf(meaning)
    places[word] = terms.push(term) - 1
    opens[word] = openersOf(term)
  }
  for (const list of ['dates.holidays', 'dates.never'] as const) {
    for (const { forms } of lexicons.entriesOf(list)) {
      for (const form of forms) {
        const word = vocabulary.id(form.split(/[\s'’-]/u, 1)[0])
        if (word !== 0) opens[word] |= Opener.phrase
      }
    }
  }

  const cell = (list: ListName, column: string) => (entry: number) =>
    listOf[entry] === listIds[list] ? lexicons.entry(entry).cells[column] : undefined
  const sense = cell('dates.signs', 'sense')
  return {
    of: (word) => terms[places[word]],
    opens,
    holiday: cell('dates.holidays', 'rule'),
    isNever: (entry) => listOf[entry] === listIds['dates.never'],
    label: (entry) => {
      const found = sense(entry)
      return found === 'published' || found === 'updated' || found === 'other' ? found : undefined
    },
    sign: (entry) => {
      const found = sense(entry)
      return found === 'future' || found === 'past' ? found : undefined
    },
  }
}

function openersOf(term: Term): number {
  let bits = 0
  if (term.month !== undefined) bits |= Opener.month
  if (term.weekday !== undefined) bits |= Opener.weekday
  if (term.cardinal !== undefined || term.ordinal !== undefined) bits |= Opener.count
  if (term.sense !== undefined) bits |= Opener.pointer
  const { season, decade, unit, period, partOfDay, offset, edge, rest } = term
  const names = [season, decade, unit, period, partOfDay, offset, edge, rest]
  return names.some((name) => name !== undefined) ? bits | Opener.name : bits
}

type Cells = Readonly<Record<string, string>>

/** In the order of the lists: of two that read one meaning into a word the later one holds. */
const readers: readonly (readonly [ListName, (cells: Cells) => Meanings])[] = [
  ['dates.months', ({ number }) => ({ month: Number(number) })],
  ['dates.weekdays', ({ number }) => ({ weekday: Number(number) })],
  ['dates.seasons', ({ code }) => ({ season: Number(code) })],
  ['dates.parts-of-day', ({ part }) => ({ partOfDay: part as PartOfDay })],
  ['dates.numbers', ({ sort, value }) => ({ [sort]: Number(value) })],
  ['dates.units', ({ unit }) => unitTerm(unit)],
  ['dates.relative', ({ sense }) => relativeTerm(sense)],
  ['dates.eras', ({ offset }) => ({ era: Number(offset) })],
  ['dates.signs', ({ sense }) => signTerm(sense)],
]

function unitTerm(cell: string): Meanings {
  const [first, second] = cell.split(' ')
  return first === 'counted' ? { countedUnit: second as Unit } : { unit: first as Unit }
}

function relativeTerm(sense: string): Meanings {
  const [name, count, by] = sense.split(' ')
  if (name === 'unit') return { period: { unit: count as Unit, by: Number(by) } }
  if (name === 'day') return { offset: Number(count) }
  if (name === 'night') return { offset: Number(count), partOfDay: 'night' }
  if (name === 'edge' || name === 'border') return { edge: name }
  if (name === 'rest' || name === 'ago' || name === 'hence') {
    return { [name]: true }
  }
  return { sense: name as Sense }
}

function signTerm(sense: string): Meanings {
  switch (sense) {
    case 'numbered':
    case 'measure':
    case 'road':
    case 'tally':
    case 'business':
    case 'yearly':
    case 'vague':
      return { counter: sense }
    default:
      return {}
  }
}
