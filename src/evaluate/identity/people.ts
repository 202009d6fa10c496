import type { Chance } from '../bench/chance.ts'
import { type HumanName, humanName, inFull } from './human-names.ts'
import type { Institution } from './institutions.ts'
import type { Words } from './words.ts'

/** What somebody does at one institution from one day to another, both included. */
export interface Stint {
  readonly institution: Institution
  readonly department: string
  /** Held one after the other. */
  readonly titles: readonly Title[]
  readonly from: number
  readonly to: number
}

export interface Title {
  readonly title: string
  readonly role: string
}

/** Somebody with a career. */
export interface Human {
  readonly id: number
  readonly name: HumanName
  readonly topics: readonly string[]
  readonly stints: readonly Stint[]
  readonly isNamesake: boolean
  /** How often articles name them, compared with others. */
  readonly fame: number
  /** Do articles tell of the former post? */
  readonly isTold: boolean
}

// biome-ignore format: a table
const titles: readonly Title[] = [
  ['Dean', 'dean'], ['Director', 'director'], ['Professor', 'professor'], ['Vice President', 'vice-president'],
  ['President', 'president'], ['Party Secretary', 'party-secretary'], ['Head', 'head'], ['Deputy Director', 'deputy-director'],
  ['General Manager', 'general-manager'], ['Researcher', 'researcher'],
].map(([title, role]) => ({ title, role }))

/** Shares of people, of 1. */
const share = { namesakes: 0.2, nearNamesakes: 0.3, movers: 0.1, told: 0.5, promoted: 0.25 }

/** People, of whom some share their name with another, some move, some are promoted. */
export function people(
  count: number,
  all: readonly Institution[],
  days: number,
  chance: Chance,
  words: Words,
): Human[] {
  const humans: Human[] = []
  const taken = new Set<string>()
  while (humans.length < count) {
    const human = person(humans.length, freshName(chance, words, taken), all, days, chance, words)
    // Two of them share a name, so half as many get a double.
    if (!chance.happens(share.namesakes / 2 / (1 - share.namesakes / 2))) {
      humans.push(human)
      continue
    }
    humans.push({ ...human, isNamesake: true })
    humans.push(double(humans.length, human, all, days, chance, words))
  }
  return humans.slice(0, count)
}

/** People share a name only where that is meant. */
function freshName(chance: Chance, words: Words, taken: Set<string>): HumanName {
  for (;;) {
    const name = humanName(chance, words)
    const key = inFull(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const turned = `${name.given.join('')} ${name.family}`.toLowerCase()
    if (taken.has(key) || taken.has(turned)) continue
    taken.add(key)
    taken.add(turned)
    return name
  }
}

function person(
  id: number,
  name: HumanName,
  all: readonly Institution[],
  days: number,
  chance: Chance,
  words: Words,
): Human {
  const department = chance.pick(words.fields)
  const first = chance.pick(all)
  const isMover = chance.happens(share.movers)
  const stints = isMover
    ? moved(stint(first, department, 0, days, chance), others(all, first), chance, words)
    : [stint(first, department, 0, days, chance)]
  return {
    id,
    name,
    topics: Array.from({ length: 3 }, () => chance.pick(words.topics)),
    stints,
    isNamesake: false,
    fame: 1 / chance.between(1, 20),
    isTold: isMover && chance.happens(share.told),
  }
}

/** Somebody else of the same name, now and then in the same city and field. */
function double(
  id: number,
  human: Human,
  all: readonly Institution[],
  days: number,
  chance: Chance,
  words: Words,
): Human {
  const places = human.stints.map(({ institution }) => institution)
  const elsewhere = all.filter((one) => !places.includes(one))
  const inCity = elsewhere.filter(({ city }) => city === places[0].city)
  const isNear = inCity.length > 0 && chance.happens(share.nearNamesakes)
  const [{ department }] = human.stints
  const institution = chance.pick(isNear ? inCity : elsewhere)
  return {
    ...person(id, human.name, [institution, ...elsewhere], days, chance, words),
    stints: [stint(institution, isNear ? department : chance.pick(words.fields), 0, days, chance)],
    topics: isNear ? human.topics : Array.from({ length: 3 }, () => chance.pick(words.topics)),
    isNamesake: true,
    isTold: false,
  }
}

const others = (all: readonly Institution[], one: Institution): Institution[] =>
  all.filter((other) => other !== one)

function stint(
  institution: Institution,
  department: string,
  from: number,
  to: number,
  chance: Chance,
): Stint {
  const first = chance.pick(titles)
  const next = chance.happens(share.promoted) ? [chance.pick(titles)] : []
  return { institution, department, titles: [first, ...next], from, to }
}

function moved(before: Stint, all: readonly Institution[], chance: Chance, words: Words): Stint[] {
  const day = chance.between(before.to / 4, (before.to * 3) / 4)
  const department = chance.happens(0.6) ? before.department : chance.pick(words.fields)
  return [
    { ...before, to: day },
    stint(chance.pick(all), department, day + chance.between(1, 60), before.to, chance),
  ]
}
