import { fields, isThingKind } from '../../archive/corrections/kinds.ts'
import type { Failure } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { Do, Mistakes, Panel } from './buttons.tsx'
import { thingsIn } from './things.ts'

export interface AddFormProps {
  readonly record: KnowledgeRecord
  /** The words that were selected or typed, and where they stand. */
  readonly words: string
  readonly at: string
  readonly kind: string
  readonly person?: string
  readonly failure?: Failure
}

const choices = [
  ['person', 'a person'],
  ['organization', 'an organization'],
  ['department', 'a department'],
  ['position', 'somebody’s title'],
  ['topic', 'a topic they work on'],
  ['date', 'a date'],
  ['place', 'a place'],
  ['event', 'an event'],
  ['mention', 'another name of something found'],
] as const

const placeKinds = (fields.place.kind.takes as { readonly words: readonly string[] }).words

/** What was missed is added: its words, what they are, and what else is needed for that. */
export const AddForm = ({ record, words, at, kind, person, failure }: AddFormProps) => {
  const things = [...thingsIn(record).values()]
  const options = (wanted: string) =>
    things
      .filter((thing) => thing.kind === wanted)
      .map((thing) => (
        <option value={thing.id} selected={thing.id === person}>
          {thing.name}
        </option>
      ))
  return (
    <Panel title="Add what was missed" acts="add">
      {failure && <Mistakes message={failure.message} />}
      <p class="field">
        <label for="add-words">Words of the article</label>
        <input id="add-words" name="add.words" value={words} dir="auto" autocomplete="off" />
        <input type="hidden" name="at" value={at} data-place="" />
      </p>
      <p class="field">
        <label for="add-kind">They are</label>
        <select id="add-kind" name="add.kind">
          {choices.map(([value, label]) => (
            <option value={value} selected={value === kind}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <div class="for-position">
        <Choice id="add-person" name="add.person" label="Whose title">
          {options('person')}
        </Choice>
        <Choice id="add-department" name="add.position.department" label="In which department">
          {options('department')}
        </Choice>
        <Choice
          id="add-organization"
          name="add.position.organization"
          label="In which organization"
        >
          {options('organization')}
        </Choice>
      </div>
      <p class="field for-date">
        <label for="add-date">Which date: 2024-05-03, 2024-05, 2024 or 2024-05-03/2024-05-05</label>
        <input id="add-date" name="add.date.value" autocomplete="off" />
      </p>
      <div class="for-place">
        <Choice id="add-place" name="add.place.kind" label="Which kind of place">
          {placeKinds.map((word) => (
            <option value={word}>{word}</option>
          ))}
        </Choice>
      </div>
      <p class="field for-event">
        <label for="add-event">What happened: visit, meeting, signing …</label>
        <input id="add-event" name="add.event.type" autocomplete="off" />
      </p>
      <div class="for-mention">
        <Choice id="add-of" name="add.of" label="Whose name">
          {things
            .filter((thing) => isThingKind(thing.kind))
            .map((thing) => (
              <option value={thing.id}>{thing.name}</option>
            ))}
        </Choice>
      </div>
      <p class="actions">
        <Do act="add" className="main">
          Add it
        </Do>
      </p>
    </Panel>
  )
}

const Choice = ({
  id,
  name,
  label,
  children,
}: {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly children?: unknown
}) => (
  <p class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      <option value="">–</option>
      {children}
    </select>
  </p>
)
