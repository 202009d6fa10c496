import type { Context, Hono } from 'hono'
import { PageQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { Empty } from '../parts/empty.tsx'
import { percent } from '../parts/share.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { type Side, SideView, sideOf } from './side.tsx'

type Kind = 'people' | 'organizations'
type Pair = Extract<
  Awaited<ReturnType<Archive['people']['suggestions']>>,
  { ok: true }
>['value']['items'][number]

/**
 * `GET /suggestions?kind=&cursor=`: two who may be one, side by side, one pair after the other. A pair that was decided
 * on is none any more, so that the same address shows the next.
 */
export function addSuggestions(app: Hono, archive: Archive, assets: Assets): void {
  app.get('/suggestions', async (c) => {
    const query = queryOf(c, PageQuery.pick({ cursor: true }))
    if (!query.ok) return replyFailurePage(c, assets, query.failure)
    const kind = c.req.query('kind') === 'organizations' ? 'organizations' : 'people'
    const pairs = await archive[kind].suggestions({ limit: 1, ...query.value })
    if (!pairs.ok) return replyFailurePage(c, assets, pairs.failure, kind)
    const { items, nextCursor } = pairs.value
    const [pair] = items
    const counts = {
      people: await archive.people.suggested(),
      organizations: await archive.organizations.suggested(),
    }
    return replyPage(
      c,
      assets,
      { title: 'The same, or not?', section: kind },
      <>
        <h1>The same, or not?</h1>
        <nav class="sizes" aria-label="Kinds">
          {(['people', 'organizations'] as const).map((one) => {
            const count = counts[one]
            return (
              <a href={`/suggestions?kind=${one}`} aria-current={one === kind ? 'true' : undefined}>
                {one === 'people' ? 'People' : 'Organizations'}
                {count.ok && ` (${count.value})`}
              </a>
            )
          })}
        </nav>
        {pair === undefined ? (
          <Done kind={kind} wasLater={query.value.cursor !== undefined} />
        ) : (
          await decision(c, archive, kind, pair, nextCursor)
        )}
      </>,
    )
  })
}

const Done = ({ kind, wasLater }: { readonly kind: Kind; readonly wasLater: boolean }) =>
  wasLater ? (
    <Empty title="That was the last one">
      <p>
        <a href={`/suggestions?kind=${kind}`}>Begin with the first that is left</a>
      </p>
    </Empty>
  ) : (
    <Empty title="Nothing to decide">
      <p>
        Where two names may mean one and the machine is not sure, you are asked here.{' '}
        <a href={`/${kind}`}>All {kind}</a>
      </p>
    </Empty>
  )

async function decision(
  c: Context,
  archive: Archive,
  kind: Kind,
  { one, other, score, reasons }: Pair,
  nextCursor: string | undefined,
) {
  const sides = [await sideOf(archive, kind, one), await sideOf(archive, kind, other)]
  // Whoever more articles name gives the name.
  const [keeps, goes] = sides.toSorted((a, b) => b.articleCount - a.articleCount)
  const { pathname, search } = new URL(c.req.url)
  return (
    <section id="pair" class="pair" tabindex={-1} aria-labelledby="pair-names" data-keys>
      <h2 id="pair-names">
        <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>
      </h2>
      <p>How sure the machine is that they are one: {percent(score)}.</p>
      <Why reasons={reasons.filter(isReason)} />
      <Buttons kind={kind} keeps={keeps} goes={goes} back={pathname + search} next={nextCursor} />
      <div class="sides">
        {sides.map((side) => (
          <SideView kind={kind} side={side} />
        ))}
      </div>
    </section>
  )
}

interface Reason {
  readonly says: string
  readonly effect: 'raised' | 'lowered'
}

const isReason = (reason: unknown): reason is Reason =>
  typeof reason === 'object' &&
  reason !== null &&
  'says' in reason &&
  typeof reason.says === 'string' &&
  'effect' in reason

const Why = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <div class="why">
    {(['raised', 'lowered'] as const).map((effect) => {
      const own = reasons.filter((reason) => reason.effect === effect)
      if (own.length === 0) return null
      return (
        <div class={effect}>
          <h3>{effect === 'raised' ? 'For it' : 'Little by itself, or against it'}</h3>
          <ul>
            {own.map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
        </div>
      )
    })}
  </div>
)

const Buttons = ({
  kind,
  keeps,
  goes,
  back,
  next,
}: {
  readonly kind: Kind
  readonly keeps: Side
  readonly goes: Side
  readonly back: string
  readonly next: string | undefined
}) => {
  const path = `/${kind}/${encodeURIComponent(keeps.id)}`
  return (
    <div class="actions">
      {(
        [
          ['same', 'merge', 'Same', 'S'],
          ['different', 'different', 'Different', 'D'],
        ] as const
      ).map(([id, action, label, key]) => (
        <form method="post" action={`${path}/${action}`} data-swap="main">
          <input type="hidden" name="other" value={goes.id} />
          <input type="hidden" name="back" value={back} />
          <button id={id} type="submit" data-key={key} aria-keyshortcuts={key}>
            {label} <kbd aria-hidden="true">{key}</kbd>
          </button>
        </form>
      ))}
      <form method="get" action="/suggestions" data-swap="main">
        <input type="hidden" name="kind" value={kind} />
        {next !== undefined && <input type="hidden" name="cursor" value={next} />}
        <button id="later" type="submit" data-key="L" aria-keyshortcuts="L">
          Later <kbd aria-hidden="true">L</kbd>
        </button>
      </form>
      <span class="note">
        Same keeps the name <bdi>{keeps.name}</bdi>. All can be taken back.
      </span>
    </div>
  )
}
