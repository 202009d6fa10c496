import { isFinal, type JobView } from '../../service/jobs/jobs.ts'
import { counted } from './words.ts'

/** What can be done about a batch in its state. */
export const Actions = ({ job }: { readonly job: JobView }) => {
  const { id, state, counts } = job
  const act = (action: string) => `/batches/${encodeURIComponent(id)}/${action}`
  return (
    <div id="actions" class="actions">
      {(state === 'queued' || state === 'running') && (
        <Act action={act('pause')} id="go" label="Pause" />
      )}
      {state === 'paused' && <Act action={act('resume')} id="go" label="Go on" isMain />}
      {(state === 'partially-succeeded' || state === 'failed') && counts.failed > 0 && (
        <Act
          action={act('retry')}
          id="retry"
          label={`Read the ${counted(counts.failed, 'failed article')} again`}
        />
      )}
      {isFinal(state) ? (
        <Sure summary="Forget…" id="forget" action={act('forget')} label="Forget this batch">
          Its results and errors are gone then. Articles that were kept stay in the archive.
        </Sure>
      ) : (
        <Sure summary="Cancel…" id="cancel" action={act('cancel')} label="Cancel this batch">
          What was read stays; the rest is not read any more. To stop for a while, pause it.
        </Sure>
      )}
    </div>
  )
}

interface ActProps {
  readonly action: string
  readonly id: string
  readonly label: string
}

const Act = ({ action, id, label, isMain }: ActProps & { readonly isMain?: boolean }) => (
  <form method="post" action={action} data-swap="main">
    <button id={id} type="submit" class={isMain ? 'main' : undefined}>
      {label}
    </button>
  </form>
)

/** What cannot be taken back says first what it does. */
const Sure = ({
  summary,
  action,
  id,
  label,
  children,
}: ActProps & { readonly summary: string; readonly children?: string }) => (
  <details class="drastic" id={`${id}-first`}>
    <summary>{summary}</summary>
    <form method="post" action={action} data-swap="main">
      <p>{children}</p>
      <button id={id} type="submit">
        {label}
      </button>
    </form>
  </details>
)
