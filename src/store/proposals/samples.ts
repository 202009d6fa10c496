import { nameKey } from '../../engine/names.ts'
import type { Article } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Reading } from '../schema.ts'
import type { Sample, Speaking } from './found.ts'

/** Sentences that are shown of each proposal. */
const most = 3
/** Articles that are looked at for them, since some may name who is hidden. */
const mostLookedAt = 6

/** How many articles speak for something, from when to when, with sentences of the newest. */
export interface Spoken {
  readonly articles: number
  readonly first?: string
  readonly last?: string
  readonly samples: readonly Sample[]
}

/** What articles say; a sentence that names somebody who is hidden is not shown. */
export async function spokenBy(
  db: Reading,
  speaking: readonly Speaking[],
  hidden: ReadonlySet<string>,
): Promise<Spoken> {
  const bySeq = new Map(speaking.map((one) => [one.seq, one]))
  const days = await daysOf(db, [...bySeq.keys()])
  const dated = days.flatMap(({ day }) => day ?? []).sort()
  const newest = [...days]
    .sort((a, b) => ordered(b.day ?? '', a.day ?? '') || b.seq - a.seq)
    .slice(0, mostLookedAt)
    .map(({ seq }) => seq)
  const samples: Sample[] = []
  for (const seq of newest) {
    const one = bySeq.get(seq)
    const sample = one && (await sampleOf(db, one))
    if (sample === undefined || namesAny(sample.sentence, hidden)) continue
    samples.push(sample)
    if (samples.length === most) break
  }
  return {
    articles: days.length,
    ...(dated.length > 0 && { first: dated[0], last: dated[dated.length - 1] }),
    samples,
  }
}

const ordered = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A statement binds so many values at most. */
const idsAtOnce = 500

async function daysOf(db: Reading, seqs: readonly number[]) {
  const days: { seq: number; day: string | null }[] = []
  for (let at = 0; at < seqs.length; at += idsAtOnce) {
    const rows = await db
      .selectFrom('articles')
      .select(['seq', 'published_at as day'])
      .where('seq', 'in', seqs.slice(at, at + idsAtOnce))
      .execute()
    for (const row of rows) days.push(row)
  }
  return days
}

function namesAny(sentence: string, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false
  const key = ` ${nameKey(sentence)} `
  return [...hidden].some((name) => name !== '' && key.includes(` ${name} `))
}

async function sampleOf(
  db: Reading,
  { seq, sentence, local, words }: Speaking,
): Promise<Sample | undefined> {
  const row = await db
    .selectFrom('articles')
    .select(['id', 'title', 'published_at', 'article', 'record', 'corrected'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const found =
    sentence ??
    sentenceIn(
      // Written by `putArticle` alone.
      JSON.parse(row.article) as Article,
      JSON.parse(row.corrected ?? row.record) as KnowledgeRecord,
      { ...(local !== undefined && { local }), ...(words !== undefined && { words }) },
    )
  if (found === undefined) return undefined
  const { id, title, published_at: date } = row
  return {
    article: id,
    ...(title !== null && { title }),
    ...(date !== null && { date }),
    sentence: found.replace(/\s+/gu, ' ').trim(),
  }
}

function sentenceIn(
  { text, title = '' }: Article,
  record: KnowledgeRecord,
  { local, words }: Pick<Speaking, 'local' | 'words'>,
): string | undefined {
  const thing =
    local === undefined ? undefined : record.organizations.find(({ id }) => id === local)
  const mention = thing?.mentions.find((one) => one.in === undefined) ?? thing?.mentions[0]
  if (mention !== undefined)
    return mention.in === 'title' ? title : sentenceAround(text, mention.start, mention.end)
  if (words === undefined) return undefined
  const at = text.indexOf(words)
  if (at >= 0) return sentenceAround(text, at, at + words.length)
  return title.includes(words) ? title : undefined
}

/** UTF-16 units on either side of the words. */
const mostAround = 150

/** The sentence around a span, cut where it is long. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - mostAround), start)
  const behind = text.slice(end, end + mostAround)
  const from = Math.max(
    ...[...before.matchAll(sentenceEnd)].map((one) => one.index + one[0].length),
    0,
  )
  const to = sentenceEnd.exec(behind)
  sentenceEnd.lastIndex = 0
  return `${before.slice(from)}${text.slice(start, end)}${to === null ? behind : behind.slice(0, to.index + 1)}`
}

const sentenceEnd = /[.!?…]\s+(?=\p{Lu})|\n+/gu
