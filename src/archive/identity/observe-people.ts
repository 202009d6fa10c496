import type { KnowledgeRecord, Person, Position } from '../../record.ts'
import { wordsKey } from './keys.ts'
import type { NameFacts } from './name-facts.ts'
import type { PersonObservation } from './observation.ts'
import { dayOf, named, observeOrganizations } from './observe-organizations.ts'
import { bareKey } from './organization-name.ts'
import { signatureKey } from './signature-key.ts'

const mostAround = 4
const mostTopics = 12

/**
 * One observation for each person of the record. Organizations are named by the keys of their own
 * signatures. `publishedAt` stands in where the record has no day.
 */
export function observePeople(
  record: KnowledgeRecord,
  names: NameFacts,
  publishedAt?: string,
): PersonObservation[] {
  const day = dayOf(record, publishedAt)
  const keys = new Map(
    observeOrganizations(record, names, publishedAt).map((organization) => [
      organization.localId,
      signatureKey(organization, names),
    ]),
  )
  const departments = new Map(record.departments.map(({ id, name }) => [id, wordsKey(name)]))
  const around = record.organizations
    .toSorted((a, b) => b.salience - a.salience)
    .slice(0, mostAround)
    .flatMap(({ id }) => keys.get(id) ?? [])
  const near = publisherOf(record, keys, names) ?? around[0]
  const topics = record.topics
    .toSorted((a, b) => b.salience - a.salience)
    .slice(0, mostTopics)
    .map(({ concept, label }) => concept ?? wordsKey(label))

  return record.people.map((person) => {
    const post = mainPost(person)
    const own = keys.get(post?.organization ?? '')
    const isStated = own !== undefined && post?.inferred.includes('organization') === false
    const organization = own ?? near
    return {
      kind: 'person',
      localId: person.id,
      name: person.name,
      aliases: person.aliases,
      ...(person.nativeName && { nativeName: person.nativeName }),
      ...(person.familyName && { familyName: person.familyName }),
      ...(organization !== undefined && { organization }),
      isWeak: !isStated,
      posts: distinct(
        person.positions.map((position) => keys.get(position.organization ?? '')),
        own,
      ),
      around,
      roles: distinct(person.positions.map(({ role, title }) => role ?? wordsKey(title))),
      departments: distinct(
        person.positions.map(({ department }) => departments.get(department ?? '')),
      ),
      topics,
      // A post told of afterwards says nothing of when it was held.
      ...(day && post?.status !== 'former' && { day }),
    }
  })
}

/** Best first: a post held now before a former one, a stated organization before an inferred one. */
function mainPost({ positions }: Person): Position | undefined {
  const rank = ({ status, inferred }: Position): number =>
    (status === 'former' ? 2 : 0) + (inferred.includes('organization') ? 1 : 0)
  return positions
    .filter(({ organization }) => organization !== undefined)
    .toSorted((a, b) => rank(a) - rank(b))[0]
}

function publisherOf(
  { document, organizations }: KnowledgeRecord,
  keys: ReadonlyMap<string, string>,
  names: NameFacts,
): string | undefined {
  if (document.publisher === undefined) return undefined
  const known = named(organizations, document.publisher, names)
  // A newspaper names people of everywhere.
  if (known?.kind === 'media') return undefined
  return (known && keys.get(known.id)) ?? bareKey(document.publisher, names)
}

const distinct = (all: readonly (string | undefined)[], without?: string): string[] => [
  ...new Set(all.filter((one) => one !== undefined && one !== without) as string[]),
]
