import type { ListName } from '../../lexicon/lists.ts'
import { formOf } from '../../lexicon/validity.ts'
import { type Draft, tableOf } from '../draft.ts'
import { labelOf } from '../kinds.ts'
import { patternOf } from './words.ts'

/** A pattern a form; the forms of an entry have the same `id`. */
export function* writeSpacy(list: ListName, drafts: Iterable<Draft>): Generator<string> {
  const label = labelOf(list, 'spacy')
  const columns = tableOf(list).filter(({ isForm }) => isForm)
  const ids = new Set<string>()
  for (const { name, values } of drafts) {
    const [wanted = name] = values[list === 'topics.concepts' ? 'id' : 'term'] ?? []
    const id = ids.has(wanted) ? name : wanted
    ids.add(id)
    const forms = columns.flatMap((column) => (values[column.name] ?? []).map(formOf))
    for (const form of new Set([name, ...forms]))
      yield `${JSON.stringify({ label, pattern: patternOf(form), id })}\n`
  }
}
