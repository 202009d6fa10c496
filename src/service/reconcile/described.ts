import { isAcronym } from '../../archive/identity/organization-name.ts'
import type { Described, Known, KnownValue } from '../../reconcile/known.ts'
import { postLine } from '../../reconcile/lines.ts'
import type { Kind } from '../../reconcile/types.ts'
import { articleCounts, namesOfEach } from '../../store/entities/details.ts'
import { positionsOf } from '../../store/people/history.ts'
import type { Reading } from '../../store/schema.ts'
import { topicsAt } from '../../store/topics/find-topics.ts'

/** These things, all of one kind, with what tells them from their namesakes. */
export const described = (
  db: Reading,
  kind: Kind,
  things: readonly Known[],
): Promise<readonly Described[]> => describers[kind](db, things)

type Describe = (db: Reading, things: readonly Known[]) => Promise<readonly Described[]>

const describers: Readonly<Record<Kind, Describe>> = {
  person: describePeople,
  organization: describeOrganizations,
  topic: describeTopics,
}

const idsOf = (things: readonly Known[]): string[] => things.map(({ id }) => id)

async function describePeople(db: Reading, people: readonly Known[]): Promise<Described[]> {
  const positions = await positionsOf(db, idsOf(people))
  const counts = await articleCounts(db, idsOf(people))
  const posts = [...positions.values()].flat()
  const employers = new Set(posts.flatMap(({ organization }) => organization?.id ?? []))
  const names = await namesOfEach(db, [...employers])
  return people.map((person) => {
    const own = positions.get(person.id) ?? []
    const [latest] = own
    return {
      ...person,
      ...(latest && { description: postLine(latest) }),
      articles: counts.get(person.id) ?? 0,
      values: {
        title: own.map(({ title, role }) => named(title, role)),
        department: own.flatMap(({ department }) =>
          department === undefined ? [] : named(department),
        ),
        organization: own.flatMap(({ organization }) =>
          organization === undefined
            ? []
            : {
                id: organization.id,
                names: [organization.name, ...(names.get(organization.id) ?? [])],
              },
        ),
      },
    }
  })
}

async function describeOrganizations(
  db: Reading,
  organizations: readonly Known[],
): Promise<Described[]> {
  const counts = await articleCounts(db, idsOf(organizations))
  return organizations.map((organization) => {
    const { sort, country, names } = organization
    const description = [sort, country].filter((part) => part !== undefined).join(', ')
    const acronyms = names.filter(isAcronym)
    return {
      ...organization,
      ...(description !== '' && { description }),
      articles: counts.get(organization.id) ?? 0,
      values: {
        ...(sort !== undefined && { kind: [named(sort)] }),
        ...(country !== undefined && { country: [named(country)] }),
        acronym: acronyms.map((acronym) => named(acronym)),
      },
    }
  })
}

async function describeTopics(db: Reading, topics: readonly Known[]): Promise<Described[]> {
  const found = await topicsAt(db, idsOf(topics))
  return found.map(({ id, name, names, broader, articles }) => ({
    kind: 'topic',
    id,
    name,
    names,
    ...(broader.length > 0 && { description: `part of ${broader.join(', ')}` }),
    articles,
    values: { broader: broader.map((subject) => named(subject)) },
  }))
}

const named = (...names: readonly (string | undefined)[]): KnownValue => ({
  names: names.filter((name) => name !== undefined),
})
