import { organizationKey, personKey, wordsKey } from '../archive/identity/keys.ts'
import type { NameFacts } from '../archive/identity/name-facts.ts'
import { nameRelation } from '../archive/identity/name-relation.ts'
import {
  abbreviates,
  isAcronym,
  isGeneric,
  swapped,
} from '../archive/identity/organization-name.ts'
import { personName } from '../archive/identity/person-name.ts'
import { fit } from '../archive/names/name-likeness.ts'
import type { Known } from './known.ts'

/** How a name that was asked for goes with the names that a thing bears. */
export interface NameMatch {
  /** In [0, 1]. */
  readonly likeness: number
  /** One of the names is this one, but for order, spaces, signs or a legal form. */
  readonly isEqual: boolean
  /** Hardly anything else bears the name: no acronym, no name that very many share. */
  readonly isTelling: boolean
}

/** By what `archive/identity` knows of names: two people's names are unlike, however few letters tell them apart. */
export function nameMatch(asked: string, known: Known, names: NameFacts): NameMatch {
  if (known.kind === 'person') return personMatch(asked, known.names, names)
  return known.kind === 'organization'
    ? organizationMatch(asked, known, names)
    : topicMatch(asked, known.names)
}

/** What the relations of names cost is log-odds; a tenth of it keeps their order between 0.6 and 1. */
const costs = 10
const after = (cost: number): number => 1 - cost / costs
/** The dearest change of order that leaves no doubt. */
const order = 0.4
/** The least of a name in another order. */
const turned = 0.96
/** Names as rare as this, or rarer, can be taken alone; see `rarity` of `PersonName`. */
const common = -1

function personMatch(asked: string, known: readonly string[], names: NameFacts): NameMatch {
  const name = personName(personKey(forwards(asked)), names)
  const each = known.map((other): Omit<NameMatch, 'isTelling'> => {
    const relation = nameRelation(
      { name, family: undefined },
      { name: personName(personKey(other), names), family: undefined },
      names,
    )
    if (relation === undefined) return { likeness: fit(asked, other) / 2, isEqual: false }
    const { kind, cost } = relation
    const isEqual = ['same', 'spacing'].includes(kind) || (kind === 'order' && cost <= order)
    // Either way round is usual in lists: whoever is called so is in the way of whoever is called the other way.
    return { likeness: kind === 'order' ? Math.max(turned, after(cost)) : after(cost), isEqual }
  })
  return { ...best(each), isTelling: name.rarity > common && !name.hasInitials }
}

/** "Schmidt, Anna" is "Anna Schmidt". */
function forwards(name: string): string {
  const parts = name.split(',')
  return parts.length === 2 && parts.every((part) => part.trim() !== '')
    ? `${parts[1].trim()} ${parts[0].trim()}`
    : name
}

type OrganizationNames = Pick<Known, 'names' | 'canonical' | 'sort'>

export function organizationMatch(
  asked: string,
  { names: known, canonical, sort }: OrganizationNames,
  names: NameFacts,
): NameMatch {
  const key = organizationKey(asked)
  const bare = names.withoutLegalForm(key)
  const each = known.map((other) => organizationLikeness(asked, key, bare, other, names))
  const isListed = canonical !== undefined && names.isNameOf(asked, canonical)
  const likeness = isListed ? 1 : Math.max(0, ...each)
  return {
    likeness,
    isEqual: likeness >= equalOrganization,
    isTelling: !isAcronym(asked.trim()) && !isGeneric(bare, sort ?? '', names),
  }
}

const equalOrganization = 0.97

function organizationLikeness(
  asked: string,
  key: string,
  bare: string,
  other: string,
  names: NameFacts,
): number {
  const otherKey = organizationKey(other)
  if (otherKey === key) return 1
  const otherBare = names.withoutLegalForm(otherKey)
  // "Orient GmbH" and "Orient Ltd" are two companies, "Orient" is either.
  if (otherBare === bare) return bare === key || otherBare === otherKey ? 0.98 : 0.9
  if (otherBare.replaceAll(' ', '') === bare.replaceAll(' ', '')) return 0.97
  if (swapped(bare) === otherBare) return 0.9
  if (isShort(other, bare) || isShort(asked, otherBare)) return 0.75
  // As two people's, names of two words and more of which all but one are equal are alike and yet two.
  return Math.min(fit(asked, other), fit(other, asked)) * 0.8
}

/** Letters that may stand for a name, and for others: they speak neither for nor against it. */
const isShort = (letters: string, key: string): boolean =>
  isAcronym(letters) && abbreviates(letters, key)

function topicMatch(asked: string, known: readonly string[]): NameMatch {
  const key = wordsKey(asked)
  const each = known.map((other) => {
    const isEqual = wordsKey(other) === key
    return { likeness: isEqual ? 1 : likenessOfWords(asked, other) ** 2 * 0.95, isEqual }
  })
  return { ...best(each), isTelling: true }
}

/** Of titles, departments, subjects: neither has words that the other lacks. In [0, 1]. */
export const likenessOfWords = (one: string, other: string): number =>
  wordsKey(one) === wordsKey(other) ? 1 : Math.min(fit(one, other), fit(other, one))

const best = (all: readonly Omit<NameMatch, 'isTelling'>[]): Omit<NameMatch, 'isTelling'> =>
  all.reduce((most, each) => (each.likeness > most.likeness ? each : most), nothing)

const nothing = { likeness: 0, isEqual: false }
