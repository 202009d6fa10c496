import type { Result } from '../../failure.ts'
import type { DryRun } from './dry-run.ts'
import type { Changes, EditSaid, Taken } from './edits.ts'

/** What an edit gave: what was taken, or what it would change. */
export type Edited = Taken | DryRun

/** How an edit is sent. */
export interface EditRequest extends EditSaid {
  /** Nothing is taken; answers what would change in so many articles. */
  readonly dryRun?: number
  /** The tag of the list that the editor saw. */
  readonly ifMatch?: string
}

/** Takes an edit, or tries it out, as the request says. */
export type Send = (changes: Changes, request: EditRequest) => Promise<Result<Edited>>
