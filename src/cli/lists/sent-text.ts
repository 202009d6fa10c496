import { done, fail, type Result } from '../../failure.ts'
import { columnsOf } from '../../lexicon/columns.ts'
import type { Cells } from '../../lexicon/entry-json.ts'
import { readListText } from '../../lexicon/list-text.ts'
import type { ListName } from '../../lexicon/lists.ts'

export interface SentText {
  /** The entries are JSON objects. */
  readonly json?: true
  /** Cells of every entry, as "column=value". */
  readonly set: readonly string[]
}

/**
 * The entries of a command line, unchecked: JSON objects, lines as the file of the list has them, or
 * of a table names alone.
 */
export function sentEntries(
  list: ListName,
  texts: readonly string[],
  { json, set }: SentText,
): Result<readonly unknown[]> {
  const cells: Record<string, string> = {}
  for (const one of set) {
    const { column, value } = /^(?<column>[^=]+)=(?<value>.*)$/su.exec(one)?.groups ?? {}
    if (column === undefined)
      return fail('invalid-options', `expected --set column=value, got "${one}"`)
    cells[column] = value
  }
  const sent = json ? jsonIn(texts) : linesIn(list, texts)
  return sent.ok ? done(sent.value.map((entry) => ({ ...entry, ...cells }))) : sent
}

function jsonIn(texts: readonly string[]): Result<readonly object[]> {
  const entries: object[] = []
  for (const text of texts) {
    try {
      entries.push(Object(JSON.parse(text)))
    } catch (error) {
      return fail('unreadable-json', `expected an entry as JSON, got "${text}": ${error}`)
    }
  }
  return done(entries)
}

function linesIn(list: ListName, texts: readonly string[]): Result<readonly Cells[]> {
  const columns = columnsOf(list)
  if (columns.length === 0) return readListText(list, texts.join('\n'))
  if (!texts.some((text) => text.includes('\t'))) return done(texts.map((name) => ({ name })))
  if (texts[0].startsWith('name\t')) return readListText(list, texts.join('\n'))
  const header = columns.filter(({ isOwn }) => isOwn).map(({ name }) => name)
  return readListText(list, [header.join('\t'), ...texts].join('\n'))
}
