import type { Child } from 'hono/jsx'
import type { Mark } from '../../export/page/marks.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { Chip } from '../parts/kind.tsx'
import { Entry, Ref } from './entry.tsx'
import { People } from './people.tsx'
import { type Thing, thingsIn } from './things.ts'
import { Timeline } from './timeline.tsx'
import { dateInWords } from './when.ts'
import { capital } from './words.ts'

/** What the parts of the record are shown from. */
export interface Shown {
  readonly record: KnowledgeRecord
  readonly of: (id: string | undefined) => Thing | undefined
  /** Ids of the marks of a thing. */
  readonly places: (id: string) => readonly string[]
}

export function shownIn(record: KnowledgeRecord, marks: readonly Mark[]): Shown {
  const things = thingsIn(record)
  const places = new Map<string, string[]>()
  for (const { id, of } of marks) {
    const known = places.get(of)
    if (known) known.push(id)
    else places.set(of, [id])
  }
  return {
    record,
    of: (id) => (id === undefined ? undefined : things.get(id)),
    places: (id) => places.get(id) ?? [],
  }
}

/** The record beside the article, kind by kind. */
export const RecordView = ({ shown }: { readonly shown: Shown }) => {
  const { record } = shown
  const { organizations, departments, places } = record
  return (
    <div class="record">
      <Warnings record={record} />
      <Tags shown={shown} />
      <People shown={shown} />
      <Group title="Organizations" count={organizations.length}>
        {organizations.map((one) => (
          <Simple shown={shown} id={one.id} also={one.aliases}>
            {one.kind !== 'other' && <i>{one.kind}</i>}
            {one.parent !== undefined && (
              <i>
                part of <Ref thing={shown.of(one.parent)} />
              </i>
            )}
          </Simple>
        ))}
      </Group>
      <Group title="Departments" count={departments.length}>
        {departments.map((one) => (
          <Simple shown={shown} id={one.id} also={one.aliases}>
            {(one.parent ?? one.organization) !== undefined && (
              <i>
                of <Ref thing={shown.of(one.parent ?? one.organization)} />
                {one.inferred && ' (worked out)'}
              </i>
            )}
          </Simple>
        ))}
      </Group>
      <Topics shown={shown} />
      <Dates shown={shown} />
      <Group title="Places" count={places.length}>
        {places.map((one) => (
          <Simple shown={shown} id={one.id} also={one.aliases}>
            <i>{one.kind}</i>
          </Simple>
        ))}
      </Group>
      <Events shown={shown} />
    </div>
  )
}

/** A part of the record; none where nothing was found. */
export const Group = ({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children?: Child
}) =>
  count === 0 ? null : (
    <section class="group">
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )

/** An entry with its other names. */
const Simple = ({
  shown,
  id,
  also,
  children,
}: {
  readonly shown: Shown
  readonly id: string
  readonly also: readonly string[]
  readonly children?: Child
}) => {
  const thing = shown.of(id)
  if (thing === undefined) return null
  return (
    <Entry
      thing={thing}
      places={shown.places(id)}
      notes={<span class="notes">{children}</span>}
      facts={<Also names={also} />}
    />
  )
}

export const Also = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      Also called{' '}
      {names.map((name, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
    </p>
  )

const Topics = ({ shown }: { readonly shown: Shown }) => (
  <Group title="What they work on" count={shown.record.topics.length}>
    {shown.record.topics.map(({ id, stage, parties, concept, label }) => {
      const thing = shown.of(id)
      return (
        thing && (
          <Entry
            thing={thing}
            places={shown.places(id)}
            notes={
              <span class="notes">
                {stage !== undefined && <i>{stage}</i>}
                {parties.map((party) => (
                  <i>
                    <Ref thing={shown.of(party)} />
                  </i>
                ))}
              </span>
            }
            facts={
              concept !== undefined && concept !== label ? (
                <p>
                  Subject: <bdi>{concept}</bdi>
                </p>
              ) : undefined
            }
          />
        )
      )
    })}
  </Group>
)

const Dates = ({ shown }: { readonly shown: Shown }) => {
  const { dates } = shown.record
  return (
    <>
      <Group title="Dates" count={dates.length}>
        {dates.length > 1 && (
          <li class="line">
            <Timeline dates={dates} />
          </li>
        )}
        {dates.map(({ id, value, role, inferred, partOfDay }) => {
          const thing = shown.of(id)
          return (
            thing && (
              <Entry
                thing={{ ...thing, name: dateInWords(value) }}
                places={shown.places(id)}
                notes={
                  <span class="notes">
                    {partOfDay !== undefined && <i>{partOfDay}</i>}
                    <i>{role === 'event' ? 'when it happened' : role}</i>
                    {inferred.length > 0 && <i>{inferred.join(' and ')} worked out</i>}
                  </span>
                }
              />
            )
          )
        })}
      </Group>
    </>
  )
}

const Events = ({ shown }: { readonly shown: Shown }) => (
  <Group title="What happened" count={shown.record.events.length}>
    {shown.record.events.map(({ id, type, date, place, people, organizations, topics }) => {
      const thing = shown.of(id)
      const day = shown.of(date)
      return (
        thing && (
          <Entry
            thing={{ ...thing, name: capital(type) }}
            places={[]}
            notes={
              <span class="notes">
                {day !== undefined && <i>{dateInWords(day.name)}</i>}
                {place !== undefined && (
                  <i>
                    in <Ref thing={shown.of(place)} />
                  </i>
                )}
                {[...organizations, ...people].map((one) => (
                  <i>
                    <Ref thing={shown.of(one.id)} /> ({one.role})
                  </i>
                ))}
                {topics.map((topic) => (
                  <i>
                    on <Ref thing={shown.of(topic)} />
                  </i>
                ))}
              </span>
            }
          />
        )
      )
    })}
  </Group>
)

const tagKinds = {
  person: 'people',
  organization: 'organizations',
  department: 'departments',
  topic: 'topics',
  place: 'places',
} as const

const Tags = ({ shown }: { readonly shown: Shown }) => {
  const { tags } = shown.record
  if (tags.length === 0)
    return (
      <p class="nothing">
        Nothing was found in this article that a tag could be made of. Select words in it to add
        what was missed, or ask why it was not found.
      </p>
    )
  return (
    <section class="group">
      <h2>
        Tags <span class="count">{tags.length}</span>
        <button type="button" class="quiet" data-copy="#tag-words" hidden>
          Copy
        </button>
      </h2>
      <ul class="tags">
        {tags.map(({ label, kind, ref }) => (
          <li>
            <Chip kind={tagKinds[kind]} href={`#${ref}`}>
              {label}
            </Chip>
          </li>
        ))}
      </ul>
      <pre id="tag-words" hidden>
        {tags.map(({ label }) => label).join('\n')}
      </pre>
    </section>
  )
}

const Warnings = ({ record: { warnings } }: Pick<Shown, 'record'>) =>
  warnings.length === 0 ? null : (
    <section class="warnings" aria-label="Please note">
      <ul>
        {warnings.map(({ message, span }) => (
          <li>
            {capital(message)}
            {span && (
              <>
                :{' '}
                <q>
                  <bdi>{span.text}</bdi>
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
