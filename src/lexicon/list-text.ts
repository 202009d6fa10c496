import { done, fail, type Result } from '../failure.ts'
import { mostChanges } from './checks/check-changes.ts'
import type { Cells } from './entry-json.ts'
import type { ListName } from './lists.ts'
import { parseList } from './parse.ts'

/** Nobody reads more mistakes. */
const mostTold = 10_000

/** Entries of a text that is written as the file of the list is; fails with all mistakes that anybody would read, each with its line. */
export function readListText(list: ListName, text: string): Result<readonly Cells[]> {
  const lines = text.split('\n', mostChanges + 1).length
  if (lines > mostChanges)
    return fail(
      'invalid-entry',
      `expected at most ${mostChanges} lines, got more; send them in parts`,
    )
  const { entries, complaints } = parseList({ list, file: 'line', text })
  if (complaints.length > 0) {
    const errors = complaints.slice(0, mostTold).map((complaint) => {
      const { line = '', message = complaint } =
        /^line:(?<line>\d+): (?<message>[\s\S]*)$/u.exec(complaint)?.groups ?? {}
      return { path: `line ${line}`, message }
    })
    const said = errors.slice(0, 10).map(({ path, message }) => `${path}: ${message}`)
    return fail(
      'invalid-entry',
      `expected lines as files of ${list} have them: ${said.join('; ')}`,
      {
        errors,
      },
    )
  }
  return done(
    entries.map(({ name, forms, cells }) =>
      Object.keys(cells).length > 0
        ? cells
        : { name, ...(forms.length > 1 && { forms: forms.slice(1).join(' | ') }) },
    ),
  )
}
