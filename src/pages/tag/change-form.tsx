import { fieldsOf, isThingKind, lists } from '../../archive/corrections/kinds.ts'
import type { Failure } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { actOf } from './act.ts'
import { Do, Mistakes, Panel } from './buttons.tsx'
import { type FormField, formFields, type Part, pointsTo, shownValue } from './fields.ts'
import type { Fields } from './source.ts'
import { type Thing, thingsIn } from './things.ts'
import { kindNames } from './words.ts'

export interface ChangeFormProps {
  readonly record: KnowledgeRecord
  readonly thing: Thing
  /** What was typed before it was refused, and why it was. */
  readonly tried?: { readonly form: Fields; readonly failure: Failure }
}

/** What may be changed of something that was found. */
export const ChangeForm = ({ record, thing, tried }: ChangeFormProps) => {
  const { kind, id, name } = thing
  const own = fieldsOf(thing.fact)
  const rows = formFields(kind).map((field) => ({
    ...field,
    value: tried?.form.has(`set.${field.name}`)
      ? tried.form.one(`set.${field.name}`)
      : shownValue(own[field.name]),
    present: own[field.name],
  }))
  const row = (one: Row) => <FieldRow {...one} record={record} />
  const more = rows.filter(({ isSeldom }) => isSeldom)
  const others = isThingKind(kind)
    ? record[lists[kind]].flatMap((other) => thingsIn(record).get(other.id) ?? [])
    : []
  return (
    <Panel
      title={
        <>
          Change {kindNames[kind]} <bdi>{name}</bdi>
        </>
      }
      acts={actOf('set', { kind, id })}
    >
      {tried && <Mistakes {...tried.failure} />}
      {rows.filter(({ isSeldom }) => !isSeldom).map(row)}
      {others.length > 1 && (
        <p class="field">
          <label for="same">Or: it is the same as</label>
          <select id="same" name="same">
            <option value="">–</option>
            {others
              .filter((other) => other.id !== id)
              .map((other) => (
                <option value={other.id}>{other.name}</option>
              ))}
          </select>
        </p>
      )}
      {more.length > 0 && (
        <details class="fold">
          <summary>More about it</summary>
          {more.map(row)}
        </details>
      )}
      <p class="actions">
        <Do act={actOf('set', { kind, id })} className="main">
          Change it
        </Do>
      </p>
    </Panel>
  )
}

type Row = FormField & { readonly value: string; readonly present: unknown }

const FieldRow = (props: Row & { readonly record: KnowledgeRecord }) => {
  const { name, label, field, value } = props
  const id = `set-${name}`
  const { takes } = field
  if (takes.as === 'many') return <Choices {...props} />
  if (takes.as === 'parts') return <Parts {...props} />
  const common = { id, name: `set.${name}` }
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {takes.as === 'word' ? (
        <select {...common}>
          {!field.required && <option value="">unknown</option>}
          {takes.words.map((word) => (
            <option value={word} selected={word === value}>
              {word}
            </option>
          ))}
        </select>
      ) : takes.as === 'one' ? (
        <select {...common}>
          <option value="">unknown</option>
          <Options {...props} />
        </select>
      ) : takes.as === 'texts' ? (
        <textarea {...common} rows={2}>{`\n${value}`}</textarea>
      ) : (
        <input {...common} value={value} dir="auto" autocomplete="off" />
      )}
    </p>
  )
}

/** Everything of the record that a field may point to. */
const Options = ({
  record,
  field,
  value,
}: Pick<Row, 'field' | 'value'> & { readonly record: KnowledgeRecord }) => (
  <>
    {thingsFor(record, field).map((thing) => (
      <option value={thing.id} selected={thing.id === value}>
        {thing.name}
      </option>
    ))}
  </>
)

function thingsFor(record: KnowledgeRecord, field: FormField['field']): Thing[] {
  const kind = pointsTo(field)
  return kind === undefined ? [] : [...thingsIn(record).values()].filter((one) => one.kind === kind)
}

const Choices = ({
  name,
  label,
  field,
  present,
  record,
}: Row & { readonly record: KnowledgeRecord }) => {
  // A list of ids, as the table of fields says.
  const chosen = new Set((present ?? []) as readonly string[])
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <input type="hidden" name={`has.${name}`} value="yes" />
      {thingsFor(record, field).map((thing) => (
        <label class="choice">
          <input
            type="checkbox"
            name={`set.${name}`}
            value={thing.id}
            checked={chosen.has(thing.id)}
          />{' '}
          <bdi>{thing.name}</bdi>
        </label>
      ))}
    </fieldset>
  )
}

const Parts = ({
  name,
  label,
  field,
  present,
  record,
}: Row & { readonly record: KnowledgeRecord }) => {
  // Parts of an event, as the table of fields says.
  const parts = [...((present ?? []) as readonly Part[]), { id: '', role: '' }]
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {parts.map(({ id, role }, at) => (
        <div class="part">
          <select
            name={`set.${name}.of`}
            aria-label={id === '' ? `${label}: one more` : `${label}: number ${at + 1}`}
          >
            <option value="">nobody</option>
            <Options record={record} field={field} value={id} />
          </select>
          <input name={`set.${name}.role`} value={role} aria-label={`What number ${at + 1} did`} />
        </div>
      ))}
    </fieldset>
  )
}
