import { reprintLikeness } from '../../archive/reprints/likeness.ts'
import { originalsOf } from '../../archive/reprints/originals.ts'
import { type ReprintSignature, reprintSignature } from '../../archive/reprints/signature.ts'
import type { Writing } from '../schema.ts'

/** Texts that share a key and are compared; a form that more were written by is no news. */
const mostCompared = 200

/** Finds the stored articles that have the same text as this one, and notes it. */
export async function linkReprints(tx: Writing, article: number, text: string): Promise<void> {
  const signature = reprintSignature(text)
  const { keys } = signature
  const others = await tx
    .selectFrom('reprint_signatures')
    .select(['article', 'signature'])
    .where('article', 'in', (eb) =>
      eb
        .selectFrom('reprint_keys')
        .select('article')
        .where('key', 'in', ['', ...keys]),
    )
    .orderBy('article')
    .limit(mostCompared)
    .execute()
  const same = others.filter(
    ({ signature: other }) =>
      // Written by this function alone.
      reprintLikeness(signature, JSON.parse(other) as ReprintSignature).isReprint,
  )
  const links = same.flatMap(({ article: other }) => [
    { article, other },
    { article: other, other: article },
  ])
  await tx
    .insertInto('reprint_signatures')
    .values({ article, signature: JSON.stringify(signature) })
    .execute()
  if (keys.length > 0)
    await tx
      .insertInto('reprint_keys')
      .values([...new Set(keys)].map((key) => ({ key, article })))
      .execute()
  if (links.length > 0) await tx.insertInto('reprint_links').values(links).execute()
}

/** Forgets the text of an article; gives the articles that had the same one. */
export async function unlinkReprints(tx: Writing, article: number): Promise<readonly number[]> {
  await tx.deleteFrom('reprint_signatures').where('article', '=', article).execute()
  await tx.deleteFrom('reprint_keys').where('article', '=', article).execute()
  const rows = await tx
    .deleteFrom('reprint_links')
    .where((eb) => eb.or([eb('article', '=', article), eb('other', '=', article)]))
    .returning(['article', 'other'])
    .execute()
  const others = new Set(rows.flatMap((row) => [row.article, row.other]))
  others.delete(article)
  return [...others]
}

/** Articles that are linked with these, over others too, with what each is a reprint of now and was before. */
export async function reprintsAround(
  tx: Writing,
  articles: readonly number[],
): Promise<readonly { seq: number; was: string | null; is: string | null }[]> {
  const known = new Set(articles)
  const links: { article: number; other: number }[] = []
  for (let step = [...known]; step.length > 0; ) {
    const found = await tx
      .selectFrom('reprint_links')
      .selectAll()
      .where('article', 'in', step)
      .execute()
    links.push(...found)
    step = found.map(({ other }) => other).filter((other) => !known.has(other))
    for (const other of step) known.add(other)
  }
  if (known.size === 0) return []
  const rows = await tx
    .selectFrom('articles')
    .select(['seq', 'id', 'published_at', 'reprint_of'])
    .where('seq', 'in', [...known])
    .execute()
  const ids = new Map(rows.map(({ seq, id }) => [seq, id]))
  const originals = originalsOf(
    rows.map(({ id, published_at }) => ({
      id,
      ...(published_at !== null && { day: published_at }),
    })),
    links.map(({ article, other }) => [ids.get(article) ?? '', ids.get(other) ?? '']),
  )
  return rows.map(({ seq, id, reprint_of }) => ({
    seq,
    was: reprint_of,
    is: originals.get(id) ?? null,
  }))
}
