import type { Child } from 'hono/jsx'
import { isThingKind } from '../../archive/corrections/kinds.ts'
import { fragment } from '../../export/iris.ts'
import { kindWords } from '../parts/kind.tsx'
import { percent } from '../parts/share.ts'
import { actOf } from './act.ts'
import { Do } from './buttons.tsx'
import type { Shown } from './shown.ts'
import { marks, type Thing } from './things.ts'
import { entryAddress, neverAddress, ruleInWords } from './words.ts'

export interface EntryProps {
  readonly thing: Thing
  /** Ids of the marks of its places. */
  readonly places: readonly string[]
  /** What else is known of it, beside its name. */
  readonly notes?: Child
  /** The same, at more length, where it is opened. */
  readonly facts?: Child
  /** It is one of very many: what can be done with it comes where this leads. */
  readonly look: Shown['look']
  /** Entries that belong below it. */
  readonly children?: Child
}

/**
 * One thing of the record: its name, and folded away how sure it is, how it was found, where, and what can be done.
 * The card of a marked word shows the same.
 */
export const Entry = ({ thing, places, notes, facts, look, children }: EntryProps) => {
  const { kind, id } = thing
  return (
    <li class={kind === 'event' ? 'entry' : `entry ${marks[kind]}`} id={id}>
      {look ? (
        <Head thing={thing} notes={notes}>
          <a
            href={look(thing)}
            data-act={actOf('open-look', thing)}
            aria-label={`Look: ${thing.name}`}
          >
            Look
          </a>
        </Head>
      ) : (
        <details id={`more-${id}`}>
          <summary>
            <Head thing={thing} notes={notes} />
          </summary>
          <div class="more">
            {facts}
            <About thing={thing} places={places} />
          </div>
        </details>
      )}
      {children}
    </li>
  )
}

const Head = ({ thing, notes, children }: Pick<EntryProps, 'thing' | 'notes' | 'children'>) => {
  const { kind, name, fact } = thing
  return (
    <span class="head">
      {kind !== 'event' && (
        <span class="sign" aria-hidden="true">
          {kindWords[marks[kind]].letter}
        </span>
      )}
      <span class="name">
        <bdi>{name}</bdi>
        {notes}
      </span>
      <span class="sure">{percent(fact.confidence)}</span>
      {children}
    </span>
  )
}

/** How a thing was found, where, and what can be done about it. */
export const About = ({ thing, places }: Pick<EntryProps, 'thing' | 'places'>) => (
  <>
    <Found thing={thing} places={places} />
    <Actions thing={thing} />
  </>
)

/** So many of its places are linked. */
const mostPlaces = 30

const Found = ({ thing, places }: Pick<EntryProps, 'thing' | 'places'>) => {
  const { evidence, rules } = thing
  return (
    <dl class="found">
      <div>
        <dt>Found by</dt>
        <dd>
          {rules.slice(0, 2).map((rule) => (
            <p>{ruleInWords(rule)}</p>
          ))}
        </dd>
      </div>
      {evidence.length > 0 && (
        <div>
          <dt>Read from</dt>
          <dd>
            {evidence.map(({ text }, at) => (
              <>
                {at > 0 && ' … '}
                <q>
                  <bdi>{text}</bdi>
                </q>
              </>
            ))}
          </dd>
        </div>
      )}
      {places.length > 0 && (
        <div>
          <dt>Found in</dt>
          <dd class="found-in">
            {places.slice(0, mostPlaces).map((id, at) => (
              <a href={`#${id}`} aria-label={`${thing.name}, place ${at + 1}`}>
                {at + 1}
              </a>
            ))}
            {places.length > mostPlaces && <span>and {places.length - mostPlaces} more</span>}
          </dd>
        </div>
      )}
    </dl>
  )
}

const Actions = ({ thing }: { readonly thing: Thing }) => {
  const { kind, name, mentions } = thing
  const list = listAddress(thing)
  const never = neverAddress(kind, name)
  return (
    <div class="acts">
      <Do act={actOf('confirm', thing)} about={name}>
        Right
      </Do>
      <Do act={actOf('reject', thing)} about={name}>
        Wrong
      </Do>
      <Do act={actOf('open-edit', thing)} about={name}>
        Change
      </Do>
      <Do act={actOf('open-why', thing)} about={name}>
        Why?
      </Do>
      {isThingKind(kind) && mentions.length > 1 && (
        <span class="only-card">
          <Do act={actOf('not-here', thing)} about={name}>
            Not here
          </Do>
        </span>
      )}
      {(list ?? never) !== undefined && (
        <span class="lists">
          {list !== undefined && (
            <a href={list} aria-label={`Add to a word list: ${name}`}>
              Add to a word list
            </a>
          )}
          {never !== undefined && (
            <a href={never} aria-label={`Never take it for this: ${name}`}>
              Never take it for this
            </a>
          )}
        </span>
      )}
    </div>
  )
}

function listAddress({ kind, name, fact }: Thing): string | undefined {
  const aliases = 'aliases' in fact ? fact.aliases : []
  if (kind !== 'place') return entryAddress(kind, name, { aliases })
  // Its kind is that of a place.
  return 'kind' in fact
    ? entryAddress(kind, name, { aliases, place: fact.kind as 'city' })
    : undefined
}

/** Links to the entries of what belongs to it. */
export const Refs = ({ things }: { readonly things: readonly (Thing | undefined)[] }) => {
  const known = [...new Set(things.filter((thing) => thing !== undefined))]
  return known.length === 0 ? null : (
    <p class="refs">
      {'See '}
      {known.map(({ id, name }, at) => (
        <>
          {at > 0 && ', '}
          <a class="ref" href={`#${fragment(id)}`}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
    </p>
  )
}

/** The name of something else of the record. */
export const Named = ({ thing }: { readonly thing: Thing | undefined }) =>
  thing === undefined ? null : <bdi>{thing.name}</bdi>
