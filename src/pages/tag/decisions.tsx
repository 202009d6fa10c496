import { nameField, type TargetKind } from '../../archive/corrections/kinds.ts'
import { isPointing } from '../../archive/corrections/reference.ts'
import type { TakenCorrection } from '../../archive/corrections/take.ts'
import { Do } from './buttons.tsx'
import { capital, entryAddress, kindNames, neverAddress } from './words.ts'

/** Something that was said of the article. */
export interface Decided {
  /** Its number in a draft, or its id in the archive. */
  readonly at: number | string
  readonly says: string
  readonly kind?: TargetKind
  readonly name?: string
  readonly action?: string
  /** Who and when, where that is kept. */
  readonly by?: string
  readonly isInForce: boolean
  /** Why it means nothing any more. */
  readonly because?: string
}

/** What was said, the latest first, each with a way back. */
export const Decisions = ({ decided }: { readonly decided: readonly Decided[] }) =>
  decided.length === 0 ? null : (
    <section class="decisions">
      <h2>
        What you and others said <span class="count">{decided.length}</span>
      </h2>
      <ul>
        {decided.map((one) => (
          <li class={one.isInForce ? undefined : 'undone'}>
            <p>
              {one.isInForce ? (
                <bdi>{one.says}</bdi>
              ) : (
                <s>
                  <bdi>{one.says}</bdi>
                </s>
              )}
              {one.by !== undefined && (
                <span class="note">
                  {' '}
                  <bdi>{one.by}</bdi>
                </span>
              )}
            </p>
            {one.because !== undefined && <p class="note">{capital(one.because)}</p>}
            <div class="acts">
              <TakeBack {...one} />
              <Lists {...one} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

const TakeBack = ({ at, says, isInForce }: Decided) =>
  isInForce ? (
    <Do act={`undo ${at}`} about={says}>
      Take back
    </Do>
  ) : null

/** What was said of one article can be told to all: by an entry of a word list. */
const Lists = ({ kind, name, action }: Decided) => {
  if (kind === undefined || name === undefined) return null
  const address = action === 'reject' ? neverAddress(kind, name) : entryAddress(kind, name)
  if (address === undefined || (action === 'edit' && kind === 'position')) return null
  return (
    <a href={address}>
      {action === 'reject' ? 'Never again, in any article' : 'Add to a word list'}
    </a>
  )
}

/** What a correction says, in words. */
export function correctionInWords(correction: TakenCorrection): {
  readonly says: string
  readonly name: string
} {
  const { action, target, anchor } = correction
  const { kind, field } = target
  const known = anchor.target.values[nameField[kind]] ?? anchor.set[nameField[kind]]
  const words = typeof known === 'string' ? known : (anchor.target.quotes[0]?.exact ?? '')
  const what = `${kindNames[kind]} “${words}”`
  return { says: `${says()}.`, name: words }

  function says(): string {
    const mention = anchor.mention?.exact
    if (field === 'mentions')
      return action === 'add' ? `“${mention}” names ${what}` : `“${mention}” is not ${what} there`
    if (action === 'confirm') return `Right: ${what}`
    if (action === 'reject')
      return field === undefined ? `Wrong: ${what}` : `Wrong: ${field} of ${what}`
    if (action === 'hide') return `Hidden: ${what}`
    const set = Object.entries(anchor.set).map(([name, value]) => `${name}: ${valueInWords(value)}`)
    if (action === 'add') return `Added: ${what}`
    return `Changed: ${what}, ${set.join('; ')}`
  }
}

function valueInWords(value: unknown): string {
  if (value === null) return 'unknown'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueInWords).join(', ')
  if (isPointing(value)) {
    const { name, label, value: date } = value.values
    return String(name ?? label ?? date ?? value.quotes[0]?.exact ?? '')
  }
  if (typeof value !== 'object') return String(value)
  if ('of' in value && 'role' in value) return `${valueInWords(value.of)} (${value.role})`
  return 'name' in value ? String(value.name) : ''
}
