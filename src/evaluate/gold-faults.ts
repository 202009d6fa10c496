import type { Mistake } from '../failure.ts'
import type { Gold } from './gold.ts'

/** What the shape alone cannot tell: words that the text does not hold, units and ids that nobody listed. */
export function goldFaults(gold: Gold, text: string, id: string): Mistake[] {
  const units = {
    organization: new Set(gold.organizations.map(({ name }) => name)),
    department: new Set(gold.departments.map(({ name }) => name)),
  }
  return [
    ...(gold.id === id
      ? []
      : [{ path: 'id', message: `expected the name of the file, "${id}", got "${gold.id}"` }]),
    ...wordsOf(gold).flatMap(([path, words]) =>
      text.includes(words) ? [] : [{ path, message: `"${words}" does not stand in the text` }],
    ),
    ...unitsOf(gold).flatMap(([path, kind, name]) =>
      name === null || units[kind].has(name)
        ? []
        : [{ path, message: `"${name}" is no name listed under ${kind}s` }],
    ),
    ...namesOf(gold).flatMap(([path, names]) =>
      names.flatMap((name, index) =>
        names.indexOf(name) === index
          ? []
          : [{ path: `${path}.${index}`, message: `"${name}" is listed twice` }],
      ),
    ),
  ]
}

const lists = ['people', 'organizations', 'departments'] as const

/** Everything that must stand in the text as it is annotated. */
function wordsOf(gold: Gold): [path: string, words: string][] {
  return [
    ...(gold.title === null ? [] : [['title', gold.title] satisfies [string, string]]),
    ...lists.flatMap((list) =>
      gold[list].flatMap(({ name, aliases }, index): [string, string][] => [
        [`${list}.${index}.name`, name],
        ...aliases.map((alias, n): [string, string] => [`${list}.${index}.aliases.${n}`, alias]),
      ]),
    ),
    ...gold.dates.map((date, index): [string, string] => [`dates.${index}.text`, date.text]),
    ...gold.topics.map((topic, index): [string, string] => [`topics.${index}`, topic]),
  ]
}

type UnitKind = 'organization' | 'department'

/** Every reference to a unit. */
function unitsOf(gold: Gold): [path: string, kind: UnitKind, name: string | null][] {
  const kinds = ['department', 'organization'] as const
  return [
    ...gold.people.flatMap(({ positions }, person) =>
      positions.flatMap((position, index) =>
        kinds.map((kind): [string, UnitKind, string | null] => [
          `people.${person}.positions.${index}.${kind}`,
          kind,
          position[kind],
        ]),
      ),
    ),
    ...gold.departments.map(({ organization }, index): [string, UnitKind, string | null] => [
      `departments.${index}.organization`,
      'organization',
      organization,
    ]),
  ]
}

/** What may be listed only once. */
function namesOf(gold: Gold): [path: string, names: string[]][] {
  return [
    ...lists.map((list): [string, string[]] => [list, gold[list].map(({ name }) => name)]),
    ['dates', gold.dates.map(({ value }) => value)],
    ['topics', gold.topics],
  ]
}
