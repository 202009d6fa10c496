import { type Answer, expectedTypes } from '../../explain/shape.ts'
import type { Result } from '../../failure.ts'
import { benchForm, Do, Mistakes, Panel } from './buttons.tsx'
import type { Thing } from './things.ts'
import { capital, kindNames, ruleInWords } from './words.ts'

const outcomes = {
  made: 'Found',
  failed: 'Not found',
  blocked: 'Kept out',
  outranked: 'Something else was nearer',
} as const

/** Why something is in the record; `answer` is missing where nobody can tell more than the rule does. */
export const Why = ({
  thing,
  answer,
}: {
  readonly thing: Thing
  readonly answer: Result<Answer> | undefined
}) => (
  <Panel
    title={
      <>
        Why {kindNames[thing.kind]} <bdi>{thing.name}</bdi>?
      </>
    }
  >
    {answer?.ok && answer.value.found ? (
      <Steps answer={answer.value} />
    ) : (
      <ul>
        {thing.rules.map((rule) => (
          <li>{ruleInWords(rule)}</li>
        ))}
      </ul>
    )}
    {answer?.ok === false && <Mistakes message={answer.failure.message} />}
  </Panel>
)

/** What somebody expected to be found. */
export interface Expectation {
  readonly type: string
  readonly text: string
}

/** Asks what was expected, and says why it is not there. */
export const WhyNot = ({
  expected,
  answer,
}: {
  readonly expected: Expectation
  readonly answer?: Result<Answer>
}) => (
  <Panel title="Why was it not found?" acts="ask">
    {answer?.ok === false && <Mistakes {...answer.failure} />}
    <p class="field">
      <label for="ask-text">Which words of the article?</label>
      <input
        id="ask-text"
        name="ask.text"
        value={expected.text}
        form={benchForm}
        dir="auto"
        autocomplete="off"
      />
    </p>
    <p class="field">
      <label for="ask-type">What are they?</label>
      <select id="ask-type" name="ask.type" form={benchForm}>
        {expectedTypes.map((type) => (
          <option value={type} selected={type === expected.type}>
            {kindNames[type]}
          </option>
        ))}
      </select>
    </p>
    <p class="actions">
      <Do act="ask" className="main">
        Tell me
      </Do>
    </p>
    {answer?.ok && (
      <div role="status">
        <p>
          <b>{answer.value.found ? 'It was found.' : 'It was not found.'}</b>
        </p>
        <Steps answer={answer.value} />
        {!answer.value.found && (
          <p>
            <Do act="open-add">Add it by hand</Do>
          </p>
        )}
      </div>
    )}
  </Panel>
)

const Steps = ({ answer }: { readonly answer: Answer }) => (
  <ol class="steps">
    {answer.steps.map(({ outcome, because, at }) => (
      <li class={outcome}>
        <b>{outcomes[outcome]}</b>
        {at && (
          <>
            :{' '}
            <q>
              <bdi>{at.text}</bdi>
            </q>
          </>
        )}
        <p dir="auto">
          <WithLists words={capital(because)} />
        </p>
      </li>
    ))}
  </ol>
)

/** Words that name lines of word lists by their files, with links to these lists. */
const WithLists = ({ words }: { readonly words: string }) => (
  <>
    {words.split(listFile).map((part, at, parts) => {
      // Between two stretches of words come the folder and the name of a file.
      if (at % 3 === 0) return part
      if (at % 3 === 1) return null
      const name = `${parts[at - 1]}.${part}`
      return <a href={`/lists/${name}`}>word list {name}</a>
    })}
  </>
)

const listFile = /lexicons\/([a-z]+)\/([a-z-]+)\.(?:txt|tsv)/gu
