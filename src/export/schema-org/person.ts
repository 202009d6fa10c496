import type { Person, Position } from '../../record.ts'
import { entityNode, type Graph, type Node, type Reference, some } from './graph.ts'

/** A person with a node for each position, since one may hold several in several organizations. */
export function personNode(graph: Graph, person: Person): Node {
  const { honorific, givenName, familyName, nativeName, positions } = person
  const roles = positions.flatMap((position, index) => {
    const units = unitsOf(graph, position)
    if (units.length === 0) return []
    const id = graph.iri(`${person.id}/position/${index + 1}`)
    return [{ link: linkOf(position), id, title: titleOf(position), units }]
  })
  const linked = (link: Link) =>
    some(roles.filter((role) => role.link === link).map((role) => roleNode(role)))
  return {
    '@type': 'Person',
    ...entityNode(graph, person, nativeName === undefined ? [] : [nativeName]),
    honorificPrefix: honorific,
    givenName,
    familyName,
    jobTitle: some([...new Set(positions.filter(isHeld).map(titleOf))]),
    worksFor: linked('worksFor'),
    affiliation: linked('affiliation'),
  }
}

type Link = 'worksFor' | 'affiliation'

interface Role {
  readonly link: Link
  readonly id: string
  readonly title: string
  readonly units: readonly Reference[]
}

/** schema.org repeats the property inside the role that stands between its two ends. */
const roleNode = ({ link, id, title, units }: Role): Node => ({
  '@type': 'OrganizationRole',
  '@id': id,
  roleName: title,
  [link]: units,
})

const isHeld = ({ status }: Position): boolean => status === 'current' || status === 'acting'

// schema.org knows no status without a date, so nobody is said to work where they did once or will.
const linkOf = (position: Position): Link => (isHeld(position) ? 'worksFor' : 'affiliation')

const titleOf = ({ title, status }: Position): string =>
  status === 'current' ? title : `${status.charAt(0).toUpperCase()}${status.slice(1)} ${title}`

/** The department, which names its organization itself; the organization too where it does not. */
function unitsOf({ record, ref }: Graph, { department, organization }: Position): Reference[] {
  const unit = record.departments.find(({ id }) => id === department)
  const isNamed = unit !== undefined && unit.organization === organization
  return [ref(department), isNamed ? undefined : ref(organization)].filter(
    (reference) => reference !== undefined,
  )
}
