import type { Found } from './found.ts'
import type { Gold, GoldPosition } from './gold.ts'
import { formsOf, type Named, phraseLikeness, plain } from './likeness.ts'
import { type Outcome, outcome } from './outcome.ts'
import { type Pairs, pairOff } from './pairs.ts'

// A position's tense is a field of its own: "former dean" is compared as "dean".
// biome-ignore format: a list of words
const tenses = [
  'former', 'ex-', 'acting', 'interim', 'then', 'late', 'outgoing', 'incoming', 'newly appointed',
  'current',
]

const titleLikeness = 0.66
/** The same words in another order or number are less than the same title. */
const notTheSame = 0.9

/** Titles are sought at the same person; a position is right when its units are right too. */
export function judgePositions(
  gold: Gold,
  found: Found,
  people: Pairs,
): Record<'titles' | 'positions', Outcome<GoldPosition>> {
  const wanted = gold.people.flatMap(({ positions }, person) =>
    positions.map((position): GoldPosition => ({ ...position, person })),
  )
  const pairs = pairOff(wanted, found.positions, (position, { person, title }) =>
    people.goldOf.get(person) === position.person ? likenessOf(position.title, title) : 0,
  )
  const goldUnits = [...gold.organizations, ...gold.departments]
  const foundUnits = [...found.organizations, ...found.departments]
  const sameUnits = (position: GoldPosition, f: number): boolean =>
    (['department', 'organization'] as const).every((kind) => {
      const got = unitForms(foundUnits, found.positions[f][kind])
      return unitForms(goldUnits, position[kind]).some((form) => got.includes(form))
    })
  return {
    titles: outcome(wanted, found.positions, pairs),
    positions: outcome(wanted, found.positions, pairs, sameUnits),
  }
}

function likenessOf(wanted: string, got: string): number {
  const a = withoutTense(wanted)
  const b = withoutTense(got)
  if (a === b) return 1
  const alike = phraseLikeness(a, b)
  return alike >= titleLikeness ? alike * notTheSame : 0
}

function withoutTense(title: string): string {
  const words = plain(title)
  const tense = tenses.find((word) => words.startsWith(word))
  return tense === undefined ? words : words.slice(tense.length).replace(/^[\s-]+/u, '')
}

/** All forms of the unit of that name; none named is the same as none named. */
function unitForms(units: readonly Named[], name: string | null | undefined): string[] {
  if (name === null || name === undefined) return ['']
  return formsOf(units.find((unit) => plain(unit.name) === plain(name)) ?? { name })
}
