import type { LoggedCorrection } from '../../archive/corrections/log.ts'
import { wishesOf } from '../../archive/proposals/from-corrections.ts'
import type { Reading } from '../schema.ts'
import type { Found } from './found.ts'

/** In so many articles people must have said the same. */
const least = 2

/** A statement binds so many values at most. */
const idsAtOnce = 500

/** What people corrected in the same way in several articles that are there, reprints once. */
export async function oftenCorrected(
  db: Reading,
  corrections: readonly LoggedCorrection[],
): Promise<Found[]> {
  const wishes = wishesOf(corrections, least)
  const articles = await articlesById(
    db,
    new Set(wishes.flatMap(({ said }) => said.map(({ article }) => article))),
  )
  return wishes.flatMap(({ said, ...wish }) => {
    const speaking = new Map<string, { seq: number; words: string }>()
    for (const { article, quote } of said) {
      const stored = articles.get(article)
      const original = stored?.reprint_of ?? article
      if (stored === undefined || (speaking.has(original) && original !== article)) continue
      speaking.set(original, { seq: stored.seq, words: quote?.exact ?? wish.name })
    }
    if (speaking.size < least) return []
    const found: Found = {
      ...wish,
      because: 'corrections',
      count: speaking.size,
      speaking: async () => [...speaking.values()],
    }
    return [found]
  })
}

async function articlesById(db: Reading, ids: ReadonlySet<string>) {
  const found = new Map<string, { seq: number; reprint_of: string | null }>()
  const all = [...ids]
  for (let at = 0; at < all.length; at += idsAtOnce) {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'seq', 'reprint_of'])
      .where('id', 'in', all.slice(at, at + idsAtOnce))
      .execute()
    for (const { id, ...row } of rows) found.set(id, row)
  }
  return found
}
