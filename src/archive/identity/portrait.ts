import { personKey } from './keys.ts'
import type { Signature } from './observation.ts'
import { isAcronym } from './organization-name.ts'
import type { Cluster } from './partition.ts'
import { mostFrequent, ordered, summed, type Tally } from './tally.ts'

/** How a stored person or organization is shown. */
export interface Portrait {
  /** The fullest form that articles use often. */
  readonly name: string
  /** All other forms, the most frequent first. */
  readonly aliases: readonly string[]
  readonly nativeName?: string
  readonly articles: number
  readonly first?: string
  readonly last?: string
}

/** Forms that are kept of all signatures together. */
const mostForms = 48
/** A form is used often when it stands at least this share as often as the most frequent one. */
const often = 0.2

export function portraitOf({ signatures }: Cluster): Portrait {
  const forms = signatures.reduce<Tally>((sum, one) => summed(sum, one.forms, mostForms), [])
  const name = fullest(signatures, forms)
  const days = (all: (string | undefined)[]): string[] =>
    all.filter((day) => day !== undefined).sort(ordered)
  const first = days(signatures.map((one) => one.first)).at(0)
  const last = days(signatures.map((one) => one.last)).at(-1)
  const natives = signatures.reduce<Tally>(
    (sum, one) => (one.kind === 'person' ? summed(sum, one.natives, mostForms) : sum),
    [],
  )
  const nativeName = mostFrequent(natives)
  return {
    name,
    aliases: forms
      .filter(([form]) => form !== name)
      .toSorted((a, b) => b[1] - a[1] || ordered(a[0], b[0]))
      .map(([form]) => form),
    ...(nativeName !== undefined && { nativeName }),
    articles: signatures.reduce((sum, one) => sum + one.articles, 0),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  }
}

/** Of the forms that are names of their own, and no acronyms or capitals where there are others. */
function fullest(signatures: readonly Signature[], forms: Tally): string {
  const own = forms.filter(([form]) => signatures.some((one) => isOwn(one, form)))
  const candidates = own.length > 0 ? own : forms
  const most = Math.max(...candidates.map(([, count]) => count))
  return candidates
    .filter(([, count]) => count >= most * often)
    .toSorted(
      ([a, x], [b, y]) =>
        Number(isShouted(a)) - Number(isShouted(b)) ||
        words(b) - words(a) ||
        y - x ||
        ordered(a, b),
    )[0][0]
}

const isOwn = (signature: Signature, form: string): boolean =>
  signature.kind === 'person' ? personKey(form) === signature.name : true

/** An acronym, or a family name in capitals. */
const isShouted = (form: string): boolean => isAcronym(form) || /\p{Lu}{2}/u.test(form)

/** Words that are no initials. */
const words = (form: string): number =>
  form.split(/\s+/u).filter((word) => word.replace(/\./gu, '').length > 1).length
