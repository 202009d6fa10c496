import { done, fail, type Result } from '../../failure.ts'
import type { DryRun } from '../../service/lexicons/dry-run.ts'
import type { Edited, EditRequest } from '../../service/lexicons/edit-request.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import type { ListedJson } from '../../service/lexicons/listing.ts'
import { counted } from '../batches/words.ts'
import type { Said } from '../shell/said.ts'

/** Names the state of an entry, so that a form tells which one its editor saw. */
export const seenOf = (entry: Result<ListedJson>): string =>
  entry.ok ? `${entry.value.origin}-${entry.value.version ?? 0}` : 'gone'

/** Others may edit the same list meanwhile: an edit is then sent again, so many times. */
const tries = 5

/** Sends an edit of an entry, unless somebody has changed that very entry since its editor saw it. */
export async function sendIfSeen(
  lexicons: LexiconService,
  { list, entry, seen }: { readonly list: string; readonly entry: string; readonly seen: string },
  request: EditRequest,
  send: (request: EditRequest) => Promise<Result<Edited>>,
): Promise<Result<Edited>> {
  for (let left = tries; ; left--) {
    const tag = await lexicons.tag(list)
    if (!tag.ok) return tag
    if (seenOf(await lexicons.entry(list, entry)) !== seen) return changedMeanwhile
    const edited = await send({ ...request, ifMatch: tag.value })
    if (edited.ok || edited.failure.code !== 'list-changed' || left === 0) return edited
  }
}

const changedMeanwhile = fail(
  'list-changed',
  'Somebody else has changed this entry since you opened it. What you typed is still here; saving it now replaces what they wrote.',
)

/** The word for what was saved, with its undoing. */
export function savedWord(words: string, edited: Edited): Said {
  if ('dryRun' in edited) return { text: words }
  const { version, rereading } = edited
  const again =
    rereading > 0
      ? ` ${counted(rereading, 'article')} ${rereading === 1 ? 'is' : 'are'} read again.`
      : ''
  return { text: `${words}${again}`, undo: undoAddress(version) }
}

/** Where an edit is undone when a form is posted there. */
export const undoAddress = (version: number): string => `/lists/history/${version}/undo`

/** What a try found; an edit that was taken is none. */
export const triedIn = (edited: Result<Edited>): Result<DryRun> =>
  !edited.ok
    ? edited
    : 'dryRun' in edited.value
      ? done(edited.value)
      : fail('internal-error', 'expected a try, got an edit that was taken')
