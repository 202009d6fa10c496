import { nameKey, slug } from '../../engine/names.ts'
import type { ListName } from '../../lexicon/lists.ts'

/** The lists that entries are proposed for. */
export const proposedLists = [
  'people.known',
  'people.titles',
  'people.never',
  'organizations.known',
  'organizations.never',
  'departments.known',
  'departments.never',
  'places.never',
  'dates.never',
  'topics.concepts',
  'topics.never',
] as const satisfies readonly ListName[]
export type ProposedList = (typeof proposedLists)[number]

/** The list of what is never one of the kind that a list names. */
export const neverOf: Readonly<Partial<Record<ProposedList, ProposedList>>> = {
  'people.known': 'people.never',
  'people.titles': 'people.never',
  'organizations.known': 'organizations.never',
  'departments.known': 'departments.never',
  'topics.concepts': 'topics.never',
}

/** What makes something worth a proposal. */
export interface Evidence {
  readonly list: ProposedList
  /** As it is written most. */
  readonly name: string
  readonly because: 'corrections' | 'often-seen'
  /** How often people said so, or in how many articles it stands. */
  readonly count: number
  /** Kind and country of an organization or a department, as most say. */
  readonly kind?: string
  readonly country?: string
}

/** Names that differ in letter case, accents or signs alone are proposed once. */
export const proposalKey = (list: ProposedList, name: string): string =>
  `${list}\n${nameKey(name).replace(/\s+/gu, ' ').trim() || name.toLowerCase()}`

/** The entry that is proposed, by column; an editor may change all of it. */
export function proposedCells({
  list,
  name,
  kind,
  country,
}: Omit<Evidence, 'because' | 'count'>): Readonly<Record<string, string>> {
  switch (list) {
    case 'organizations.known':
      return { name, ...(kind && { kind }), ...(country && { country }) }
    case 'departments.known':
      return { name, ...(kind && { kind }) }
    case 'people.titles': {
      const title = inSmallLetters(name)
      return { name: title, role: slug(title) }
    }
    case 'topics.concepts':
      return { name, id: slug(name) }
    default:
      return { name }
  }
}

/** A title in small letters is found in any; "CEO" and "AI" stay what they are. */
const inSmallLetters = (title: string): string =>
  title.replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase(),
  )
