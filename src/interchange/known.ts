import { isOfPlaces, isOfWorld, opponentsOf } from '../lexicon/checks/kinds-of-lists.ts'
import { isCommonForm } from '../lexicon/checks/words.ts'
import { holdersOf } from '../lexicon/holder.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { type ListName, listNames } from '../lexicon/lists.ts'
import type { Entry } from '../lexicon/parse.ts'
import type { Known } from './taking.ts'

/** What an import should know of the lists that it goes into, so that the checks of an edit refuse nothing of it later. */
export function knownOf(lexicons: Lexicons): Known {
  const { vocabulary } = lexicons
  const isLittle = (word: string): boolean => {
    const id = vocabulary.id(word)
    return id !== 0 && lexicons.has('text.little-words', id)
  }
  const bitsOf = (word: string): number => lexicons.classes(vocabulary.id(word))
  let latest:
    | undefined
    | { readonly form: string; readonly holders: (list: ListName) => Entry | undefined }
  /** Of a form several things are asked one after the other: it is looked up once. */
  const holderIn = (list: ListName, form: string): Entry | undefined => {
    if (latest?.form !== form) latest = { form, holders: holdersOf(lexicons, form) }
    return latest.holders(list)
  }
  return {
    holder: (list, form) => holderIn(list, form)?.name,
    entry(list, name) {
      const entry = holderIn(list, name)
      return entry?.name === name ? entry : undefined
    },
    elsewhere: (list, form) =>
      excludedBy(list).find((other) => {
        const entry = holderIn(other, form)
        // Words of context tell apart what two lists that name things share.
        return entry !== undefined && (opponentsOf(list).includes(other) || !entry.cells.requires)
      }),
    isCommonWord: (form) => isCommonForm(form, bitsOf, isLittle),
    countryCode: (name) => holderIn('places.countries', name)?.cells.code,
  }
}

/** May a form of one list be none of the other? */
const excludes = (list: ListName, other: ListName): boolean =>
  opponentsOf(list).includes(other) ||
  (isOfWorld(list) && isOfWorld(other) && !(isOfPlaces(list) && isOfPlaces(other)))

/** The lists that may not share a form with a list. */
function excludedBy(list: ListName): readonly ListName[] {
  let known = excluded.get(list)
  if (known === undefined) {
    known = listNames.filter((other) => other !== list && excludes(list, other))
    excluded.set(list, known)
  }
  return known
}

const excluded = new Map<ListName, readonly ListName[]>()
