import { tokenize } from '../text/tokenize.ts'
import type { Lexicons } from './lexicons.ts'
import { listIds } from './lexicons.ts'
import type { ListName } from './lists.ts'
import type { Entry } from './parse.ts'

/** The last entry of a list of phrases with this canonical name; found as in a text, without a walk through the list. */
export function entryNamed(lexicons: Lexicons, list: ListName, name: string): Entry | undefined {
  const hits = lexicons.scan(tokenize(name, lexicons.vocabulary.findIn))
  let last = -1
  for (let h = 0; h < hits.at[1]; h++) {
    const number = hits.entry[h]
    const isWanted = lexicons.listOf[number] === listIds[list] && number > last
    if (isWanted && lexicons.entry(number).name === name) last = number
  }
  return last < 0 ? undefined : lexicons.entry(last)
}
