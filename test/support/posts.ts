import { extract } from './extractor.ts'

/** The posts of all people of a text as "name: title | department | organization". */
export const posts = (text: string): string[] => {
  const { people, organizations, departments } = extract({ text })
  const nameOf = new Map([...organizations, ...departments].map(({ id, name }) => [id, name]))
  const named = (id: string | undefined): string => (id && nameOf.get(id)) ?? '–'
  return people.flatMap(({ name, positions }) =>
    positions.map(
      ({ title, department, organization }) =>
        `${name}: ${title} | ${named(department)} | ${named(organization)}`,
    ),
  )
}
