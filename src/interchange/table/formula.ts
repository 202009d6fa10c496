/** A spreadsheet takes a cell that begins so for a formula, whoever wrote it. */
const formula = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u

/** Keeps a spreadsheet from reckoning with a cell: an apostrophe before it makes it text. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** Takes back what `guarded` has put before. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
