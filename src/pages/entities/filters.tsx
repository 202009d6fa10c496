import type { Archive } from '../../service/archive/archive.ts'
import { Chip } from '../parts/kind.tsx'
import { pathWith } from './addresses.ts'

/** What narrows a list of people or organizations down, as its address says it. */
export interface Narrowing {
  readonly q?: string
  /** Ids of an organization and a topic. */
  readonly organization?: string
  readonly topic?: string
}

interface Named {
  readonly id: string
  readonly name: string
}

/** One way to narrow down: chosen by an id, searched for by words. */
export interface Filter {
  readonly id: 'organization' | 'topic'
  readonly label: string
  /** Name of the field in which one searches. */
  readonly field: string
  readonly words: string
  readonly chosen?: Named
  /** What fits the words. */
  readonly choices: readonly Named[]
}

const mostWords = 200
const mostChoices = 12

/** The filters of a list: what is chosen by its name, what could be chosen by the words that were typed. */
export async function filtersOf(
  { organizations, topics }: Archive,
  { organization, topic }: Narrowing,
  words: { readonly at: string | undefined; readonly on: string | undefined },
  label: string,
): Promise<readonly Filter[]> {
  const at = words.at?.trim().slice(0, mostWords) ?? ''
  const on = words.on?.trim().slice(0, mostWords) ?? ''
  const limit = mostChoices
  const known = organization === undefined ? undefined : await organizations.get(organization)
  const subject = topic === undefined ? undefined : await topics.get(topic)
  const fitting = at === '' ? undefined : await organizations.list({ q: at, limit })
  const subjects = on === '' ? undefined : await topics.list({ q: on, limit })
  const asNamed = ({ id, label: name }: { readonly id: string; readonly label: string }) => ({
    id,
    name,
  })
  return [
    {
      id: 'organization',
      label,
      field: 'at',
      words: at,
      ...(organization !== undefined && {
        chosen:
          known?.ok && 'value' in known.value
            ? known.value.value
            : { id: organization, name: 'one that is not there' },
      }),
      choices: fitting?.ok ? fitting.value.items : [],
    },
    {
      id: 'topic',
      label: 'Topic',
      field: 'on',
      words: on,
      ...(topic !== undefined && {
        chosen: subject?.ok ? asNamed(subject.value) : { id: topic, name: 'one that is not there' },
      }),
      choices: subjects?.ok ? subjects.value.items.map(asNamed) : [],
    },
  ]
}

const kinds = { organization: 'organizations', topic: 'topics' } as const

/** A field to search in, or what is chosen with a way to take it away. */
export const FilterField = ({
  filter: { id, label, field, words, chosen },
  path,
  narrowing,
}: {
  readonly filter: Filter
  readonly path: string
  readonly narrowing: Narrowing
}) =>
  chosen === undefined ? (
    <p class="filter">
      <label for={field}>{label}</label>
      <input id={field} name={field} type="search" value={words} autocomplete="off" />
    </p>
  ) : (
    <div class="filter">
      <span class="label">{label}</span>
      <input type="hidden" name={id} value={chosen.id} />
      <Chip kind={kinds[id]}>{chosen.name}</Chip>{' '}
      <a href={pathWith(path, { ...narrowing, [id]: undefined })}>
        remove
        <span class="sr">
          {' '}
          {label}: {chosen.name}
        </span>
      </a>
    </div>
  )

/** What could be chosen, as links. */
export const Choices = ({
  filters,
  path,
  narrowing,
}: {
  readonly filters: readonly Filter[]
  readonly path: string
  readonly narrowing: Narrowing
}) => (
  <>
    {filters
      .filter(({ words, chosen }) => words !== '' && chosen === undefined)
      .map(({ id, label, words, choices }) => (
        <section class="choices" aria-label={`${label}: choose one`}>
          {choices.length === 0 ? (
            <p>
              No {id} is called “<bdi>{words}</bdi>”.
            </p>
          ) : (
            <>
              <p>Only with:</p>
              <ul>
                {choices.map((choice) => (
                  <li>
                    <Chip kind={kinds[id]} href={pathWith(path, { ...narrowing, [id]: choice.id })}>
                      {choice.name}
                    </Chip>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
  </>
)
