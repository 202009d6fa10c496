import type { Archive } from '../../service/archive/archive.ts'
import { pathWith } from '../entities/addresses.ts'
import type { Given } from '../entities/shapes.ts'
import { dayInWords } from '../parts/days.ts'
import { Chip, type MarkedKind } from '../parts/kind.tsx'
import { Histogram } from './histogram.tsx'

type Facets = Given<Archive['articles']['facets']>

/** What an address of the archive asks for. */
export interface Asked {
  readonly q?: string | undefined
  readonly person?: string | undefined
  readonly organization?: string | undefined
  readonly topic?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly order?: string | undefined
  readonly outdated?: string | undefined
}

export const archivePath = (asked: Asked): string => pathWith('/articles', { ...asked })

const shown = 8
/** The service counts no more. */
const mostCounted = 1000
const kinds = [
  ['person', 'people', 'People'],
  ['organization', 'organizations', 'Organizations'],
  ['topic', 'topics', 'Topics'],
] as const

/** What is chosen, each with a way to take it away again. */
export async function chosenOf(
  { people, organizations, topics }: Archive,
  { person, organization, topic }: Asked,
): Promise<
  readonly { readonly field: keyof Asked; readonly kind: MarkedKind; readonly name: string }[]
> {
  const nameIn = (
    found: Awaited<ReturnType<typeof people.get>> | Awaited<ReturnType<typeof organizations.get>>,
  ) => (found.ok && 'value' in found.value ? found.value.value.name : unknown)
  const subject = topic === undefined ? undefined : await topics.get(topic)
  return [
    ...(person === undefined
      ? []
      : [{ field: 'person', kind: 'people', name: nameIn(await people.get(person)) } as const]),
    ...(organization === undefined
      ? []
      : [
          {
            field: 'organization',
            kind: 'organizations',
            name: nameIn(await organizations.get(organization)),
          } as const,
        ]),
    ...(subject === undefined
      ? []
      : [
          {
            field: 'topic',
            kind: 'topics',
            name: subject.ok ? subject.value.label : unknown,
          } as const,
        ]),
  ]
}

const unknown = 'one that is not there'

export const Chosen = ({
  asked,
  chosen,
}: {
  readonly asked: Asked
  readonly chosen: Awaited<ReturnType<typeof chosenOf>>
}) => {
  const { from, to } = asked
  const isTimed = from !== undefined || to !== undefined
  if (chosen.length === 0 && !isTimed) return null
  return (
    <ul class="chips chosen" aria-label="Only articles with">
      {chosen.map(({ field, kind, name }) => (
        <li>
          <Chip kind={kind}>{name}</Chip>{' '}
          <a href={archivePath({ ...asked, [field]: undefined })}>
            remove<span class="sr"> {name}</span>
          </a>
        </li>
      ))}
      {isTimed && (
        <li>
          <Chip kind="dates">{timeWords(from, to)}</Chip>{' '}
          <a href={archivePath({ ...asked, from: undefined, to: undefined })}>
            remove<span class="sr"> the time</span>
          </a>
        </li>
      )}
      <li>
        <a href={archivePath({ q: asked.q })}>Remove all</a>
      </li>
    </ul>
  )
}

function timeWords(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && from === to) return dayInWords(from)
  if (to === undefined) return `since ${dayInWords(from ?? '')}`
  if (from === undefined) return `until ${dayInWords(to)}`
  return `${dayInWords(from)} to ${dayInWords(to)}`
}

/** When the articles that were found were published. */
export const Times = ({ asked, facets }: { readonly asked: Asked; readonly facets: Facets }) =>
  facets.months.length < 2 ? null : (
    <section aria-label="When">
      <Histogram
        months={facets.months}
        linkOf={(time) => archivePath({ ...asked, from: time, to: time })}
      />
    </section>
  )

/** What the articles that were found are about, as links that narrow the search down. */
export const FacetLists = ({
  asked,
  facets,
}: {
  readonly asked: Asked
  readonly facets: Facets
}) => (
  <aside class="facets" id="facets" aria-label="Narrow down">
    {kinds.map(([field, kind, title]) => {
      const all = facets[kind].map((one) => ({
        id: one.id,
        name: 'name' in one ? one.name : one.label,
        articles: one.articles,
      }))
      const others = all.filter(({ id }) => id !== asked[field])
      if (others.length === 0) return null
      const list = (some: typeof others) => (
        <ul>
          {some.map(({ id, name, articles }) => (
            <li>
              <a href={archivePath({ ...asked, [field]: id })}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span class="note">{articles}</span>
            </li>
          ))}
        </ul>
      )
      return (
        <section aria-label={title}>
          <h2>{title}</h2>
          {list(others.slice(0, shown))}
          {others.length > shown && (
            <details>
              <summary>
                {others.length - shown} more<span class="sr"> {title}</span>
              </summary>
              {list(others.slice(shown))}
            </details>
          )}
        </section>
      )
    })}
    {facets.counted >= mostCounted && (
      <p class="note">Counted: the newest {facets.counted.toLocaleString('en')} articles.</p>
    )}
  </aside>
)
