import type { Child } from 'hono/jsx'
import type { Failure } from '../../failure.ts'
import type { ListField } from '../../service/lexicons/lexicon-service.ts'
import { conditionFields, fieldLabel, hintOf, valueLabel } from './names.ts'
import { mistakesByField, type Typed } from './sent-entry.ts'

export interface EntryFormProps {
  readonly fields: readonly ListField[]
  readonly action: string
  /** What a script replaces when it is sent. */
  readonly swap: string
  readonly typed: Typed
  readonly note?: string
  readonly failure?: Failure | undefined
  /** Further buttons, and fields that are not shown. */
  readonly children?: Child
}

/** The fields of an entry; what is seldom needed is folded away while it is empty. */
export const EntryForm = (props: EntryFormProps) => {
  const { fields, action, swap, typed, note = '', failure, children } = props
  const mistakes = mistakesByField(failure?.errors ?? [], fields)
  const general = mistakes.get('') ?? (failure && mistakes.size === 0 ? [failure.message] : [])
  const own = fields.filter(({ isOwn }) => isOwn)
  const conditions = fields.filter(({ name, isOwn }) => !isOwn && conditionFields.has(name))
  const further = fields.filter(({ name, isOwn }) => !isOwn && !conditionFields.has(name))
  const field = (one: ListField) => (
    <Field field={one} value={typed[one.name] ?? ''} mistakes={mistakes.get(one.name) ?? []} />
  )
  const isOpen = (some: readonly ListField[]) =>
    some.some(({ name }) => (typed[name] ?? '') !== '' || mistakes.has(name))
  return (
    <form class="edit" method="post" action={action} data-swap={swap}>
      {failure && (
        <div class="failure" role="alert">
          <p>
            {mistakes.size > 0 ? 'It was not taken yet: see what is marked.' : 'It was not taken.'}
          </p>
          {general.map((said) => (
            <p>{said}</p>
          ))}
        </div>
      )}
      <div class="fields" data-focus>
        {own.map(field)}
      </div>
      {further.length > 0 && (
        <details open={isOpen(further)}>
          <summary>More names, addresses elsewhere</summary>
          <div class="fields">{further.map(field)}</div>
        </details>
      )}
      {conditions.length > 0 && (
        <details open={isOpen(conditions)}>
          <summary>When it counts</summary>
          <div class="fields">{conditions.map(field)}</div>
        </details>
      )}
      <p>
        <label for="f-note">Why, for the history (may be left out)</label>
        <input id="f-note" name="note" value={note} maxlength={2000} autocomplete="off" />
      </p>
      <div class="actions">
        <button type="submit" name="do" value="take" class="main">
          Save
        </button>
        <button type="submit" name="do" value="try">
          See what would change
        </button>
        {children}
      </div>
      <p class="busy" role="status">
        The articles that hold these words are being read. That may take some seconds.
      </p>
    </form>
  )
}

const Field = ({
  field,
  value,
  mistakes,
}: {
  readonly field: ListField
  readonly value: string
  readonly mistakes: readonly string[]
}) => {
  const { name, several, values } = field
  const id = `f-${name}`
  const hint = hintOf(field)
  const described = [hint && `${id}-hint`, mistakes.length > 0 && `${id}-wrong`].filter(Boolean)
  const shared = {
    id,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': mistakes.length > 0 ? ('true' as const) : undefined,
  }
  return (
    <div class={several ? 'cell several' : 'cell'}>
      <label for={id}>{fieldLabel(name)}</label>
      {values !== undefined && !several ? (
        <select {...shared}>
          {choices(values, value).map((each) => (
            <option value={each} selected={each === value}>
              {valueLabel(name, each)}
            </option>
          ))}
        </select>
      ) : several ? (
        <textarea {...shared} rows={Math.min(8, Math.max(2, value.split('\n').length))}>
          {value}
        </textarea>
      ) : (
        <input {...shared} value={value} autocomplete="off" />
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistakes.length > 0 && (
        <p class="wrong" id={`${id}-wrong`}>
          {mistakes.join('; ')}
        </p>
      )}
    </div>
  )
}

/** What was typed stays choosable, be it wrong; nothing is chosen for the editor. */
const choices = (values: readonly string[], value: string): readonly string[] => [
  ...(values.includes('') ? [] : ['']),
  ...values,
  ...(value === '' || values.includes(value) ? [] : [value]),
]
