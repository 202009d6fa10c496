import type { DateMention } from '../kinds/dates/index.ts'
import { candidatesOf } from '../kinds/find.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import type { Refusal, Tally, Term } from '../kinds/people/tally.ts'
import type { Scene } from '../kinds/scene.ts'
import type { Sentence } from '../text/document.ts'

export interface Weight {
  readonly term: Term
  readonly weight: number
  readonly first?: number
  readonly end?: number
  readonly rule?: string | undefined
}

/** How the tokens `[first, end)` were weighed as the name of a person. */
export interface Weighed {
  readonly first: number
  readonly end: number
  readonly weights: Weight[]
  refusal?: Refusal
  /** The candidate that was offered, if it came to that. */
  candidate?: PersonCandidate
}

export const sumOf = ({ weights }: Weighed): number =>
  weights.reduce((sum, { weight }) => sum + weight, 0)

/** Lets the core read a sentence once more and notes how it weighs each stretch of words as a name. */
export function weighPeople(
  scene: Scene,
  sentence: Sentence,
  dates: readonly DateMention[],
): Map<string, Weighed> {
  const all = new Map<string, Weighed>()
  let current: Weighed | undefined
  const tally: Tally = {
    begin(first, end) {
      current = { first, end, weights: [] }
      all.set(keyOf(current), current)
    },
    count(term, weight, by) {
      if (weight !== 0) current?.weights.push({ term, weight, ...by })
    },
    refuse(why) {
      if (current !== undefined) current.refusal = why
    },
  }
  for (const candidate of candidatesOf(scene, sentence, dates, tally)) {
    if (candidate.kind !== 'person') continue
    const weighed = all.get(keyOf(candidate))
    if (weighed !== undefined) weighed.candidate = candidate
  }
  return all
}

export const keyOf = ({ first, end }: { first: number; end: number }): string => `${first} ${end}`
