import { cleanName } from '../../engine/names.ts'
import { nameField, type TargetKind } from '../corrections/kinds.ts'
import type { LoggedCorrection } from '../corrections/log.ts'
import type { Quote } from '../corrections/quote.ts'
import { type ProposedList, proposalKey } from './proposal.ts'

/** One list, one name, and where people said so. */
export interface Wish {
  readonly list: ProposedList
  /** As it was written first. */
  readonly name: string
  readonly kind?: string
  readonly country?: string
  /** The last word on it of each article. */
  readonly said: readonly { readonly article: string; readonly quote?: Quote }[]
}

interface Lists {
  readonly never?: ProposedList
  readonly always?: ProposedList
}

const listsOf: Readonly<Partial<Record<TargetKind, Lists>>> = {
  person: { never: 'people.never', always: 'people.known' },
  organization: { never: 'organizations.never', always: 'organizations.known' },
  department: { never: 'departments.never', always: 'departments.known' },
  topic: { never: 'topics.never', always: 'topics.concepts' },
  date: { never: 'dates.never' },
  place: { never: 'places.never' },
  position: { always: 'people.titles' },
}

/**
 * What people asked for in at least so many articles, from the corrections in force in order of time:
 * words that were rejected as one of a kind belong into its never list, words that were added or
 * edited to into the list of what is known. In each article the last word on a name counts; where one
 * article says the opposite of another, nothing is asked for.
 */
export function wishesOf(corrections: readonly LoggedCorrection[], least: number): Wish[] {
  const words = new Map<string, Word>()
  for (const correction of corrections) {
    const word = wordOf(correction)
    if (word === undefined) continue
    const { kind, name } = word
    // Deleted first, so that the last word on a name also stands last.
    const key = JSON.stringify([correction.article, kind, proposalKey('people.never', name)])
    words.delete(key)
    words.set(key, word)
  }
  const wishes = new Map<string, Wish & { said: Wish['said'][number][] }>()
  const opposed = new Set<string>()
  for (const { kind, name, isOne, asks, article, quote, values } of words.values()) {
    const { never, always } = listsOf[kind] ?? {}
    const [list, other] = isOne ? [always, never] : [never, always]
    if (other !== undefined) opposed.add(proposalKey(other, name))
    if (list === undefined || !asks) continue
    const key = proposalKey(list, name)
    const wish = wishes.get(key) ?? { list, name, said: [], ...values }
    wish.said.push({ article, ...(quote && { quote }) })
    wishes.set(key, wish)
  }
  return [...wishes]
    .filter(([key, { said }]) => said.length >= least && !opposed.has(key))
    .map(([, wish]) => wish)
}

/** What one correction says of a name: it is one of the kind, or it is none. */
interface Word {
  readonly kind: TargetKind
  readonly name: string
  readonly isOne: boolean
  /** Who confirms says that nothing is to be changed. */
  readonly asks: boolean
  readonly article: string
  readonly quote?: Quote
  readonly values: { readonly kind?: string; readonly country?: string }
}

function wordOf({ action, article, target, anchor }: LoggedCorrection): Word | undefined {
  const { kind, field } = target
  const known = anchor.target.values[nameField[kind]]
  const quote = anchor.target.quotes[0]
  const written = quote === undefined ? undefined : inOneLine(quote.exact)
  const word = (name: unknown, isOne: boolean): Word | undefined =>
    typeof name !== 'string' || name === '' || name.length > longest
      ? undefined
      : {
          kind,
          name,
          isOne,
          asks: action !== 'confirm',
          article,
          ...(quote && { quote }),
          values: valuesIn(anchor),
        }
  const named = anchor.set[nameField[kind]]
  // The value of a date is no words of the article.
  const calls = kind === 'date' ? written : (known ?? written)
  if (action === 'edit') return kind === 'date' ? undefined : word(named, true)
  if (field !== undefined || action === 'hide') return undefined
  if (action === 'add') return word(kind === 'date' ? written : (named ?? written), true)
  if (action === 'reject') return kind === 'position' ? undefined : word(calls, false)
  return word(calls, true)
}

/** Of a name, in UTF-16 units: longer words are no name. */
const longest = 300

const inOneLine = (words: string): string => cleanName(words.replace(/\s+/gu, ' ')).trim()

function valuesIn({ set, target }: LoggedCorrection['anchor']): Word['values'] {
  const kind = set.kind ?? target.values.kind
  const country = set.country ?? target.values.country
  return {
    ...(typeof kind === 'string' && { kind }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/u.test(country) && { country }),
  }
}
