import { holding } from '../lexicon/checks/holders.ts'
import { opponentsOf } from '../lexicon/checks/kinds-of-lists.ts'
import { areRivals } from '../lexicon/checks/sharing.ts'
import { isCommonForm } from '../lexicon/checks/words.ts'
import { entryNamed, holderOf, holdersOf } from '../lexicon/holder.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { type ListName, listNames } from '../lexicon/lists.ts'
import { type Entry, keyOf } from '../lexicon/parse.ts'
import type { Claim, Known } from './taking.ts'

/** What an import should know of the lists that it goes into, so that the checks of an edit refuse nothing of it later. */
export function knownOf(lexicons: Lexicons): Known {
  const { vocabulary } = lexicons
  const isLittle = (word: string): boolean => {
    const id = vocabulary.id(word)
    return id !== 0 && lexicons.has('text.little-words', id)
  }
  const bitsOf = (word: string): number => lexicons.classes(vocabulary.id(word))

  function rival(claim: Claim): { list: ListName; name: string } | undefined {
    const { list, name, form } = claim
    const key = keyOf(form)
    let found: Entry | undefined
    // In capitals it meets entries in whatever letter case these are written.
    const met = [form, form.toUpperCase()].flatMap((one) => [...holdersOf(lexicons, one)])
    for (const number of new Set(met)) {
      const entry = lexicons.entry(number)
      const own = entry.forms.filter((each) => keyOf(each).toLowerCase() === key.toLowerCase())
      const same = own.find((each) => keyOf(each) === key)
      if (entry.list === list && entry.name === name) {
        // What the entry had already stays.
        if (same !== undefined) return undefined
      } else if (
        (own.length > 0 && opponentsOf(list).includes(listNames[lexicons.listOf[number]])) ||
        (same !== undefined && areRivals({ ...claim, isName: form === name }, holding(entry, same)))
      )
        found = found?.list === list ? found : entry
    }
    // Entries are made by lists of these names alone.
    return found && { list: found.list as ListName, name: found.name }
  }

  return {
    holder: (list, form) => holderOf(lexicons, list, form)?.name,
    entry: (list, name) => entryNamed(lexicons, list, name),
    rival,
    isCommonWord: (form) => isCommonForm(form, bitsOf, isLittle),
    countryCode: (name) => holderOf(lexicons, 'places.countries', name)?.cells.code,
  }
}
