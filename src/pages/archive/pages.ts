import type { AddPages } from '../pages-parts.ts'
import { addArticlePages } from './articles.tsx'
import { addDifference } from './difference.tsx'
import { addArticleRelated } from './related.tsx'
import { addSnippet } from './snippet.tsx'

/** The pages of the archive and what belongs to its articles; an article's own page is another part's. */
export const addArchivePages: AddPages = (app, parts) => {
  addArticlePages(app, parts)
  const { archive } = parts.service
  if (!archive) return
  addArticleRelated(app, archive, parts.assets)
  addSnippet(app, archive, parts.assets)
  addDifference(app, archive, parts.assets)
}
