import type { Hits, Tokens } from '../text/document.ts'
import { type Conditions, conditionsOf, isInUse, type Surroundings } from './conditions.ts'
import type { Lexicons } from './lexicons.ts'
import { endOfPhrase, type Phrase } from './phrase.ts'

/** Takes out the hits of entries whose conditions the article does not meet. */
export type Sift = (hits: Hits, article: Surroundings) => Hits

/** Articles in which no entry with conditions stands pay one look for each hit. */
export function createSift(lexicons: Lexicons): Sift {
  const { conditional, vocabulary } = lexicons
  if (!conditional.includes(1)) return (hits) => hits
  const known = new Map<number, Conditions>()
  const conditionsAt = (entry: number): Conditions => {
    let conditions = known.get(entry)
    if (conditions === undefined) {
      conditions = conditionsOf(lexicons.entry(entry), vocabulary)
      known.set(entry, conditions)
    }
    return conditions
  }

  return (hits, article) => {
    if (!hasConditional(hits, conditional)) return hits
    const context = createContext(article.tokens)
    return kept(hits, (h) => {
      const entry = hits.entry[h]
      if (conditional[entry] === 0) return true
      const conditions = conditionsAt(entry)
      return (
        isInUse(conditions, article, hits.first[h], hits.end[h]) &&
        context.allows(entry, conditions)
      )
    })
  }
}

function hasConditional({ count, entry }: Hits, conditional: Uint8Array): boolean {
  for (let h = 0; h < count; h++) if (conditional[entry[h]] === 1) return true
  return false
}

/** What of an entry's context stands in one article; each entry is looked at once. */
function createContext(tokens: Tokens): {
  allows(entry: number, conditions: Conditions): boolean
} {
  const places = placesOf(tokens)
  const told = new Map<number, boolean>()
  const stands = (phrase: Phrase): boolean =>
    (places.get(phrase.words[0]) ?? []).some((i) => endOfPhrase(phrase, tokens, i) > 0)
  return {
    allows(entry, { requires, forbids }) {
      let answer = told.get(entry)
      if (answer === undefined) {
        answer = (requires.length === 0 || requires.some(stands)) && !forbids.some(stands)
        told.set(entry, answer)
      }
      return answer
    },
  }
}

/** Where each word of a text stands. */
function placesOf({ count, word }: Tokens): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    if (word[i] === 0) continue
    const others = places.get(word[i])
    if (others === undefined) places.set(word[i], [i])
    else others.push(i)
  }
  return places
}

function kept(hits: Hits, keep: (hit: number) => boolean): Hits {
  const first = new Int32Array(hits.count)
  const end = new Int32Array(hits.count)
  const entry = new Int32Array(hits.count)
  const at = new Int32Array(hits.at.length)
  let count = 0
  for (let token = 0; token < at.length - 1; token++) {
    for (let h = hits.at[token]; h < hits.at[token + 1]; h++) {
      if (!keep(h)) continue
      first[count] = hits.first[h]
      end[count] = hits.end[h]
      entry[count] = hits.entry[h]
      count++
    }
    at[token + 1] = count
  }
  return {
    count,
    first: first.subarray(0, count),
    end: end.subarray(0, count),
    entry: entry.subarray(0, count),
    at,
  }
}
