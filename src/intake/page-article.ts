import { fail, type Result } from '../failure.ts'
import type { Fields } from '../html/fields.ts'
import type { Page } from '../html/page.ts'
import type { Warning } from '../record.ts'
import {
  type Article,
  articleOf,
  type CheckedArticle,
  type CheckedPage,
  limits,
} from './article.ts'

/** The article of a page, with what the request says of it; the request wins. */
export function pageArticle(
  { given, usual, warnings }: CheckedPage,
  { text, fields, notes, instead }: Page,
): Result<CheckedArticle> {
  if (text === '') {
    return fail('no-text', `expected a page that shows the text of an article, got ${instead}`)
  }
  const found = Object.entries(fields).filter(([name, { value }]) => fits(name, value))
  const fromPage = Object.fromEntries(found.map(([name, { value }]) => [name, value]))
  const sources = {
    ...Object.fromEntries(found.map(([name, { source }]) => [name, source])),
    ...Object.fromEntries(Object.keys(given).map((name) => [name, 'request'])),
  }
  return articleOf(text, { ...(usual && { publisher: usual }), ...fromPage, ...given, sources }, [
    ...warnings,
    ...notes,
    ...conflicts(given, fields),
  ])
}

/** What is longer than a request may say it is no title and no name. */
const fits = (name: string, value: string): boolean =>
  value.length <= ((limits as Readonly<Record<string, number>>)[name] ?? value.length)

/** Days and languages of which request and page cannot both be right. */
function conflicts(given: Omit<Article, 'text'>, fields: Fields): Warning[] {
  const names = ['publishedAt', 'language'] as const
  return names.flatMap((name) => {
    const [mine, page] = [given[name], fields[name]]
    if (mine === undefined || page === undefined || agree[name](mine, page.value)) return []
    const message = `the request gives "${mine}" as ${name}, the page "${page.value}" (${page.source}); took the request's`
    return [{ code: 'metadata-conflict', message }]
  })
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]
const agree = {
  publishedAt: (one: string, other: string): boolean => one === other,
  language: (one: string, other: string): boolean => primary(one) === primary(other),
}
