import { Empty } from '../parts/empty.tsx'
import { pathWith } from './addresses.ts'

/** What a list says that has nothing to show: that nothing is kept yet, or that nothing fits. */
export const Nothing = ({
  of,
  q,
  isNarrowed,
  all,
}: {
  /** "person", "organization", "topic" */
  readonly of: string
  readonly q?: string | undefined
  readonly isNarrowed: boolean
  /** The list without anything that narrows it down. */
  readonly all: string
}) =>
  isNarrowed ? (
    <Empty title={`No ${of} fits`}>
      <p>
        <a href={all}>Show all</a>
        {q !== undefined && (
          <>
            {' or '}
            <a href={pathWith('/articles', { q })}>
              search the articles for “<bdi>{q}</bdi>”
            </a>
          </>
        )}
        .
      </p>
    </Empty>
  ) : (
    <Empty title={`No ${of} is known yet`}>
      <p>
        What the archive knows comes from its articles. <a href="/">Tag an article</a> and save it,
        or <a href="/batches">send many at once</a>.
      </p>
    </Empty>
  )
