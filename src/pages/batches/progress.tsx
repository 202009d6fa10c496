import type { Child } from 'hono/jsx'
import { isFinal, type JobView } from '../../service/jobs/jobs.ts'
import { counted, durationInWords, endedIn, grouped, momentInWords, stateWords } from './words.ts'

/** How far a batch is, and why it stands still. */
export const Progress = ({ job }: { readonly job: JobView }) => {
  const { state, counts, rate, etaSeconds, stalledReason, store } = job
  const rest = counts.total - endedIn(job)
  return (
    <section id="progress" aria-label="Progress">
      <p class="state" data-state={state}>
        <strong role="status">{stateWords[state]}</strong>
        <span>
          {grouped(endedIn(job))} of {counted(counts.total, 'article')}
          {state === 'receiving' && ' so far'}
        </span>
        {state === 'running' && etaSeconds !== null && (
          <span>{durationInWords(etaSeconds)} left</span>
        )}
      </p>
      <progress value={endedIn(job)} max={Math.max(1, counts.total)} aria-label="Articles read" />
      {stalledReason !== undefined && state !== 'cancelled' && (
        <p class="stalled">
          <strong>{isFinal(state) ? 'Why: ' : 'It stands still: '}</strong>
          {stalledReason}
        </p>
      )}
      <dl class="figures">
        <Figure name="Read" value={grouped(counts.done)} />
        <Figure
          name={counts.failed > 0 ? <a href="#errors">Errors</a> : 'Errors'}
          value={grouped(counts.failed)}
          isBad={counts.failed > 0}
        />
        {store && <Figure name="Already in the archive" value={grouped(counts.skipped)} />}
        {!isFinal(state) && <Figure name="Still to read" value={grouped(rest)} />}
        {rate !== null && <Figure name="Articles a second" value={rate.toLocaleString('en-GB')} />}
      </dl>
      <p class="note">
        <span>Sent {momentInWords(job.createdAt)}</span>
        {job.finishedAt !== undefined && <span>ended {momentInWords(job.finishedAt)}</span>}
        <span>{store ? 'kept in the archive' : 'not kept in the archive'}</span>
      </p>
    </section>
  )
}

const Figure = ({
  name,
  value,
  isBad = false,
}: {
  readonly name: Child
  readonly value: string
  readonly isBad?: boolean
}) => (
  <div class={isBad ? 'bad' : undefined}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
