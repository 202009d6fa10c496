import type { JobView } from '../../service/jobs/jobs.ts'

/** The states of a batch as editors read them. */
export const stateWords: Readonly<Record<JobView['state'], string>> = {
  receiving: 'Coming in',
  queued: 'Waiting',
  running: 'Reading',
  paused: 'Paused',
  succeeded: 'Done',
  'partially-succeeded': 'Done, with errors',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

/** A moment as people write it, where the service runs: "3 May 2024, 14:05". */
export const momentInWords = (moment: string): string =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A number with its thousands apart: "12,345". */
export const grouped = (count: number): string => count.toLocaleString('en-GB')

/** "1 article", "12,345 articles". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`

/** Seconds in the unit that people would say: "45 seconds", "about 3 minutes", "about 2 hours". */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return counted(Math.max(1, Math.round(seconds)), 'second')
  if (seconds < 5400) return `about ${counted(Math.round(seconds / 60), 'minute')}`
  if (seconds < 129_600) return `about ${counted(Math.round(seconds / 3600), 'hour')}`
  return `about ${counted(Math.round(seconds / 86_400), 'day')}`
}

/** What a batch is called: by its name, or by when it came. */
export const titleOf = ({ name, createdAt }: JobView): string =>
  name ?? `Batch of ${momentInWords(createdAt)}`

/** Lines that have ended, one way or another. */
export const endedIn = ({ counts: { done, failed, skipped } }: JobView): number =>
  done + failed + skipped
