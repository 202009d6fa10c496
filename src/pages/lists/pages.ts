import type { AddPages } from '../pages-parts.ts'
import { addEntryPages } from './entries.tsx'
import { addHistoryPages } from './history.tsx'
import { addListPages } from './lists.tsx'
import { addPastePages } from './paste.tsx'
import { addProposalPages } from './proposals.tsx'

/** `/lists…`: the word lists. */
export const addWordListPages: AddPages = (app, parts) => {
  // No list is called "history" or "proposals": names of lists have a dot.
  addHistoryPages(app, parts)
  addProposalPages(app, parts)
  addListPages(app, parts)
  addPastePages(app, parts)
  addEntryPages(app, parts)
}
