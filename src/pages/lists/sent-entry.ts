import type { Mistake } from '../../failure.ts'
import type { ListField } from '../../service/lexicons/lexicon-service.ts'

/** What stands in the fields of a form, each as it is typed. */
export type Typed = Readonly<Record<string, string>>

/** The entry that a form sends: fields of several values as one a line, or between "|". */
export function entrySent(
  typed: Typed,
  fields: readonly ListField[],
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    fields.flatMap(({ name, several }) => {
      const text = (typed[name] ?? '').trim()
      if (text === '') return []
      return [[name, several ? valuesIn(text) : text]]
    }),
  )
}

const valuesIn = (text: string): string[] =>
  text
    .split(/[|\r\n]+/u)
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** The same the other way: what an entry has, as a form shows it. */
export function typedOf(
  entry: Readonly<Record<string, unknown>>,
  fields: readonly ListField[],
): Typed {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = entry[name]
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? value.join('\n') : String(value)]]
    }),
  )
}

/** What is wrong with each field, and what with none in particular (under ""). */
export function mistakesByField(
  mistakes: readonly Mistake[],
  fields: readonly ListField[],
): ReadonlyMap<string, readonly string[]> {
  const byField = new Map<string, string[]>()
  for (const { path, message } of mistakes) {
    const [column] = path.split('.')
    const field = fields.some(({ name }) => name === column) ? column : ''
    const said = field === '' && path !== '' ? `${path}: ${message}` : message
    const known = byField.get(field)
    if (known === undefined) byField.set(field, [said])
    else if (!known.includes(said)) known.push(said)
  }
  return byField
}
