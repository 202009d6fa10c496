import { type RulesOff, without } from '../engine/rule.ts'
import { settle } from '../engine/settle.ts'
import { listIds } from '../lexicon/lexicons.ts'
import type { Sentence } from '../text/document.ts'
import type { Chunk } from './chunk.ts'
import type { DateMention } from './dates/index.ts'
import { othersIn } from './others.ts'
import { listedPeople } from './people/listed.ts'
import { nativeNames } from './people/native.ts'
import { peopleIn } from './people/people.ts'
import type { Tally } from './people/tally.ts'
import { placesIn } from './places/places.ts'
import { entriesAt, isHyphen, type Scene } from './scene.ts'
import { spread } from './spread.ts'
import { titlesOf } from './titles/titles.ts'
import { acronyms } from './units/acronyms.ts'
import { companiesByForm } from './units/companies.ts'
import { organizationsByContext } from './units/context.ts'
import { headedUnits } from './units/headed.ts'
import { isNeverUnit, listedUnits } from './units/known.ts'
import { spelledOut } from './units/spelled.ts'

/** What was read in a sentence, in order of the text, without overlaps. */
export interface Reading {
  readonly sentence: Sentence
  readonly chunks: readonly Chunk[]
}

/** Dates are surer than what else their words could be ("May", "Monday"). */
const dateScore = 2

/**
 * Reads every sentence: all kinds offer candidates, the best set that does not overlap stays. Then
 * what one place proved is offered at the others (surnames, acronyms, short forms), and the
 * sentences are settled again.
 */
export function findChunks(scene: Scene, dates: readonly DateMention[], off?: RulesOff): Reading[] {
  return offersIn(scene, dates, off).map(({ sentence, settled }) => ({
    sentence,
    chunks: settled.filter(({ kind }) => kind !== 'other'),
  }))
}

/** What a sentence could be read as, and the candidates that stay. */
export interface Offers {
  readonly sentence: Sentence
  readonly offered: readonly Chunk[]
  readonly settled: readonly Chunk[]
}

/** All that the kinds offer for every sentence, and what of it is settled on. */
export function offersIn(scene: Scene, dates: readonly DateMention[], off?: RulesOff): Offers[] {
  const own = scene.sentences.map((sentence) => without(candidatesOf(scene, sentence, dates), off))
  const first = own.map(settle)
  const more = spread(scene, first)
  return scene.sentences.map((sentence, index) => {
    const known = without(more[index], off)
    if (known.length === 0) return { sentence, offered: own[index], settled: first[index] }
    const offered = [...own[index], ...known]
    return { sentence, offered, settled: settle(offered) }
  })
}

/** What the kinds offer for one sentence by itself; `tally` learns how names of people are weighed. */
export function candidatesOf(
  scene: Scene,
  sentence: Sentence,
  dates: readonly DateMention[],
  tally?: Tally,
): Chunk[] {
  const candidates: Chunk[] = []
  const offer = (candidate: Chunk): void => {
    candidates.push(candidate)
  }
  for (const date of datesWithin(dates, sentence)) {
    offer({
      kind: 'date',
      first: date.first,
      end: date.end,
      rule: date.rule,
      score: date.end - date.first + dateScore,
      value: date,
    })
  }
  if (!hasCapital(scene, sentence)) {
    titlesOf(scene, sentence, offer)
    listedPeople(scene, sentence, offer)
    nativeNames(scene, sentence, offer)
    return candidates
  }
  const starts = new Set<number>()
  const ends = new Set<number>()
  titlesOf(scene, sentence, (title) => {
    starts.add(title.first)
    ends.add(title.end)
    offer(title)
  })
  const opening = behindStatus(scene, sentence)
  const offerUnit = (unit: Chunk): void => {
    const opens = unit.first === sentence.first && opening > unit.first && opening < unit.end
    const own = opens ? { ...unit, first: opening } : unit
    if (!isNeverUnit(scene, own.first, own.end)) candidates.push(own)
  }
  listedUnits(scene, sentence, offer)
  headedUnits(scene, sentence, (unit) => {
    offerUnit(unit)
    const whole = spelledOut(scene, unit, sentence)
    if (whole !== undefined) offerUnit(whole)
  })
  companiesByForm(scene, sentence, offerUnit)
  acronyms(scene, sentence, offerUnit)
  organizationsByContext(scene, sentence, ends, starts, offerUnit)
  const unitEnds = new Set<number>()
  for (const { kind, end } of candidates)
    if (kind === 'organization' || kind === 'department') unitEnds.add(end)
  placesIn(scene, sentence, offer)
  othersIn(scene, sentence, offer)
  const near = {
    titleEndsAt: (i: number) => ends.has(i),
    titleStartsAt: (i: number) => starts.has(i),
    unitEndsAt: (i: number) => unitEnds.has(i),
  }
  listedPeople(scene, sentence, offer)
  peopleIn(scene, sentence, near, offer, tally)
  return candidates
}

/** Behind the "Former", "Retired", "Ex-" with which a sentence opens: no part of the name that follows. */
function behindStatus(scene: Scene, { first, end }: Sentence): number {
  for (const [{ cells }, to] of entriesAt(scene, first, statuses)) {
    if (cells.place !== 'before' || cells.status !== 'former' || to >= end) continue
    return isHyphen(scene.tokens, to) ? to + 1 : to
  }
  return first
}

const statuses = listIds['people.title-status']

function datesWithin(dates: readonly DateMention[], sentence: Sentence): DateMention[] {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle].first < sentence.first) low = middle + 1
    else high = middle
  }
  const within: DateMention[] = []
  for (let i = low; i < dates.length && dates[i].end <= sentence.end; i++) within.push(dates[i])
  return within
}

function hasCapital(scene: Scene, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.end; i++) if (scene.capital[i] === 1) return true
  return false
}
