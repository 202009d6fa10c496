import { done, fail, type Result } from '../../failure.ts'
import { type ListName, listNames } from '../../lexicon/lists.ts'

/** The list of that name, sent by whoever; apart from what reads lists, for which no command line waits. */
export const listNamed = (name: string): Result<ListName> =>
  listNames.includes(name as ListName)
    ? done(name as ListName)
    : fail(
        'not-found',
        `expected the name of a list, such as people.titles, got "${name.slice(0, 100)}"; GET /v1/lexicons names them all`,
      )
