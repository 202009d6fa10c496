import type { Words } from '../identity/words.ts'

/** Articles in which one person meets all others, some at a time. */
export interface Gatherings {
  readonly host: string
  readonly texts: readonly string[]
}

/** Of a meeting. */
const guests = 5

/** Invents the articles; `people` are in them. */
export function gatherings(people: number, words: Words): Gatherings {
  const [host, ...others] = Array.from({ length: people }, (_, at) => nameAt(at, words))
  let said = 0
  // Articles of the same words would count as reprints, and one together may be chance.
  const subject = (): string => words.topics[said++ % words.topics.length].replaceAll('-', ' ')
  return {
    host,
    texts: inGroups(others).flatMap((group) => [
      textOf(host, group, subject),
      textOf(host, group, subject),
    ]),
  }
}

const nameAt = (at: number, { givenNames, surnames }: Words): string =>
  `${givenNames[at % givenNames.length]} ${surnames[(at * 3) % surnames.length]}`

function inGroups(names: readonly string[]): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = []
  for (let at = 0; at < names.length; at += guests) groups.push(names.slice(at, at + guests))
  return groups
}

const textOf = (host: string, group: readonly string[], subject: () => string): string =>
  [
    `Talks on ${subject()} and ${subject()}`,
    '',
    `Lakeside University has spoken of ${subject()} and ${subject()}.`,
    ...group.map(
      (name) =>
        `${host}, President of Lakeside University, met ${name}, Professor of Harrow Polytechnic, for ${subject()} and ${subject()}.`,
    ),
  ].join('\n')
