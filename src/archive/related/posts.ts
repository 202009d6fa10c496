import type { KnowledgeRecord } from '../../record.ts'

/** Local ids of where somebody holds, or held, a position. */
export interface Posts {
  /** Each department with the organization that it belongs to, where that is known. */
  readonly departments: ReadonlyMap<string, string | undefined>
  readonly organizations: ReadonlySet<string>
}

/** Tells the posts of a person by the local id. */
export function createPostsOf({
  people,
  departments: all,
}: KnowledgeRecord): (id: string) => Posts {
  const owners = new Map(all.map(({ id, organization }) => [id, organization]))
  const posts = new Map(
    people.map(({ id, positions }): [string, Posts] => {
      const departments = new Map<string, string | undefined>()
      const organizations = new Set<string>()
      for (const { department, organization } of positions) {
        const owner = organization ?? owners.get(department ?? '')
        if (department !== undefined) departments.set(department, owner)
        if (owner !== undefined) organizations.add(owner)
      }
      return [id, { departments, organizations }]
    }),
  )
  return (id) => posts.get(id) ?? none
}

const none: Posts = { departments: new Map(), organizations: new Set() }

/** What two share: their departments, and organizations in which they share none. */
export function sharedPosts(
  a: Posts,
  b: Posts,
): { departments: string[]; organizations: string[] } {
  const departments = [...a.departments.keys()].filter((id) => b.departments.has(id))
  const covered = new Set(departments.flatMap((id) => a.departments.get(id) ?? []))
  const organizations = [...a.organizations].filter(
    (id) => b.organizations.has(id) && !covered.has(id),
  )
  return { departments, organizations }
}
