import type { JobView } from '../../service/jobs/jobs.ts'
import { titleOf } from './words.ts'

/** What was read and what was not, as files. */
export const Downloads = ({ job }: { readonly job: JobView }) => {
  const { done, skipped, failed } = job.counts
  return (
    <ul id="downloads" class="downloads">
      {done + skipped > 0 && <Files job={job} which="results" label="Download what was found" />}
      {failed > 0 && <Files job={job} which="errors" label="Download the errors" />}
    </ul>
  )
}

const Files = ({
  job,
  which,
  label,
}: {
  readonly job: JobView
  readonly which: 'results' | 'errors'
  readonly label: string
}) => {
  const address = `/v1/jobs/${encodeURIComponent(job.id)}/${which}`
  const name = `${titleOf(job).replace(/[^\p{L}\p{N}]+/gu, '-')}-${which}`
  return (
    <li>
      {label}:{' '}
      <a href={`${address}?format=csv`} download={`${name}.csv`}>
        for a spreadsheet
      </a>{' '}
      <span class="note">CSV</span> or{' '}
      <a href={address} download={`${name}.ndjson`}>
        for programs
      </a>{' '}
      <span class="note">NDJSON</span>
    </li>
  )
}
