import { isOfPlaces, isOfWorld, opponentsOf } from '../lexicon/checks/kinds-of-lists.ts'
import { isCommonForm } from '../lexicon/checks/words.ts'
import { holderOf } from '../lexicon/holder.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { type ListName, listNames } from '../lexicon/lists.ts'
import type { Known } from './taking.ts'

/** What an import should know of the lists that it goes into, so that the checks of an edit refuse nothing of it later. */
export function knownOf(lexicons: Lexicons): Known {
  const { vocabulary } = lexicons
  const isLittle = (word: string): boolean => {
    const id = vocabulary.id(word)
    return id !== 0 && lexicons.has('text.little-words', id)
  }
  const bitsOf = (word: string): number => lexicons.classes(vocabulary.id(word))
  return {
    holder: (list, form) => holderOf(lexicons, list, form)?.name,
    entry(list, name) {
      const entry = holderOf(lexicons, list, name)
      return entry?.name === name ? entry : undefined
    },
    elsewhere: (list, form) =>
      listNames.find((other) => {
        if (other === list || !excludes(list, other)) return false
        const entry = holderOf(lexicons, other, form)
        // Words of context tell apart what two lists that name things share.
        return entry !== undefined && (opponentsOf(list).includes(other) || !entry.cells.requires)
      }),
    isCommonWord: (form) => isCommonForm(form, bitsOf, isLittle),
    countryCode: (name) => holderOf(lexicons, 'places.countries', name)?.cells.code,
  }
}

/** May a form of one list be none of the other? */
const excludes = (list: ListName, other: ListName): boolean =>
  opponentsOf(list).includes(other) ||
  (isOfWorld(list) && isOfWorld(other) && !(isOfPlaces(list) && isOfPlaces(other)))
