import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { EditRequest } from '../../service/lexicons/edit-request.ts'
import { readWholeNumber } from './numbers.ts'
import type { FolderOption } from './on-lists.ts'

/** What every edit may be told. */
export interface EditOptions extends FolderOption {
  readonly by?: string
  readonly note?: string
  readonly dryRun?: true
  readonly limit: number
}

export const addEditOptions = (command: Command): Command =>
  command
    .option('--by <name>', 'who edits; the user of the system when left out')
    .option('--note <text>', 'why')
    .option('--dry-run', 'take nothing; print what would change in the articles of the archive')
    .option('--limit <number>', 'changed articles that a dry run names', readWholeNumber, 50)

export const requestOf = ({ by, note, dryRun, limit }: EditOptions): EditRequest => ({
  by: by ?? userName(),
  ...(note !== undefined && { note }),
  ...(dryRun && { dryRun: limit }),
})

/** Who runs the program; in a container the system may not know. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
