import type { Child } from 'hono/jsx'
import { lookField, lookFieldId } from './act.ts'
import { Do } from './buttons.tsx'
import { Entry, Named, Refs } from './entry.tsx'
import { Also, Group } from './group.tsx'
import { People } from './people.tsx'
import type { Shown } from './shown.ts'
import { Tags, Warnings } from './tags.tsx'
import { Timeline } from './timeline.tsx'
import { dateInWords } from './when.ts'
import { capital } from './words.ts'

/** The record beside the article, kind by kind. */
export const RecordView = ({ shown }: { readonly shown: Shown }) => {
  const { record } = shown
  const { organizations, departments, places } = record
  return (
    <div class="record">
      <Warnings record={record} />
      {shown.look && <LookFor />}
      <Tags shown={shown} />
      <People shown={shown} />
      <Group title="Organizations" count={organizations.length}>
        {organizations.map((one) => (
          <Simple shown={shown} id={one.id} also={one.aliases} of={one.parent}>
            {one.kind !== 'other' && <i>{one.kind}</i>}
            {one.parent !== undefined && (
              <i>
                part of <Named thing={shown.of(one.parent)} />
              </i>
            )}
          </Simple>
        ))}
      </Group>
      <Group title="Departments" count={departments.length}>
        {departments.map((one) => (
          <Simple shown={shown} id={one.id} also={one.aliases} of={one.parent ?? one.organization}>
            {(one.parent ?? one.organization) !== undefined && (
              <i>
                of <Named thing={shown.of(one.parent ?? one.organization)} />
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

/** Of very much each thing is shown by its name; this leads to the rest without a script too. */
const LookFor = () => (
  <div class="look-for">
    <p id="look-hint">Very much was found here: each thing is shown by its name alone.</p>
    <label for={lookFieldId}>Look at</label>
    <input
      id={lookFieldId}
      name={lookField}
      aria-describedby="look-hint"
      dir="auto"
      autocomplete="off"
    />
    <Do act="open-look">Look</Do>
  </div>
)

/** An entry with its other names. */
const Simple = ({
  shown,
  id,
  also,
  of,
  children,
}: {
  readonly shown: Shown
  readonly id: string
  readonly also: readonly string[]
  /** Id of what it belongs to. */
  readonly of?: string | undefined
  readonly children?: Child
}) => {
  const thing = shown.of(id)
  if (thing === undefined) return null
  return (
    <Entry
      look={shown.look}
      thing={thing}
      places={shown.places(id)}
      notes={<span class="notes">{children}</span>}
      facts={
        <>
          <Also names={also} />
          <Refs things={[shown.of(of)]} />
        </>
      }
    />
  )
}

const Topics = ({ shown }: { readonly shown: Shown }) => (
  <Group title="What they work on" count={shown.record.topics.length}>
    {shown.record.topics.map(({ id, stage, parties, concept, label }) => {
      const thing = shown.of(id)
      return (
        thing && (
          <Entry
            look={shown.look}
            thing={thing}
            places={shown.places(id)}
            notes={
              <span class="notes">
                {stage !== undefined && <i>{stage}</i>}
                {parties.map((party) => (
                  <i>
                    <Named thing={shown.of(party)} />
                  </i>
                ))}
              </span>
            }
            facts={
              <>
                {concept !== undefined && concept !== label && (
                  <p>
                    Subject: <bdi>{concept}</bdi>
                  </p>
                )}
                <Refs things={parties.map(shown.of)} />
              </>
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
                look={shown.look}
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
            look={shown.look}
            thing={{ ...thing, name: capital(type) }}
            places={[]}
            notes={
              <span class="notes">
                {day !== undefined && <i>{dateInWords(day.name)}</i>}
                {place !== undefined && (
                  <i>
                    in <Named thing={shown.of(place)} />
                  </i>
                )}
                {[...organizations, ...people].map((one) => (
                  <i>
                    <Named thing={shown.of(one.id)} /> ({one.role})
                  </i>
                ))}
                {topics.map((topic) => (
                  <i>
                    on <Named thing={shown.of(topic)} />
                  </i>
                ))}
              </span>
            }
            facts={
              <Refs
                things={[
                  ...[...organizations, ...people].map((one) => shown.of(one.id)),
                  ...topics.map(shown.of),
                  shown.of(place),
                ]}
              />
            }
          />
        )
      )
    })}
  </Group>
)
