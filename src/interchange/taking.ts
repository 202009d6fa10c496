import type { Change } from '../lexicon/change.ts'
import { isOfNames } from '../lexicon/checks/kinds-of-lists.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { Entry } from '../lexicon/parse.ts'
import { formOf } from '../lexicon/validity.ts'
import { changeOf, type Draft, draftOf, tableOf, type Values } from './draft.ts'
import { type Account, createAccount } from './report.ts'

/** What the lists and the language know, asked while a source is read; what is absent knows nothing. */
export interface Known {
  /** The name of the entry of the list that a form finds already. */
  readonly holder?: (list: ListName, form: string) => string | undefined
  /** The entry of this very name. */
  readonly entry?: (list: ListName, name: string) => Entry | undefined
  /** The entry, of the list or of another, whose form this is by the rule that edits are checked by. */
  readonly rival?: (claim: Claim) => { readonly list: ListName; readonly name: string } | undefined
  /** Would the form, as a list writes it, be found where it is no name? */
  readonly isCommonWord?: (word: string) => boolean
  /** The two letters of a country that is written out ("Germany"). */
  readonly countryCode?: (name: string) => string | undefined
}

/** A form that an entry is to have. */
export interface Claim {
  readonly list: ListName
  /** Of the entry. */
  readonly name: string
  readonly form: string
  /** Words of context or a time tell whose the form is. */
  readonly isSharing: boolean
}

/** A line of the source, counted from 1, or what else names the place: the address of a concept. */
export type Place = number | string

export const placeName = (place: Place): string =>
  typeof place === 'number' ? `line ${place}` : place

/** Takes what a format has read, and becomes changes of it. */
export interface Taking extends Pick<Account, 'warn'> {
  readonly known: Known
  /** An entry; what its list cannot hold is left out and told. */
  offer(place: Place, draft: Draft): void
  /** Could an entry of this name be taken, were it not there yet? */
  accepts(list: ListName, name: string): boolean
  /** An entry of the source that no list can take. */
  leaveOut(place: Place, text: string, reason: string, detail?: string): void
  /** A value of an entry that is offered without it. */
  leaveOutValue(place: Place, text: string, reason: string, detail?: string): void
  /** So many entries are kept by the reader until the source has ended. */
  waiting(entries: number): void
  /** Entries that the source has so far, taken, left out and waiting. */
  count(): number
}

/** What is taken becomes changes. */
export interface TakingChanges extends Taking {
  /** The changes since this was asked last. */
  changes(): Change[]
  report: Account['report']
}

/** Takes nothing, and counts. */
export function countingOnly(): Taking {
  let read = 0
  let kept = 0
  const count = () => {
    read++
  }
  const ignore = () => {}
  return {
    known: {},
    offer: count,
    accepts: () => true,
    leaveOut: count,
    leaveOutValue: ignore,
    warn: ignore,
    waiting(entries) {
      kept = entries
    },
    count: () => read + kept,
  }
}

/** What an edit of a list allows, in UTF-16 units. */
const longestName = 300
const longestCell = 10_000

/** What becomes of an entry that the list has already: it is replaced, gets the further values, or stays. */
export const existings = ['replace', 'join', 'leave'] as const
export type Existing = (typeof existings)[number]

export function createTaking(known: Known, existing: Existing): TakingChanges {
  const account = createAccount()
  const seen = new Map<ListName, Map<string, Place>>()
  let changes: Change[] = []
  let kept = 0

  const leaveOutValue: Taking['leaveOutValue'] = (place, text, reason, detail) =>
    account.leaveOut({
      place: placeName(place),
      text,
      reason,
      ...(detail && { detail }),
      part: 'value',
    })

  const leaveOutEntry: Taking['leaveOut'] = (place, text, reason, detail) =>
    account.leaveOut({
      place: placeName(place),
      text,
      reason,
      ...(detail && { detail }),
      part: 'entry',
    })

  function offer(place: Place, draft: Draft): void {
    account.read++
    const { list } = draft
    const name = spaced(draft.name)
    const values = valuesIn(place, { ...draft, name })
    const fault = faultOfName(list, name, values) ?? columnFault(list, values)
    if (fault !== undefined) return leaveOutEntry(place, name, ...fault)
    const names = namesOf(list)
    const earlier = names.get(name)
    if (earlier !== undefined) {
      const detail = `it stands at ${placeName(earlier)} already`
      return leaveOutEntry(place, name, 'the source has an entry of this name twice', detail)
    }
    names.set(name, place)
    const there = known.entry?.(list, name)
    if (there !== undefined && existing === 'leave')
      return leaveOutEntry(place, name, 'the list has it already')
    if (there !== undefined) account.replacing++
    account.taken++
    const all =
      there !== undefined && existing === 'join' ? joined(draftOf(list, there), values) : values
    changes.push(changeOf({ list, name, values: all }))
  }

  const faultOfName = (list: ListName, name: string, values: Values): Fault =>
    nameFault(name) ?? commonFault(list, name, values) ?? rivalFault(list, name, values, name)

  function namesOf(list: ListName): Map<string, Place> {
    let names = seen.get(list)
    if (names === undefined) {
      names = new Map()
      seen.set(list, names)
    }
    return names
  }

  /** The values that the columns can hold. */
  function valuesIn(place: Place, { list, name, values }: Draft): Values {
    const kept: Record<string, readonly string[]> = {}
    for (const column of tableOf(list)) {
      const { name: key, several, isForm, fault } = column
      const all = values[key]
      if (all === undefined || key === 'name') continue
      const good: string[] = []
      let length = 0
      for (const written of all) {
        const value = spaced(written)
        if (value === '' || good.includes(value) || (isForm && value === name)) continue
        length += value.length + 3
        // What is wrong with the one value of a column is a mistake of the whole entry, told there.
        const wrong =
          textFault(value) ??
          (several ? valueFault(fault?.(value)) : undefined) ??
          (length > longestCell ? tooMuch(key) : undefined) ??
          (isForm ? formFault(list, name, values, value) : undefined)
        if (wrong === undefined) good.push(value)
        else leaveOutValue(place, value, ...wrong)
      }
      if (good.length > 0) kept[key] = good
    }
    return kept
  }

  /** `written`: the form, perhaps with the time when it was in use. */
  const formFault = (list: ListName, name: string, values: Values, written: string): Fault =>
    commonFault(list, formOf(written), values) ?? rivalFault(list, name, values, written)

  function rivalFault(list: ListName, name: string, values: Values, written: string): Fault {
    const form = formOf(written)
    const isSharing =
      form !== written || values.requires !== undefined || values.forbids !== undefined
    const rival = known.rival?.({ list, name, form, isSharing })
    if (rival === undefined) return undefined
    if (rival.list !== list) return ['another list has this form', `${rival.list} has it`]
    return form === name
      ? ['the list has it under another name', `as "${rival.name}"`]
      : ['another entry of the list has this form', `"${rival.name}" has it`]
  }

  function commonFault(list: ListName, form: string, values: Values): Fault {
    if (!isOfNames(list) || values.requires !== undefined) return undefined
    if (form.length < 2) return ['one character would be found everywhere']
    return known.isCommonWord?.(form)
      ? ['a common word would be found everywhere', 'name words of the context in "requires"']
      : undefined
  }

  return {
    known,
    offer,
    accepts: (list, name) => faultOfName(list, spaced(name), {}) === undefined,
    leaveOut(place, text, reason, detail) {
      account.read++
      leaveOutEntry(place, text, reason, detail)
    },
    leaveOutValue,
    warn: account.warn,
    waiting(entries) {
      kept = entries
    },
    count: () => account.read + kept,
    changes() {
      const taken = changes
      changes = []
      return taken
    },
    report: (format) => account.report(format),
  }
}

type Fault = readonly [reason: string, detail?: string] | undefined

/** White space of any kind is one blank. */
const spaced = (text: string): string =>
  /[^\S ]| {2}|^ | $/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text

/** The values that the list has, then those that it has not; what a column holds alone stays. */
function joined({ list, values }: Draft, further: Values): Values {
  const all: Record<string, readonly string[]> = { ...values }
  for (const { name, several } of tableOf(list)) {
    const had = values[name] ?? []
    const more = further[name] ?? []
    const known = new Set(had.map(formOf))
    if (had.length === 0 && more.length > 0) all[name] = more
    else if (several) all[name] = [...had, ...more.filter((value) => !known.has(formOf(value)))]
  }
  return all
}

function nameFault(name: string): Fault {
  if (name === '') return ['an entry without a name']
  if (name.length > longestName)
    return [`a name of more than ${longestName} characters`, `it has ${name.length}`]
  return textFault(name)
}

function textFault(text: string): Fault {
  if (/[\p{Cc}\p{Cs}\ufffd]/u.test(text)) return ['a broken or control character']
  if (text.includes('|')) return ['a "|" within a value', 'it would part the value in two']
  if (text.startsWith('#') || text.includes(' #'))
    return ['a "#" at the start or behind a blank', 'a remark would begin there']
  return undefined
}

const valueFault = (fault: string | undefined): Fault =>
  fault === undefined ? undefined : ['a value that its column does not take', fault]

const tooMuch = (column: string): Fault => [
  'more values than a cell holds',
  `"${column}" holds ${longestCell} characters`,
]

/** The first column that holds one value and not a right one. */
function columnFault(list: ListName, values: Values): Fault {
  for (const { name, several, isOwn, fault } of tableOf(list)) {
    if (name === 'name' || several || fault === undefined) continue
    const value = values[name]?.[0] ?? ''
    if (!isOwn && value === '') continue
    const message = fault(value)
    if (message !== undefined)
      return ['a value that its column does not take', `${name}: ${message}`]
  }
  return undefined
}
