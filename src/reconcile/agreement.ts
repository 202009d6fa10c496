import { organizationKey, wordsKey } from '../archive/identity/keys.ts'
import type { NameFacts } from '../archive/identity/name-facts.ts'
import type { KnownValue } from './known.ts'
import { likenessOfWords, organizationMatch } from './name-match.ts'
import type { PropertyId } from './properties.ts'
import type { AskedValue } from './query.ts'

/**
 * How far the best of the values that were asked for agrees with the best of those that the archive knows, in [0, 1];
 * undefined where it knows none.
 */
export function agreement(
  property: PropertyId,
  asked: readonly AskedValue[],
  known: readonly KnownValue[] | undefined,
  names: NameFacts,
): number | undefined {
  if (known === undefined || known.length === 0) return undefined
  const alike = likenesses[property] ?? likenessOfWords
  return Math.max(
    ...asked.flatMap(({ text, id }) =>
      known.map((value) => {
        if (id !== undefined && value.id !== undefined) return id === value.id ? 1 : 0
        return Math.max(...value.names.map((name) => alike(text, name, names)))
      }),
    ),
  )
}

type AreAlike = (asked: string, known: string, names: NameFacts) => number

const whole = (isEqual: boolean): number => (isEqual ? 1 : 0)

const likenesses: Partial<Record<PropertyId, AreAlike>> = {
  organization: (asked, known, names) =>
    organizationMatch(asked, { names: [known] }, names).likeness,
  kind: (asked, known) => whole(wordsKey(asked) === wordsKey(known)),
  acronym: (asked, known) => whole(organizationKey(asked) === organizationKey(known)),
  country: (asked, known) =>
    whole([known, countryName(known)].some((name) => wordsKey(name) === wordsKey(asked))),
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** "China" for "CN"; what is no code stays. */
const countryName = (code: string): string =>
  /^[A-Z]{2}$/u.test(code) ? (regions.of(code) ?? code) : code

/** What an agreement means: below the lower bound the two are of different things. */
export type Verdict = 'agrees' | 'unknown' | 'differs'

export function verdictOf(agreement: number | undefined): Verdict {
  if (agreement === undefined) return 'unknown'
  return agreement >= 0.85 ? 'agrees' : agreement < 0.6 ? 'differs' : 'unknown'
}
