import { type Held, positionsOf } from '../../export/page/positions.ts'
import type { Person } from '../../record.ts'
import { Entry, Named, Refs } from './entry.tsx'
import { Also, Group } from './group.tsx'
import type { Shown } from './shown.ts'

/** The people of the article, each with the positions that it tells of. */
export const People = ({ shown }: { readonly shown: Shown }) => {
  const { people } = shown.record
  const held = new Map<string, Held[]>(people.map(({ id }) => [id, []]))
  for (const one of positionsOf(shown.record)) held.get(one.person.id)?.push(one)
  return (
    <Group title="People" count={people.length}>
      {people.map((person) => {
        const thing = shown.of(person.id)
        return (
          thing && (
            <Entry
              look={shown.look}
              thing={thing}
              places={shown.places(person.id)}
              notes={<Notes person={person} />}
              facts={<About person={person} />}
            >
              <ul class="held">
                {(held.get(person.id) ?? []).map(({ id, position }) => {
                  const post = shown.of(id)
                  const { status, department, organization, inferred } = position
                  const unit = (field: 'department' | 'organization', of: string | undefined) =>
                    of !== undefined && (
                      <i>
                        <Named thing={shown.of(of)} />
                        {inferred.includes(field) && <span class="inferred"> (worked out)</span>}
                      </i>
                    )
                  return (
                    post && (
                      <Entry
                        look={shown.look}
                        thing={post}
                        places={shown.places(id)}
                        notes={
                          <span class="notes">
                            {status !== 'current' && <i>{status}</i>}
                            {unit('department', department)}
                            {unit('organization', organization)}
                          </span>
                        }
                        facts={
                          <>
                            <WorkedOut inferred={inferred} />
                            <Refs things={[shown.of(department), shown.of(organization)]} />
                          </>
                        }
                      />
                    )
                  )
                })}
              </ul>
            </Entry>
          )
        )
      })}
    </Group>
  )
}

const Notes = ({ person: { nativeName, honorific, mentions } }: { readonly person: Person }) => (
  <span class="notes">
    {nativeName !== undefined && (
      <i>
        <bdi>{nativeName}</bdi>
      </i>
    )}
    {honorific !== undefined && <i>{honorific}</i>}
    {mentions.every(({ zone }) => zone === 'byline') && <i>wrote it</i>}
  </span>
)

const About = ({ person: { archiveId, aliases } }: { readonly person: Person }) => (
  <>
    <Also names={aliases} />
    {archiveId !== undefined && (
      <p>
        <a href={`/people/${encodeURIComponent(archiveId)}`}>Everything kept about this person</a>
      </p>
    )}
  </>
)

const WorkedOut = ({ inferred }: { readonly inferred: readonly string[] }) =>
  inferred.length === 0 ? null : (
    <p>
      The {inferred.join(' and the ')} {inferred.length === 1 ? 'does' : 'do'} not stand beside the
      title; the rest of the article tells {inferred.length === 1 ? 'it' : 'them'}.
    </p>
  )
