import type { ListName } from './lists.ts'

/**
 * One entry as an editor wants it. Edits stand over the files of the lists, which are never written:
 * an entry of the same name in the file is replaced, or left out.
 */
export interface Change {
  readonly list: ListName
  /** The entry's canonical name, exactly as written: what it is known by within its list. */
  readonly name: string
  /** By column, several values of one cell between "|", as in the files; a list without columns has `name` and `forms`. Null: the entry is taken out. */
  readonly cells: Readonly<Record<string, string>> | null
}
