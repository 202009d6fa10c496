import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import { counted, grouped, momentInWords } from '../batches/words.ts'
import { undoAddress } from './saving.ts'

type Version = Extract<
  Awaited<ReturnType<LexiconService['versions']>>,
  { ok: true }
>['value']['items'][number]

/** Entries that are named of a change. */
const mostNamed = 3

/** The first entries of some changes, by their numbers. */
export async function firstEntries(
  lexicons: LexiconService,
  versions: readonly Version[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const named = new Map<number, readonly string[]>()
  for (const { version } of versions) {
    const found = await lexicons.version(version, { limit: mostNamed })
    if (found.ok)
      named.set(
        version,
        found.value.items.map(({ name }) => name),
      )
  }
  return named
}

export const stateWords = (number: number): string =>
  number === 0 ? 'the state that was shipped' : `the state after change ${number}`

/** One change among others. */
export const Past = ({
  version,
  isNewest,
  entries,
}: {
  readonly version: Version
  readonly isNewest: boolean
  readonly entries: readonly string[]
}) => {
  const { version: number, note, restores, changes } = version
  const rest = changes - entries.length
  return (
    <li>
      <a href={`/lists/history/${number}`}>
        Change {number}
        {restores !== undefined && `: back to ${stateWords(restores)}`}
      </a>
      {isNewest && <span class="badge">in force</span>}
      <p>
        <bdi>{entries.join(', ')}</bdi>
        {rest > 0 && ` and ${grouped(rest)} more`}
      </p>
      {note !== undefined && <p>{note}</p>}
      <About version={version} />
      <div class="actions">
        <UndoButton version={number} swap="history" />
      </div>
    </li>
  )
}

export const About = ({ version: { by, at, changes } }: { readonly version: Version }) => (
  <p class="note">
    <bdi>{by}</bdi>
    <time datetime={at}>{momentInWords(at)}</time>
    <span>{counted(changes, 'entry', 'entries')}</span>
  </p>
)

export const UndoButton = ({
  version,
  swap,
}: {
  readonly version: number
  readonly swap: string
}) => (
  <form method="post" action={undoAddress(version)} data-swap={swap}>
    <button type="submit">
      Undo<span class="sr"> change {version}</span>
    </button>
  </form>
)

export const BackTo = ({
  version,
  newest,
}: {
  readonly version: number
  readonly newest: number
}) =>
  version === newest ? null : (
    <a class="button" href={`/lists/history/${version}/restore`}>
      Go back to this state …
    </a>
  )
