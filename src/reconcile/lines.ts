/** A position as the archive keeps it. */
export interface Post {
  readonly title: string
  readonly department?: string
  readonly organization?: { readonly name: string }
  readonly status: string
  readonly firstSeen?: string
  readonly lastSeen?: string
}

/** "former Dean, School of Nursing, Eastlake University" */
export function postLine({ title, department, organization, status }: Post): string {
  const parts = [title, department, organization?.name].filter((part) => part !== undefined)
  return `${status === 'current' ? '' : `${status} `}${parts.join(', ')}`
}

/** The same with the days on which articles told it: "Dean, Eastlake University (2024-03-18 – 2024-05-04)". */
export function datedPostLine(post: Post): string {
  const { firstSeen, lastSeen } = post
  if (firstSeen === undefined || lastSeen === undefined) return postLine(post)
  const days = firstSeen === lastSeen ? firstSeen : `${firstSeen} – ${lastSeen}`
  return `${postLine(post)} (${days})`
}
