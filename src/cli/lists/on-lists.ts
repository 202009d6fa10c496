import type { Failure, Result } from '../../failure.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import { readSettings } from '../../settings.ts'
import { onStore } from '../on-store.ts'
import { complain, print, type Surroundings, wrongUse } from '../surroundings.ts'

/** The folder that `--lexicons` names, for every command of the lists. */
export interface FolderOption {
  readonly lexicons?: string
}

/**
 * Does something with the word lists as the edits in the store of the settings leave them, and prints
 * what that gives, piece by piece; resolves to the exit status. Servers on the same store follow.
 */
export const onLists = (
  surroundings: Surroundings,
  options: FolderOption,
  work: (lists: LexiconService) => Promise<Result<Pieces>>,
): Promise<number> =>
  onStore(surroundings, async (store) => {
    const { openLists } = await import('../../open-lists.ts')
    const { createWorkshop } = await import('../../threads/workshop.ts')
    const { LEXICONS, PUBLISHER } = surroundings.environment
    const { lexicons, publisher } = readSettings({ LEXICONS, PUBLISHER })
    const folder = options.lexicons ?? lexicons
    const { service } = await openLists({
      store,
      // Nobody waits for this thread: no other is needed.
      workshop: createWorkshop(folder),
      folder,
      now: () => new Date().toISOString(),
      ...(publisher !== undefined && { publisher }),
    })
    const made = await work(service)
    if (!made.ok) return refusedWith(made.failure, surroundings)
    for await (const piece of made.value) await print(surroundings.output, piece)
    return 0
  })

export type Pieces = Iterable<string> | AsyncIterable<string>

/** Every mistake on a line of its own. */
function refusedWith({ code, message, errors = [] }: Failure, surroundings: Surroundings): number {
  if (errors.length === 0) complain(surroundings, message)
  for (const { path, message } of errors)
    complain(surroundings, path === '' ? message : `${path}: ${message}`)
  return code === 'invalid-options' || code === 'not-found' ? wrongUse : 1
}
