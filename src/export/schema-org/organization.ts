import type { Department, Organization } from '../../record.ts'
import { entityNode, type Graph, type Node, refs } from './graph.ts'

const types: Readonly<Record<Organization['kind'], string>> = {
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  school: 'EducationalOrganization',
  government: 'GovernmentOrganization',
  hospital: 'Hospital',
  association: 'Organization',
  media: 'NewsMediaOrganization',
  international: 'Organization',
  research: 'ResearchOrganization',
  other: 'Organization',
}

export function organizationNode(graph: Graph, organization: Organization): Node {
  const { id, kind, acronym, parent, country } = organization
  return {
    '@type': types[kind],
    ...entityNode(graph, organization, acronym === undefined ? [] : [acronym]),
    address: addressIn(country),
    parentOrganization: graph.ref(parent),
    department: departmentsOf(graph, id),
  }
}

export function departmentNode(graph: Graph, department: Department): Node {
  const { id, organization, parent } = department
  return {
    '@type': 'Organization',
    ...entityNode(graph, department),
    parentOrganization: graph.ref(parent) ?? graph.ref(organization),
    department: departmentsOf(graph, id),
  }
}

export const addressIn = (country: string | undefined): Node | undefined =>
  country === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: country }

/** The departments right below a unit. */
const departmentsOf = (graph: Graph, above: string) =>
  refs(
    graph,
    graph.record.departments
      .filter(({ parent, organization }) => (graph.ref(parent) ? parent : organization) === above)
      .map(({ id }) => id),
  )
