import type { Entry } from './parse.ts'

/** Do the forms of an entry count only beside certain words of the article, or not beside them? */
export const hasContext = ({ cells }: Pick<Entry, 'cells'>): boolean =>
  (cells.requires ?? '') !== '' || (cells.forbids ?? '') !== ''
