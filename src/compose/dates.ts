import type { createIds } from '../engine/names.ts'
import type { DateMention, DateReading } from '../kinds/dates/index.ts'
import type { DateFact } from '../record.ts'
import { type Document, ZoneCode } from '../text/document.ts'
import { oddsOf } from './confidence.ts'
import type { Draft } from './draft.ts'
import type { Context } from './entities.ts'
import { surest } from './weights.ts'

/** One fact for each value, in order of first mention; the publication date and the event's date are marked. */
export function datesOf(
  document: Document,
  { spans, weigh }: Context,
  reading: DateReading,
  ids: ReturnType<typeof createIds>,
): DateFact[] {
  const byValue = new Map<string, DateMention[]>()
  const published = reading.publishedMention
  for (const mention of reading.mentions) {
    const isFurniture = document.zones[mention.first] === ZoneCode.boilerplate
    if (isFurniture && mention.first !== published?.first) continue
    const known = byValue.get(mention.value)
    if (known === undefined) byValue.set(mention.value, [mention])
    else known.push(mention)
  }
  const event = reading.mentions.find(
    ({ first, precision }) =>
      (precision === 'day' || precision === 'interval') &&
      document.zones[first] === ZoneCode.body &&
      first !== published?.first,
  )
  return [...byValue.values()].map((mentions) => {
    const [{ value, precision, inferred }] = mentions
    const partOfDay = mentions.find((mention) => mention.partOfDay !== undefined)?.partOfDay
    const isPublished = mentions.some(({ first }) => first === published?.first)
    const date: Draft<DateFact> = {
      id: ids('date', value.replaceAll('/', '--').replaceAll('..', 'open')),
      value,
      precision,
      role: isPublished ? 'published' : value === event?.value ? 'event' : 'mentioned',
      inferred: [...inferred],
    }
    if (partOfDay) date.partOfDay = partOfDay
    date.mentions = mentions.map(({ first, end, rule }) => spans.mention(first, end, rule))
    date.confidence = weigh('dates', {
      odds: oddsOf(surest(mentions)),
      mentions: Math.log(mentions.length),
    })
    return date as DateFact
  })
}
