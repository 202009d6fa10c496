import { hash } from 'node:crypto'
import type { Article } from './article.ts'

/** The id of an article's record: the same for the same text and metadata, whoever reads them. */
export function recordId(article: Article): string {
  const { text, id, url, title, byline, publisher, publishedAt, language } = article
  const fields = [text, id, url, title, byline, publisher, publishedAt, language]
  const canonical = JSON.stringify(fields.map((field) => field ?? null))
  return `sha256:${hash('sha256', canonical)}`
}
