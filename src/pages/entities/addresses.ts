/** The pages of what the archive knows, by its ids. */
export const personPath = (id: string): string => `/people/${encodeURIComponent(id)}`
export const organizationPath = (id: string): string => `/organizations/${encodeURIComponent(id)}`
export const topicPath = (id: string): string => `/topics/${encodeURIComponent(id)}`
export const articlePath = (id: string): string => `/articles/${encodeURIComponent(id)}`

/** A path with these parameters; those without a value are left out. */
export function pathWith(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const filled = Object.entries(query).filter(
    (one): one is [string, string] => one[1] !== undefined && one[1] !== '',
  )
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`
}
