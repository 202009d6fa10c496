import { fit } from '../../archive/names/name-likeness.ts'
import { soundsOf, wordsOf } from '../../archive/names/name-words.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'

/** So many signatures are looked at for one search. */
const mostCandidates = 1000
/** Names that fit less are no answer. */
const least = 0.75

export interface Found {
  readonly id: string
  readonly name: string
  readonly score: number
}

/**
 * People or organizations by name, best first, forgiving about spelling, order, spaces and
 * diacritics; at most a thousand are looked at. Hidden ones are left out.
 */
export async function searchNames(
  db: Reading,
  kind: EntityKind,
  search: string,
): Promise<readonly Found[]> {
  const words = wordsOf(search)
  if (words.length === 0) return []
  const all = await candidates(db, kind, words, true)
  const rows = all.length > 0 ? all : await candidates(db, kind, words, false)
  const best = new Map<string, Found>()
  for (const { id, name, names } of rows) {
    const score = Math.max(...namesIn(names).map((form) => fit(search, form)))
    if (score >= least && score > (best.get(id)?.score ?? 0)) best.set(id, { id, name, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** What `signatures.names` holds. */
const namesIn = (names: string): readonly string[] => JSON.parse(names)

/** Signatures that have all of the words, or any of them. */
function candidates(
  db: Reading,
  kind: EntityKind,
  words: readonly string[],
  every: boolean,
): Promise<{ id: string; name: string; names: string }[]> {
  return db
    .selectFrom('signatures as s')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name', 's.names'])
    .where('e.hidden', '=', 0)
    .where(({ and, or, eb }) => {
      const having = words.map((word) => eb('s.id', 'in', havingWord(db, kind, word)))
      return every ? and(having) : or(having)
    })
    .orderBy('s.articles', 'desc')
    .orderBy('s.id')
    .limit(mostCandidates)
    .execute()
}

/** Signatures with a word that begins so, or that sounds so; an index answers each part of the question. */
const havingWord = (db: Reading, kind: EntityKind, word: string) =>
  soundsOf(word).reduce(
    (query, code) =>
      query.union(
        db
          .selectFrom('name_words')
          .select('signature')
          .where('kind', '=', kind)
          .where('word', '=', code),
      ),
    db
      .selectFrom('name_words')
      .select('signature')
      .where('kind', '=', kind)
      .where('word', '>=', word)
      .where('word', '<', `${word}\uffff`),
  )
