import { isUrl } from '../url.ts'
import { contradicts, dayIn } from './day.ts'
import type { Metadata, Stated } from './metadata.ts'
import type { Note } from './note.ts'
import { canBeIn } from './script.ts'

export const fieldNames = [
  'title',
  'byline',
  'publisher',
  'publishedAt',
  'language',
  'url',
] as const

/** What the page says of its article; each with where it says so. */
export type Fields = { readonly [Name in (typeof fieldNames)[number]]?: Stated }

export interface Found {
  readonly metadata: Metadata
  readonly headline: Stated | undefined
  /** Authors and dates that elements of the page name. */
  readonly authors: readonly Stated[]
  readonly dates: readonly Stated[]
  readonly text: string
}

/** Takes for each field what is to be preferred; notes what contradicts it. */
export function fieldsOf({ metadata, headline, authors, dates, text }: Found): {
  fields: Fields
  notes: readonly Note[]
} {
  const notes: Note[] = []
  const published = [...metadata.published, ...dates.filter(({ source }) => source !== 'time')]
  const days = [...metadata.published, ...dates, ...metadata.dates]
  const day = days.find(({ value }) => dayIn(value) !== undefined)
  const other = day && published.find(({ value }) => contradicts(day.value, value))
  if (day && other) notes.push(conflict('date of publication', day, other))

  const language = metadata.languages.find(({ value }) => tag.test(tagOf(value)))
  const isBelievable = language && canBeIn(language.value, text)
  if (language && !isBelievable) notes.push(unlikely(language))

  const publisher = metadata.publishers.find(({ value }) => isName(value))
  const byline = [...metadata.authors, ...authors].find(
    ({ value }) => isName(value) && !isAccount(value) && value !== publisher?.value,
  )
  const url = metadata.urls.find(({ value }) => /^https?:\/\//iu.test(value) && isUrl(value))
  return {
    fields: {
      ...(headline && { title: { value: headline.value, source: headline.source } }),
      ...(byline && { byline }),
      ...(publisher && { publisher }),
      ...(day && { publishedAt: { ...day, value: dayIn(day.value) ?? '' } }),
      ...(language && isBelievable && { language: { ...language, value: tagOf(language.value) } }),
      ...(url && { url }),
    },
    notes,
  }
}

const tag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu
const tagOf = (value: string): string => value.replaceAll('_', '-').split(',')[0].trim()

/** A word at least, and no address. */
const isName = (value: string): boolean => /\p{L}{2}/u.test(value) && !/:\/\/|@|^www\./u.test(value)

/** "admin", "news_editor2": who is logged in, not who wrote it. */
const isAccount = (value: string): boolean => /^[a-z0-9_.-]+$/u.test(value)

const conflict = (what: string, taken: Stated, other: Stated): Note => ({
  code: 'metadata-conflict',
  message: `the page gives ${shown(taken)} and ${shown(other)} as its ${what}; took the first`,
})

const unlikely = (language: Stated): Note => ({
  code: 'metadata-conflict',
  message: `the page says its language is ${shown(language)}, its letters say otherwise; ignored it`,
})

const shown = ({ value, source }: Stated): string => `"${value.slice(0, 100)}" (${source})`
