import type { NameFacts } from '../archive/identity/name-facts.ts'
import { agreement, type Verdict, verdictOf } from './agreement.ts'
import type { Described } from './known.ts'
import { type NameMatch, nameMatch } from './name-match.ts'
import type { Query } from './query.ts'
import { type Kind, typeOf } from './types.ts'

/** A thing that may be meant, as the specification writes it. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly type: readonly { readonly id: Kind; readonly name: string }[]
  /** From 0 to 100. */
  readonly score: number
  /** It can be taken without asking anybody. */
  readonly match: boolean
  /** What the score was made of; all but `articles` in [0, 1]. */
  readonly features: readonly { readonly id: string; readonly value: number }[]
}

/** So many points must lie between what is taken without asking and the next. */
const clear = 5
/** A property that agrees closes this part of the gap to 1, one that differs leaves this part of the score. */
const closes = 0.3
const leaves = { unknown: 0.97, differs: 0.7 } as const
/** Where no name was asked for, properties alone decide, and never surely. */
const nameless: NameMatch = { likeness: 0.5, isEqual: false, isTelling: false }
const meantByItsId: NameMatch = { likeness: 1, isEqual: true, isTelling: true }
/** These tell namesakes apart as surely as a rare name does. */
const telling: ReadonlySet<string> = new Set(['organization', 'department', 'acronym', 'country'])

/** The things in order of their scores, best first; `meant` is the id of the one whose id was asked for. */
export function rank(
  query: Query,
  things: readonly Described[],
  names: NameFacts,
  meant?: string,
): readonly Candidate[] {
  const judged = things
    .map((thing) => judge(query, thing, names, thing.id === meant))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.thing.articles - a.thing.articles ||
        (a.thing.id < b.thing.id ? -1 : 1),
    )
  return judged.map(({ thing, score, isSafe, features }, at) => ({
    id: thing.id,
    name: thing.name,
    ...(thing.description !== undefined && { description: thing.description }),
    type: [typeOf(thing.kind)],
    score,
    match: at === 0 && isSafe && score - (judged[1]?.score ?? 0) > clear,
    features,
  }))
}

interface Judged {
  readonly thing: Described
  readonly score: number
  /** It is the one, if no other is as likely. */
  readonly isSafe: boolean
  readonly features: Candidate['features']
}

function judge(
  { query, properties }: Query,
  thing: Described,
  names: NameFacts,
  isMeant: boolean,
): Judged {
  const name = isMeant
    ? meantByItsId
    : query === undefined
      ? nameless
      : nameMatch(query, thing, names)
  const told = properties.map(({ id, values }) => {
    const value = agreement(id, values, thing.values[id], names)
    return { id, value, verdict: verdictOf(value) }
  })
  const isTelling =
    name.isTelling || told.some(({ id, verdict }) => verdict === 'agrees' && telling.has(id))
  const score = told.reduce((sum, { verdict }) => refined(sum, verdict), name.likeness)
  return {
    thing,
    score: Math.round(score * 1000) / 10,
    isSafe: name.isEqual && isTelling && told.every(({ verdict }) => verdict !== 'differs'),
    features: [
      ...(query === undefined ? [] : [feature('name', name.likeness)]),
      ...told.flatMap(({ id, value }) => (value === undefined ? [] : [feature(id, value)])),
      { id: 'articles', value: thing.articles },
    ],
  }
}

const refined = (score: number, verdict: Verdict): number =>
  verdict === 'agrees' ? score + (1 - score) * closes : score * leaves[verdict]

const feature = (id: string, value: number) => ({ id, value: Math.round(value * 1000) / 1000 })
