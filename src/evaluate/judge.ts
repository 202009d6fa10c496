import type { Found } from './found.ts'
import type { Gold, GoldPerson, GoldPosition, GoldUnit } from './gold.ts'
import { judgePositions } from './judge-positions.ts'
import { judgeUnits } from './judge-units.ts'
import { nameLikeness, phraseLikeness, plain } from './likeness.ts'
import { type Outcome, outcome } from './outcome.ts'
import { pairOff } from './pairs.ts'

/** `peopleStrict`: the fullest form is right too. `positions`: title, department and organization are. */
export interface Judgement {
  readonly people: Outcome<GoldPerson>
  readonly peopleStrict: Outcome<GoldPerson>
  readonly titles: Outcome<GoldPosition>
  readonly positions: Outcome<GoldPosition>
  readonly organizations: Outcome<GoldUnit>
  readonly departments: Outcome<GoldUnit>
  readonly dates: Outcome<string>
  readonly topics: Outcome<string>
}

export type Measure = keyof Judgement

export const measures = [
  'people',
  'peopleStrict',
  'titles',
  'positions',
  'organizations',
  'departments',
  'dates',
  'topics',
] as const satisfies readonly Measure[]

/** A topic is found when this share of its words is. */
const topicLikeness = 0.6

/** Compares what was found in an article with what a careful reader takes from it. */
export function judge(gold: Gold, found: Found): Judgement {
  const people = pairOff(gold.people, found.people, nameLikeness)
  const sameName = (wanted: GoldPerson, f: number): boolean =>
    plain(wanted.name) === plain(found.people[f].name)
  const topics = pairOff(gold.topics, found.topics, (wanted, { label, phrases }) => {
    const alike = Math.max(...[label, ...phrases].map((words) => phraseLikeness(wanted, words)))
    return alike >= topicLikeness ? alike : 0
  })
  return {
    people: outcome(gold.people, found.people, people),
    peopleStrict: outcome(gold.people, found.people, people, sameName),
    ...judgePositions(gold, found, people),
    ...judgeUnits(gold, found),
    dates: judgeDates(gold, found),
    topics: outcome(gold.topics, found.topics, topics),
  }
}

/** Each distinct value counts once. */
function judgeDates(gold: Gold, found: Found): Outcome<string> {
  const wanted = new Set(gold.dates.map(({ value }) => value))
  const got = new Set(found.dates)
  const missed = [...wanted].filter((value) => !got.has(value))
  return {
    taken: [...got].map((value) => (wanted.has(value) ? value : undefined)),
    missed,
    right: wanted.size - missed.length,
  }
}
