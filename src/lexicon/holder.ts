import { tokenize } from '../text/tokenize.ts'
import { isSkipped } from './forms.ts'
import { type Lexicons, listIds } from './lexicons.ts'
import type { ListName } from './lists.ts'
import type { Entry } from './parse.ts'

/** The entry of a list of phrases that a form, and nothing before or behind it, is found as. */
export function holderOf(lexicons: Lexicons, list: ListName, form: string): Entry | undefined {
  for (const number of holdersOf(lexicons, form))
    if (lexicons.listOf[number] === listIds[list]) return lexicons.entry(number)
  return undefined
}

/** The last entry of a list of phrases with this canonical name; found as in a text, without a walk through the list. */
export function entryNamed(lexicons: Lexicons, list: ListName, name: string): Entry | undefined {
  let last = -1
  for (const number of holdersOf(lexicons, name)) {
    const isWanted = lexicons.listOf[number] === listIds[list] && number > last
    if (isWanted && lexicons.entry(number).name === name) last = number
  }
  return last < 0 ? undefined : lexicons.entry(last)
}

/** The numbers of all entries that a form is found as, of any list of phrases. */
export function* holdersOf(lexicons: Lexicons, form: string): Generator<number> {
  const tokens = tokenize(form, lexicons.vocabulary.findIn)
  const hits = lexicons.scan(tokens)
  // Dots and hyphens before and behind it count as nothing, as in the forms of the lists: "Co., Ltd."
  let first = 0
  while (first < tokens.count && isSkipped(tokens.sign[first])) first++
  let end = tokens.count
  while (end > first && isSkipped(tokens.sign[end - 1])) end--
  for (let h = 0; h < hits.count; h++)
    if (hits.first[h] === first && hits.end[h] === end) yield hits.entry[h]
}
