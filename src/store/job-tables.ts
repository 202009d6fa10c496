export const jobStates = [
  'receiving',
  'queued',
  'running',
  'paused',
  'succeeded',
  'partially-succeeded',
  'failed',
  'cancelled',
] as const
export type JobState = (typeof jobStates)[number]

/** States after which nothing happens by itself. */
export const finalStates = [
  'succeeded',
  'partially-succeeded',
  'failed',
  'cancelled',
] as const satisfies readonly JobState[]

/** A batch of lines that was sent to be read. Moments are ISO 8601 texts in UTC with milliseconds. */
export interface JobTable {
  /** Grows with the time of its making. */
  id: string
  state: JobState
  /** JSON of how it is to be read, and its columns where it is a table. */
  options: string
  /** 1: the articles are kept in the archive too. */
  stores: number
  /** The client's Idempotency-Key. */
  client_key: string | null
  /** Hash over the options and every line received so far. */
  digest: string
  /** Names the request that is sending lines; another that takes over writes its own. */
  intake: string
  received: number
  done: number
  failed: number
  skipped: number
  created_at: string
  started_at: string | null
  finished_at: string | null
  /** When something was last received, read or decided. */
  active_at: string
  /** When a chunk of it was last taken up; "" for never. */
  served_at: string
  /** Why it ended other than by being read. */
  reason: string | null
}

/** Some lines of a job that one worker reads at once. */
export interface JobChunkTable {
  job: string
  /** Index of its first line. */
  first: number
  /** How many lines it holds. */
  lines: number
  state: 'waiting' | 'done' | 'cancelled'
  /** JSON of the lines that are still to be read or could not be: see `Sent`. */
  payload: string
  /** Who reads it, and until when nobody else may; "" for nobody. */
  owner: string
  leased_until: string
  /** How often it was taken up since it was made. */
  attempts: number
  /** JSON of what its records hold, for the report; "" before it is done. */
  summary: string
  done_at: string
}

/** What has become of a line. */
export interface JobResultTable {
  job: string
  line: number
  kind: ResultKind
  /** JSON of the id that the line gave, whose signs no database keeps otherwise. */
  id: string | null
  /** JSON of the record, or of the failure. */
  body: string
  /** Of a failure. */
  code: string | null
}

export type ResultKind = 'done' | 'skipped' | 'failed'

/** Ids of a job that is being received: only the first line of each counts. */
export interface JobIdTable {
  job: string
  id: string
  line: number
}

export interface JobTables {
  jobs: JobTable
  job_chunks: JobChunkTable
  job_results: JobResultTable
  job_ids: JobIdTable
}
