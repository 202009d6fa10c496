import type { Child } from 'hono/jsx'
import type { KnowledgeRecord } from '../../record.ts'
import { benchForm, Do, swapped } from './buttons.tsx'
import { type Decided, Decisions } from './decisions.tsx'
import { type FormName, forms } from './give.ts'
import { Legend } from './legend.tsx'
import { Marked, marksIn } from './marked.tsx'
import { RecordView } from './record.tsx'
import { shownIn } from './shown.ts'

export interface BenchProps {
  readonly record: KnowledgeRecord
  readonly text: string
  /** Where everything that is done is sent. */
  readonly action: string
  /** What goes along with it: of an article that is not kept, the article. */
  readonly state: readonly (readonly [name: string, value: string])[]
  readonly isKept: boolean
  readonly decided: readonly Decided[]
  /** What has just been done, with how to take it back. */
  readonly done?: { readonly says: string; readonly undo?: string }
  /** What was asked for, beside the article. */
  readonly panel?: Child
  /** What can be done with the whole. */
  readonly tools: Child
}

/** An article with what was found in it, and everything that can be done about that. */
export const Bench = (props: BenchProps) => {
  const { record, text, action, state, isKept, decided, done, panel, tools } = props
  const marks = marksIn(record, text)
  const shown = shownIn(record, marks, isKept ? action : undefined)
  return (
    <div class={shown.look ? 'bench large' : 'bench'}>
      <form
        id={benchForm}
        method="post"
        action={action}
        data-swap={swapped}
        data-draft={isKept ? undefined : ''}
      >
        {/* Whatever Enter is pressed in, the first button is the one that it presses. */}
        <button type="submit" name="do" value="default" hidden>
          Go on
        </button>
        <div id="state">
          {state.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="selected" id="selected" />
        </div>
        <div class="bench-head">
          <Legend />
          <div class="tools">
            <Do act="open-add">Add what was missed</Do>
            <Do act="open-ask">Why not found?</Do>
            <Give />
            {tools}
            <a class="to-side" href="#side">
              Go to what was found
            </a>
          </div>
        </div>
        <div class="bench-body">
          <Marked record={record} text={text} marks={marks} />
          <aside class="side" aria-label="What was found">
            <div id="side" tabindex={-1}>
              {done && (
                <p class="done" role="status">
                  <bdi>{done.says}</bdi> {done.undo !== undefined && <Do act={done.undo}>Undo</Do>}
                </p>
              )}
              {panel}
              <RecordView shown={shown} />
              <Decisions decided={decided} />
            </div>
          </aside>
        </div>
        <Pick />
      </form>
    </div>
  )
}

/** Names of the forms in the order of the menu. */
// The keys of a literal object.
const formNames = Object.keys(forms) as FormName[]
const copied = ['json', 'jsonld'] as const satisfies readonly FormName[]

const Give = () => (
  <details class="menu">
    <summary>Copy or download</summary>
    <div>
      <ul>
        <li>
          <button type="button" data-copy="#tag-words" hidden>
            Copy the tags
          </button>
        </li>
        {copied.map((name) => (
          <li>
            <GiveButton name={name} copies>
              {`Copy: ${forms[name].label}`}
            </GiveButton>
          </li>
        ))}
        {formNames.map((name) => (
          <li>
            <GiveButton name={name}>{`Download: ${forms[name].label}`}</GiveButton>
          </li>
        ))}
      </ul>
    </div>
  </details>
)

/** Sent as a plain form, since what comes is a file; a copy is made by a script, and is none without. */
const GiveButton = ({
  name,
  copies,
  children,
}: {
  readonly name: FormName
  readonly copies?: boolean
  readonly children: string
}) => (
  <button
    type="submit"
    name="do"
    value={`give ${name}`}
    data-swap=""
    data-copy={copies ? 'form' : undefined}
    hidden={copies}
  >
    {children}
  </button>
)

const picked = [
  ['add person', 'Person'],
  ['add organization', 'Organization'],
  ['add department', 'Department'],
  ['add topic', 'Topic'],
  ['open-add position', 'Title of …'],
  ['open-add date', 'Date …'],
  ['open-add place', 'Place …'],
  ['open-add mention', 'Another name of …'],
] as const

/** What words that are selected in the article can be; shown beside them by a script. */
const Pick = () => (
  <div id="pick" class="pick" role="toolbar" aria-label="Add the selected words" hidden>
    <span aria-hidden="true">Add as</span>
    {picked.map(([act, label]) => (
      <Do act={act}>{label}</Do>
    ))}
  </div>
)
