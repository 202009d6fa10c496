import { isOfPlaces, isOfWorld, opponentsOf, worldLists } from '../lexicon/checks/kinds-of-lists.ts'
import { createIsCommonWord } from '../lexicon/checks/words.ts'
import type { ListName } from '../lexicon/lists.ts'
import { type Entry, keyOf, valuesOf } from '../lexicon/parse.ts'
import type { Known } from './taking.ts'

/** What an import should know of the lists that it goes into, so that no entry of it is refused later. Each list is looked through when it is first asked for. */
export function knownOf(entriesOf: (list: ListName) => Iterable<Entry>): Known {
  const forms = new Map<ListName, ReadonlyMap<string, Entry>>()
  const byForm = (list: ListName): ReadonlyMap<string, Entry> => {
    let found = forms.get(list)
    if (found === undefined) {
      found = entriesByForm(entriesOf(list))
      forms.set(list, found)
    }
    return found
  }
  const foldsOf = new Map<ListName, ReadonlySet<string>>()
  const holdsFold = (list: ListName, fold: string): boolean => {
    let folds = foldsOf.get(list)
    if (folds === undefined) {
      folds = foldsIn(entriesOf(list))
      foldsOf.set(list, folds)
    }
    return folds.has(fold)
  }
  let isCommonWord: ((form: string) => boolean) | undefined
  let codes: ReadonlyMap<string, string> | undefined

  return {
    holder: (list, form) => byForm(list).get(keyOf(form))?.name,
    entry(list, name) {
      const entry = byForm(list).get(keyOf(name))
      return entry?.name === name ? entry : undefined
    },
    elsewhere(list, form) {
      const fold = folded(form)
      const opponent = opponentsOf(list).find((other) => holdsFold(other, fold))
      if (opponent !== undefined || !isOfWorld(list)) return opponent
      return worldLists.find((other) => {
        if (other === list || (isOfPlaces(list) && isOfPlaces(other))) return false
        const entry = byForm(other).get(keyOf(form))
        return entry !== undefined && !entry.cells.requires
      })
    },
    isCommonWord(form) {
      isCommonWord ??= createIsCommonWord()
      const isLittle = (word: string): boolean => holdsFold('text.little-words', word)
      return folded(form).split(' ').every(isLittle) || isCommonWord(form)
    },
    countryCode(name) {
      codes ??= codesOf(entriesOf('places.countries'))
      return codes.get(folded(name))
    },
  }
}

function entriesByForm(entries: Iterable<Entry>): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of entries) for (const form of entry.forms) found.set(keyOf(form), entry)
  return found
}

function foldsIn(entries: Iterable<Entry>): ReadonlySet<string> {
  const folds = new Set<string>()
  for (const { forms } of entries) for (const form of forms) folds.add(folded(form))
  return folds
}

/** Letter case does not tell what is never such a thing. */
const folded = (form: string): string => keyOf(form).toLowerCase()

function codesOf(countries: Iterable<Entry>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const { forms, cells } of countries)
    for (const form of forms) {
      const [code] = valuesOf(cells.code)
      if (code !== undefined) codes.set(folded(form), code)
    }
  return codes
}
