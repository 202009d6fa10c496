import type { AddPages } from '../pages-parts.ts'
import { addDraftPages } from './draft-pages.tsx'
import { addKeptPages } from './kept-pages.tsx'

/** Tagging an article: one that is pasted, and one that is kept. */
export const addTagPages: AddPages = (app, parts) => {
  addDraftPages(app, parts)
  addKeptPages(app, parts)
}
