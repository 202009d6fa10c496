import { z } from 'zod'
import { atMost, done, fail, type Mistake, type Result } from '../failure.ts'
import type { KnowledgeRecord, Warning } from '../record.ts'
import { isUrl } from '../url.ts'
import { textFailure, textWarnings } from './text-check.ts'

/** What one request may hold: lengths in UTF-16 code units, bodies and lines in bytes. */
export const limits = {
  text: 2_000_000,
  html: 8_000_000,
  body: 8_000_000,
  line: 8_000_000,
  depth: 100,
  title: 10_000,
  byline: 2_000,
  publisher: 1_000,
  id: 1_000,
  url: 8_000,
} as const

/** An article as the extractor reads it: checked, without blanks for unknown. */
export interface Article {
  readonly text: string
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly byline?: string
  readonly publisher?: string
  /** A calendar date, `2023-11-13`. */
  readonly publishedAt?: string
  readonly language?: string
  /** Where the fields of a page's article were taken from: "meta og:title", "request". */
  readonly sources?: Readonly<Record<string, string>>
}

/** Article to record: pure and synchronous; `explain` says of each fact how it came about. */
export type Extract = (article: Article, options?: ExtractOptions) => KnowledgeRecord
export interface ExtractOptions {
  readonly explain?: boolean
}

const moment =
  /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu
const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu

const field = (most: number, about: string) =>
  z.string().max(most, atMost(most)).describe(about).nullish()

/** The body of a request; `text` or `html`, one of them. */
export const ArticleInput = z.looseObject({
  text: z.string().describe(`The article, at most ${limits.text} UTF-16 code units.`).nullish(),
  html: z
    .string()
    .describe(
      `The page of the article instead of its text, at most ${limits.html} UTF-16 code units. Its readable text becomes the text; title, byline, publisher, date, language and address are taken from it where the request says nothing.`,
    )
    .nullish(),
  id: field(limits.id, 'Your own name for the article; it comes back in the record.'),
  url: field(limits.url, 'Where the article stands.').refine(
    (url) => !url || isUrl(url),
    'expected an absolute address such as https://example.org/news/1',
  ),
  title: field(limits.title, 'The headline, where it is not part of the text.'),
  byline: field(limits.byline, 'Who wrote it, where it is not part of the text.'),
  publisher: field(limits.publisher, 'The organization whose "our university" this is.'),
  publishedAt: z
    .string()
    .describe('ISO 8601 date or date-time; its calendar date counts, as written.')
    .refine(
      (day) => day === '' || (moment.test(day) && isCalendarDay(day.slice(0, 10))),
      'expected a date such as 2023-11-13 or 2023-11-13T09:30:00+08:00',
    )
    .nullish(),
  language: z
    .string()
    .describe('BCP 47 tag such as en or en-GB.')
    .refine((tag) => tag === '' || languageTag.test(tag), 'expected a language tag such as en-GB')
    .nullish(),
})
export type ArticleInput = z.input<typeof ArticleInput>

export interface CheckedArticle {
  readonly article: Article
  readonly warnings: readonly Warning[]
}

/** A page, still to be read into its article. */
export interface CheckedPage {
  readonly html: string
  /** What the request says of the article; it wins over what the page says. */
  readonly given: Omit<Article, 'text'>
  /** The publisher where neither names one. */
  readonly usual: string | undefined
  readonly warnings: readonly Warning[]
}

/**
 * The one check of what anybody sends: a JSON body, a line of a batch, an argument of the library.
 * `usual` is the publisher of an article that names none.
 */
export function readArticle(body: unknown, usual?: string): Result<CheckedArticle | CheckedPage> {
  const parsed = ArticleInput.safeParse(body)
  if (!parsed.success) return invalid(parsed.error.issues.map(asMistake))
  const { text, html, id, url, title, byline, publisher, publishedAt, language, ...unknown } =
    parsed.data
  const given = {
    ...stated({ id, url, title, byline, publisher, language }),
    ...(publishedAt ? { publishedAt: publishedAt.slice(0, 10) } : {}),
  }
  const warnings = unknownFields(Object.keys(unknown))
  if (typeof html === 'string') {
    if (typeof text === 'string') {
      return invalid([{ path: 'html', message: 'expected either text or html, got both' }])
    }
    if (html.length > limits.html) return htmlTooLarge(html.length)
    return done({ html, given, usual, warnings })
  }
  if (typeof text !== 'string') {
    const message = 'expected the text of the article, or its page as html, got neither'
    return invalid([{ path: 'text', message }])
  }
  return articleOf(text, { ...stated({ publisher: usual }), ...given }, warnings)
}

/** An article with a text that can be read, or why it cannot. */
export function articleOf(
  text: string,
  fields: Omit<Article, 'text'>,
  warnings: readonly Warning[],
): Result<CheckedArticle> {
  const failure = textFailure(text, limits.text)
  if (failure) return { ok: false, failure }
  return done({ article: { text, ...fields }, warnings: [...warnings, ...textWarnings(text)] })
}

const htmlTooLarge = (size: number): Result<never> =>
  fail(
    'text-too-large',
    `expected at most ${limits.html} UTF-16 code units of html, got ${size}; send the text alone`,
    { limit: limits.html, size },
  )

const invalid = (errors: readonly Mistake[]) =>
  fail(
    'invalid-article',
    errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
    { errors },
  )

function asMistake(issue: z.core.$ZodIssue): Mistake {
  const path = issue.path.join('.')
  if (path !== '') return { path, message: issue.message }
  return { path, message: `${issue.message}; send an object such as {"text": "…"}` }
}

function stated<Fields extends Record<string, string | null | undefined>>(
  fields: Fields,
): { [Name in keyof Fields]?: string } {
  const known = Object.entries(fields).filter(([, value]) => value && value.trim() !== '')
  // The names come from `fields` itself.
  return Object.fromEntries(known) as { [Name in keyof Fields]?: string }
}

const mostNamed = 20

function unknownFields(names: readonly string[]): Warning[] {
  const warnings = names.slice(0, mostNamed).map((name) => ({
    code: 'unknown-field',
    message: `ignored the unknown field "${name.slice(0, 100)}"`,
  }))
  const rest = names.length - warnings.length
  if (rest === 0) return warnings
  return [...warnings, { code: 'unknown-field', message: `ignored ${rest} more unknown fields` }]
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
