import type { Chance } from '../bench/chance.ts'
import { place } from '../bench/names.ts'
import { syllables } from '../bench/words.ts'
import type { OrganizationSort } from './records.ts'
import type { Words } from './words.ts'

/** An organization as it is, with the names that articles may give it. */
export interface Institution {
  readonly id: number
  readonly sort: OrganizationSort
  readonly city: string
  readonly name: string
  readonly acronym?: string
  /** "Veridyne" of "Veridyne Technologies Co., Ltd." */
  readonly short?: string
  /** Its name up to a day. */
  readonly former?: { readonly name: string; readonly until: number }
  readonly canonical?: { readonly id: string; readonly name: string }
}

/** Share of acronyms that somebody else has as well and that are used all the same, of 1. */
const sharedAcronyms = 0.15

const trades = ['Vocational', 'Normal', 'Medical', 'Polytechnic', 'Agricultural', 'Technical']

/** Institutions in cities that several of them share; some acronyms are claimed by two of them. */
export function institutions(
  count: number,
  days: number,
  chance: Chance,
  words: Words,
): Institution[] {
  const cities = Array.from({ length: Math.max(2, Math.ceil(count / 4)) }, () => place(chance))
  const names = new Set<string>()
  const known = words.known.filter((_, at) => at % 5 === 0)
  const all: Institution[] = []
  while (all.length < count) {
    const institution =
      chance.happens(0.08) && known.length > 0
        ? listed(all.length, chance, known, cities)
        : invented(all.length, chance, cities, days)
    const { name, former, acronym } = institution
    if (names.has(name) || (former && names.has(former.name))) continue
    for (const taken of [name, former?.name ?? name, acronym ?? name]) {
      if (acronym === taken && names.has(acronym) && !chance.happens(sharedAcronyms)) {
        const { acronym: _, ...others } = institution
        all.push(others)
      }
      names.add(taken)
    }
    if (all.at(-1)?.id !== institution.id) all.push(institution)
  }
  return all
}

function listed(
  id: number,
  chance: Chance,
  known: Words['known'],
  cities: readonly string[],
): Institution {
  const { name, cells } = chance.pick(known)
  const canonical = { id: `lexicon:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`, name }
  return {
    id,
    sort: cells.kind as OrganizationSort,
    city: chance.pick(cities),
    name,
    acronym: cells.acronym.split(' | ')[0],
    canonical,
  }
}

function invented(
  id: number,
  chance: Chance,
  cities: readonly string[],
  days: number,
): Institution {
  const city = chance.pick(cities)
  const kind = chance.between(1, 10)
  if (kind <= 5) return university(id, chance, city, days)
  if (kind <= 8) return company(id, chance, city)
  const name =
    kind === 9
      ? `${city} ${chance.pick(['Central', 'First', 'Second', 'Memorial'])} Hospital`
      : `${city} Municipal ${chance.pick(['Health', 'Education', 'Culture', 'Trade'])} Bureau`
  return { id, sort: kind === 9 ? 'hospital' : 'government', city, name }
}

function university(id: number, chance: Chance, city: string, days: number): Institution {
  const trade = chance.pick(trades)
  const name = chance.pick([
    `${city} University`,
    `University of ${city}`,
    `${city} ${trade} University`,
    `${city} University of Science and Technology`,
    `${city} ${trade} and Technical College`,
  ])
  const acronym = name
    .split(' ')
    .filter((word) => /^[A-Z]/u.test(word))
    .map(([letter]) => letter)
    .join('')
  const base = { id, sort: 'university' as const, city, name }
  if (name.endsWith('Technical College') || !chance.happens(0.3))
    return acronym.length > 2 ? { ...base, acronym } : base
  const former = { name: `${city} ${trade} College`, until: chance.between(days / 4, days / 2) }
  return acronym.length > 2 ? { ...base, acronym, former } : { ...base, former }
}

function company(id: number, chance: Chance, city: string): Institution {
  const { start, middle, end } = syllables.brands
  const short = `${chance.pick(start)}${chance.pick(middle)}${chance.pick(end)}`
  const name = `${short} ${chance.pick(['Technologies Co., Ltd.', 'Group Inc.', 'Pharmaceutical Co., Ltd.', 'Energy GmbH', 'Ltd', 'Systems plc'])}`
  return { id, sort: 'company', city, name, short }
}
