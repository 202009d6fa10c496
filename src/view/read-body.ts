import { done, type Result } from '../failure.ts'
import type { ReadPage } from '../html/page.ts'
import { type CheckedArticle, type Extract, readArticle } from '../intake/article.ts'
import { pageArticle } from '../intake/page-article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { ViewOptions } from './options.ts'
import { view } from './view.ts'

export interface ReadingParts {
  readonly extract: Extract
  readonly readPage: ReadPage
}

/** What was sent, unchecked, as the record that was asked for; `usual` is the publisher of an article that names none. */
export function readBody(
  { extract, readPage }: ReadingParts,
  body: unknown,
  options: ViewOptions = {},
  usual?: string,
): Result<KnowledgeRecord> {
  const sent = readArticle(body, usual)
  if (!sent.ok) return sent
  const checked =
    'html' in sent.value ? pageArticle(sent.value, readPage(sent.value.html)) : done(sent.value)
  return checked.ok ? done(readChecked(extract, checked.value, options)) : checked
}

/** The same of an article that was checked before. */
export function readChecked(
  extract: Extract,
  checked: CheckedArticle,
  options: ViewOptions = {},
): KnowledgeRecord {
  const explain = options.include?.includes('explain') ?? false
  return view(extract(checked.article, { explain }), checked, options)
}
