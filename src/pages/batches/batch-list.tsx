import { isFinal, type JobView } from '../../service/jobs/jobs.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import {
  counted,
  durationInWords,
  endedIn,
  grouped,
  momentInWords,
  stateWords,
  titleOf,
} from './words.ts'

/** The batches that were sent, the newest first; while one moves, the list follows it. */
export const BatchList = ({
  jobs,
  here,
  nextCursor,
}: {
  readonly jobs: readonly JobView[]
  readonly here: URL
  readonly nextCursor?: string | undefined
}) => {
  const moving = jobs.find(({ state }) => !isFinal(state) && state !== 'paused')
  return (
    <section
      id="batches"
      aria-label="Batches so far"
      data-follow={moving && `/v1/jobs/${moving.id}/events`}
      data-parts="batches"
    >
      {jobs.length === 0 ? (
        <Empty title="No batch was sent yet">
          <p>Choose files above, or drop them there. A folder of texts will do.</p>
        </Empty>
      ) : (
        <ol class="results batches">{jobs.map(Row)}</ol>
      )}
      <Pager here={here} nextCursor={nextCursor} />
    </section>
  )
}

const Row = (job: JobView) => {
  const { id, state, counts, etaSeconds } = job
  const isMoving = !isFinal(state)
  return (
    <li>
      <a id={`batch-${id}`} href={`/batches/${encodeURIComponent(id)}`}>
        <bdi>{titleOf(job)}</bdi>
      </a>{' '}
      <span class="badge" data-state={state}>
        {stateWords[state]}
      </span>
      {isMoving && (
        <progress
          value={endedIn(job)}
          max={Math.max(1, counts.total)}
          aria-label={`Articles read of ${titleOf(job)}`}
        />
      )}
      <p class="note">
        <span>
          {isMoving ? `${grouped(endedIn(job))} of ` : ''}
          {counted(counts.total, 'article')}
        </span>
        {counts.failed > 0 && <span class="bad">{counted(counts.failed, 'error')}</span>}
        {state === 'running' && etaSeconds !== null && (
          <span>{durationInWords(etaSeconds)} left</span>
        )}
        <span>{momentInWords(job.createdAt)}</span>
      </p>
    </li>
  )
}
