import type { KnowledgeRecord, Organization } from '../../record.ts'
import type { NameFacts } from './name-facts.ts'
import type { OrganizationObservation } from './observation.ts'
import { bareKey, isAcronym } from './organization-name.ts'

/** One observation for each organization of the record. `publishedAt` stands in where the record has no day. */
export function observeOrganizations(
  record: KnowledgeRecord,
  names: NameFacts,
  publishedAt?: string,
): OrganizationObservation[] {
  const day = dayOf(record, publishedAt)
  const country = onlyCountry(record)
  const where = whereOf(record)
  return record.organizations.map((organization) => {
    const parent = record.organizations.find(({ id }) => id === organization.parent)
    const own = organization.country ?? parent?.country
    const canonical = canonicalOf(organization, names)
    const place = organization.kind === 'government' ? (own ?? country) : (parent?.name ?? where)
    return {
      kind: 'organization',
      localId: organization.id,
      name: organization.name,
      aliases: aliasesOf(organization),
      sort: organization.kind,
      ...(canonical && { canonical }),
      ...(own && { country: own }),
      ...(place && { where: place }),
      ...(day && { day }),
    }
  })
}

/** Letters that the lexicon gives to one organization, articles give to others as well: the whole name decides. */
function canonicalOf({ canonical, name }: Organization, names: NameFacts): string | undefined {
  if (canonical === undefined) return undefined
  return isAcronym(name) || names.isNameOf(name, canonical.name) ? canonical.id : undefined
}

function aliasesOf({ aliases, acronym, name }: Organization): string[] {
  const all = new Set(aliases)
  if (acronym !== undefined) all.add(acronym)
  all.delete(name)
  return [...all]
}

/** The day of publication; a month or a year tells too little. */
export function dayOf({ document }: KnowledgeRecord, publishedAt?: string): string | undefined {
  const day = document.publishedAt ?? publishedAt
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : undefined
}

/** The one country that the article names. */
function onlyCountry({ places }: KnowledgeRecord): string | undefined {
  const countries = new Set(
    places.flatMap(({ kind, country }) => (kind === 'country' && country) || []),
  )
  return countries.size === 1 ? [...countries][0] : undefined
}

/** The one town of the article, else who published it. */
function whereOf({ places, document }: KnowledgeRecord): string | undefined {
  const cities = new Set(places.filter(({ kind }) => kind === 'city').map(({ name }) => name))
  return cities.size === 1 ? [...cities][0] : document.publisher
}

/** The organization that the name belongs to, by its own names. */
export function named(
  organizations: readonly Organization[],
  name: string,
  names: NameFacts,
): Organization | undefined {
  const key = bareKey(name, names)
  return organizations.find(
    (organization) =>
      bareKey(organization.name, names) === key ||
      (isAcronym(name)
        ? organization.acronym === name
        : organization.aliases.some((alias) => bareKey(alias, names) === key)),
  )
}
