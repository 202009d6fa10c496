/** The types of schema.org that are used, each below its parent. */
const parents: Readonly<Record<string, string>> = {
  CreativeWork: 'Thing',
  Article: 'CreativeWork',
  NewsArticle: 'Article',
  Person: 'Thing',
  Organization: 'Thing',
  Corporation: 'Organization',
  EducationalOrganization: 'Organization',
  CollegeOrUniversity: 'EducationalOrganization',
  GovernmentOrganization: 'Organization',
  Hospital: 'Organization',
  NewsMediaOrganization: 'Organization',
  ResearchOrganization: 'Organization',
  Place: 'Thing',
  AdministrativeArea: 'Place',
  City: 'AdministrativeArea',
  Country: 'AdministrativeArea',
  Event: 'Thing',
  Intangible: 'Thing',
  DefinedTerm: 'Intangible',
  Role: 'Intangible',
  OrganizationRole: 'Role',
  PostalAddress: 'Intangible',
}

/** The properties that are used, with the types that have them. */
const domains: Readonly<Record<string, readonly string[]>> = {
  name: ['Thing'],
  alternateName: ['Thing'],
  identifier: ['Thing'],
  sameAs: ['Thing'],
  url: ['Thing'],
  about: ['CreativeWork', 'Event'],
  articleBody: ['Article'],
  author: ['CreativeWork'],
  creditText: ['CreativeWork'],
  datePublished: ['CreativeWork'],
  headline: ['CreativeWork'],
  inLanguage: ['CreativeWork'],
  keywords: ['CreativeWork', 'Event'],
  mentions: ['CreativeWork'],
  publisher: ['CreativeWork'],
  temporalCoverage: ['CreativeWork'],
  wordCount: ['Article'],
  givenName: ['Person'],
  familyName: ['Person'],
  honorificPrefix: ['Person'],
  jobTitle: ['Person'],
  // A role repeats the property that it stands in.
  worksFor: ['Person', 'OrganizationRole'],
  affiliation: ['Person', 'OrganizationRole'],
  roleName: ['Role'],
  address: ['Organization', 'Place'],
  addressCountry: ['PostalAddress'],
  department: ['Organization'],
  parentOrganization: ['Organization'],
  termCode: ['DefinedTerm'],
  attendee: ['Event', 'Role'],
  endDate: ['Event'],
  location: ['Event'],
  organizer: ['Event'],
  startDate: ['Event'],
}

const vocabulary = 'https://schema.org/'
const addresses = ['sameAs', 'url']

/** A context that knows these terms and no others. */
export const context = {
  '@context': {
    '@version': 1.1,
    ...Object.fromEntries(
      [...Object.keys(parents), 'Thing'].map((type) => [type, `${vocabulary}${type}`]),
    ),
    ...Object.fromEntries(
      Object.keys(domains).map((property) => [
        property,
        addresses.includes(property)
          ? { '@id': `${vocabulary}${property}`, '@type': '@id' }
          : `${vocabulary}${property}`,
      ]),
    ),
  },
}

/** The properties of a node that its type does not have. */
export function strange(node: Readonly<Record<string, unknown>>): string[] {
  const types = lineage(String(node['@type']))
  const properties = Object.keys(node).filter((key) => !key.startsWith('@'))
  return properties.filter(
    (property) => !domains[property]?.some((domain) => types.includes(domain)),
  )
}

const lineage = (type: string | undefined): string[] =>
  type === undefined ? [] : [type, ...lineage(parents[type])]
