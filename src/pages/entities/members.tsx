import type { Archive } from '../../service/archive/archive.ts'
import { dayInWords } from '../parts/days.ts'
import { personPath } from './addresses.ts'
import type { Given } from './shapes.ts'

type Member = Given<Archive['organizations']['people']>[number]

/** A post of somebody in a department. */
interface Post {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly status: string
  readonly lastSeen?: string
}

/** More of them in one department open on demand. */
const mostShown = 8

/** The people of an organization by department; those of none come first, then the departments of most people. */
export function postsByDepartment(
  members: readonly Member[],
): readonly { readonly department: string | undefined; readonly posts: readonly Post[] }[] {
  const byKey = new Map<string, { department: string | undefined; posts: Post[] }>()
  for (const { id, name, positions } of members)
    for (const { title, department, status, lastSeen } of positions) {
      const key = department?.toLowerCase() ?? ''
      const known = byKey.get(key) ?? { department, posts: [] }
      byKey.set(key, known)
      const isTold = known.posts.some(
        (post) => post.id === id && post.status === status && sameTitle(post.title, title),
      )
      if (isTold) continue
      known.posts.push({ id, name, title, status, ...(lastSeen !== undefined && { lastSeen }) })
    }
  const isFormer = ({ status }: Post): number => Number(status === 'former')
  return [...byKey.values()]
    .map(({ department, posts }) => ({
      department,
      posts: posts.toSorted((a, b) => isFormer(a) - isFormer(b)),
    }))
    .sort(
      (a, b) =>
        Number(a.department !== undefined) - Number(b.department !== undefined) ||
        b.posts.length - a.posts.length ||
        (a.department ?? '').localeCompare(b.department ?? ''),
    )
}

const sameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The people of a department with their titles, current ones first. */
export const Posts = ({ posts }: { readonly posts: readonly Post[] }) => (
  <>
    <ul class="posts">{posts.slice(0, mostShown).map(Line)}</ul>
    {posts.length > mostShown && (
      <details>
        <summary>{posts.length - mostShown} more</summary>
        <ul class="posts">{posts.slice(mostShown).map(Line)}</ul>
      </details>
    )}
  </>
)

const Line = ({ id, name, title, status, lastSeen }: Post) => (
  <li>
    <a href={personPath(id)}>
      <bdi>{name}</bdi>
    </a>
    {', '}
    <bdi>{title}</bdi>
    {status !== 'current' && <span class="status">{status}</span>}
    {lastSeen !== undefined && (
      <span class="note">
        <time datetime={lastSeen}>{dayInWords(lastSeen)}</time>
      </span>
    )}
  </li>
)
