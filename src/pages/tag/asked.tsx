import type { Child } from 'hono/jsx'
import type { Answer } from '../../explain/shape.ts'
import { expectedTypes } from '../../explain/shape.ts'
import type { Failure, Result } from '../../failure.ts'
import { type Act, lookField } from './act.ts'
import { AddForm } from './add-form.tsx'
import { Do, Panel } from './buttons.tsx'
import { ChangeForm } from './change-form.tsx'
import { type Seen, wordsAt } from './correct.ts'
import { About } from './entry.tsx'
import { marksIn } from './marked.tsx'
import { shownIn } from './shown.ts'
import type { Fields } from './source.ts'
import { type Thing, thingsIn, wordsOf } from './things.ts'
import { Why, WhyNot } from './why.tsx'

/** What a part beside the article is made of. */
export interface Asked {
  readonly act: Act
  readonly form: Fields
  readonly seen: Seen
  /** Why something was, or was not, found in the article. */
  readonly explain: (expected: {
    type: string
    text: string
  }) => Promise<Result<Answer> | undefined>
}

/** The part that an act opens; undefined where it opens none. */
export async function panelOf(asked: Asked): Promise<Child | undefined> {
  const { act, form, seen, explain } = asked
  const thing = act.id === undefined ? named(asked) : thingsIn(seen.record).get(act.id)
  switch (act.verb) {
    case 'open-look':
      return thing ? <Look thing={thing} seen={seen} /> : <NotThere name={form.one(lookField)} />
    case 'open-edit':
      return thing && <ChangeForm record={seen.record} thing={thing} />
    case 'open-why':
      return thing && <Why thing={thing} answer={await whyOf(thing, explain)} />
    case 'open-add':
      return <AddForm {...addedIn(asked)} />
    case 'open-ask':
      return <WhyNot expected={{ type: 'person', text: wordsAt(form.one('selected'), seen) }} />
    case 'ask': {
      const expected = { type: form.one('ask.type'), text: form.one('ask.text') }
      const answer = await explain(expected)
      return <WhyNot expected={expected} {...(answer && { answer })} />
    }
    default:
      return undefined
  }
}

/** What was looked for by its name, or by the beginning of it. */
function named({ act, form, seen }: Asked): Thing | undefined {
  const wanted = form.one(lookField).trim().toLowerCase()
  if (act.verb !== 'open-look' || wanted === '') return undefined
  const things = [...thingsIn(seen.record).values()]
  const find = (fits: (name: string) => boolean) =>
    things.find(({ name }) => fits(name.toLowerCase()))
  return find((name) => name === wanted) ?? find((name) => name.includes(wanted))
}

/** The part in which something was filled in that was refused, as it was. */
export function refusedPanel(asked: Asked, failure: Failure): Child {
  const { act, form, seen } = asked
  const thing = act.id === undefined ? undefined : thingsIn(seen.record).get(act.id)
  if (act.verb === 'set' && thing !== undefined)
    return <ChangeForm record={seen.record} thing={thing} tried={{ form, failure }} />
  return <AddForm {...addedIn(asked)} failure={failure} />
}

const Look = ({ thing, seen }: { readonly thing: Thing; readonly seen: Seen }) => {
  const { places } = shownIn(seen.record, marksIn(seen.record, seen.text))
  return (
    <Panel title={<bdi>{thing.name}</bdi>}>
      <About thing={thing} places={places(thing.id)} />
    </Panel>
  )
}

const NotThere = ({ name }: { readonly name: string }) => (
  <Panel title="Not found">
    <p>
      {name === '' ? (
        'Write the name of what you want to look at into the field below.'
      ) : (
        <>
          Nothing that was found in this article is called <bdi>{name}</bdi>.{' '}
          <Do act="open-ask">Why not found?</Do>
        </>
      )}
    </p>
  </Panel>
)

function addedIn({ act, form, seen }: Asked) {
  const at = form.one('selected') || form.one('at')
  const asked = form.one('ask.text')
  return {
    record: seen.record,
    at,
    words: form.one('add.words') || wordsAt(at, seen) || asked,
    kind: act.word ?? (form.one('add.kind') || form.one('ask.type') || 'person'),
    person: form.one('add.person'),
  }
}

function whyOf(thing: Thing, explain: Asked['explain']) {
  const words = wordsOf(thing)
  const isExplained = (expectedTypes as readonly string[]).includes(thing.kind)
  return isExplained && words !== undefined
    ? explain({ type: thing.kind, text: thing.kind === 'position' ? thing.name : words.text })
    : Promise.resolve(undefined)
}
