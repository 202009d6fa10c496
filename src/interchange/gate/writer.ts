import type { ListName } from '../../lexicon/lists.ts'
import { formOf } from '../../lexicon/validity.ts'
import { type Draft, tableOf } from '../draft.ts'
import { labelOf } from '../kinds.ts'

/** A line a form, tabs before the features; `name` ties the forms of an entry together. */
export function* writeGate(list: ListName, drafts: Iterable<Draft>): Generator<string> {
  const columns = tableOf(list).filter(({ name }) => name !== 'name')
  const majorType = `majorType=${labelOf(list, 'gate')}`
  for (const { name, values } of drafts) {
    const features = columns.flatMap(({ name: column, isForm }) =>
      isForm || values[column] === undefined ? [] : [`${column}=${values[column].join(' | ')}`],
    )
    yield `${[name, majorType, `name=${name}`, ...features].join('\t')}\n`
    for (const { name: column, isForm } of columns)
      for (const value of (isForm && values[column]) || []) {
        const form = formOf(value)
        const inUse =
          form === value ? [] : [`inUse=${value.slice(form.length).trim().slice(1, -1)}`]
        yield `${[form, majorType, `name=${name}`, `form=${column}`, ...inUse].join('\t')}\n`
      }
  }
}
