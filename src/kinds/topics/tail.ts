import { separatorAt } from './separator.ts'
import { isCapital, isGerund, isVerbOnly, isWith, isWord, type View } from './view.ts'
import { Grammar } from './words.ts'

/** Longest tail in tokens. */
const longest = 26

/** Does "and" follow soon, as in a list of parties? */
function closes(view: View, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 6); i++)
    if (view.grammarAt(i) === Grammar.and) return true
  return false
}

/**
 * Behind a tail such as "between A and B" or "with the college": at the next sign or "and". `from`
 * itself when the tail holds a verb.
 */
export function tailEnd(view: View, from: number, limit: number): number {
  // "as well as"
  if (separatorAt(view, from, limit).separator !== 0) return from
  let pairs = 0
  let paired = false
  const end = Math.min(limit, from + longest)
  for (let i = from; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined && known.first === i) {
      const before = view.grammarAt(i - 1) === Grammar.determiner ? i - 2 : i - 1
      const isWhere =
        (known.kind === 'place' || known.kind === 'organization') &&
        before === from &&
        view.grammarAt(before) === Grammar.in
      if (!paired && !isWhere) return from
      i = known.end - 1
      continue
    }
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.between || isWith(view, i)) {
      pairs++
      paired = true
    } else if (i > from + 2 && !paired && isCapital(view.tokens, i)) return from
    if (grammar === Grammar.and) {
      if (pairs === 0) return i
      pairs--
      continue
    }
    if (!isWord(view.tokens, i) && separatorAt(view, i, limit).separator !== 0) {
      // "between teachers, nurses and doctors"
      if (pairs === 0 || !closes(view, i + 1, limit)) return i
      if (view.grammarAt(i + 1) === Grammar.and) pairs--
    }
    if (
      grammar === Grammar.relative ||
      grammar === Grammar.auxiliary ||
      grammar === Grammar.pronoun ||
      (grammar === Grammar.to && i > from)
    ) {
      return from
    }
    const isInfinitive = i === from + 1 && view.grammarAt(from) === Grammar.to
    if (i > from && !isInfinitive && isVerbOnly(view, i) && !isGerund(view, i)) return from
  }
  return end === limit ? limit : from
}
