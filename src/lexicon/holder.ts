import { tokenize } from '../text/tokenize.ts'
import { type Lexicons, listIds } from './lexicons.ts'
import type { ListName } from './lists.ts'
import type { Entry } from './parse.ts'

/** The entry of a list of phrases that a form, and nothing before or behind it, is found as. */
export const holderOf = (lexicons: Lexicons, list: ListName, form: string): Entry | undefined =>
  holdersOf(lexicons, form)(list)

/** The same of any list, for a form that is looked up once. */
export function holdersOf(lexicons: Lexicons, form: string): (list: ListName) => Entry | undefined {
  const { vocabulary, listOf } = lexicons
  const tokens = tokenize(form, vocabulary.findIn)
  const hits = lexicons.scan(tokens)
  return (list) => {
    for (let h = 0; h < hits.count && hits.first[h] === 0; h++) {
      const entry = hits.entry[h]
      if (listOf[entry] === listIds[list] && hits.end[h] === tokens.count)
        return lexicons.entry(entry)
    }
    return undefined
  }
}
