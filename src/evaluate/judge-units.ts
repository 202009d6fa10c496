import type { Found } from './found.ts'
import type { Gold, GoldUnit } from './gold.ts'
import { type Named, nameLikeness } from './likeness.ts'
import type { Outcome } from './outcome.ts'
import { pairOff } from './pairs.ts'

const kinds = ['organizations', 'departments'] as const

type UnitList = (typeof kinds)[number]

/** A unit that may be called either counts as found when it stands in the other list. */
export function judgeUnits(gold: Gold, found: Found): Record<UnitList, Outcome<GoldUnit>> {
  const pairs = {
    organizations: pairOff(gold.organizations, found.organizations, nameLikeness),
    departments: pairOff(gold.departments, found.departments, nameLikeness),
  }
  const takenOf = (kind: UnitList): (GoldUnit | undefined)[] =>
    found[kind].map((_: Named, f) => {
      const g = pairs[kind].goldOf.get(f)
      return g === undefined ? undefined : gold[kind][g]
    })
  const taken = {
    organizations: takenOf('organizations'),
    departments: takenOf('departments'),
  }

  const missed: Record<UnitList, GoldUnit[]> = { organizations: [], departments: [] }
  for (const kind of kinds) {
    const other = kind === 'organizations' ? 'departments' : 'organizations'
    for (const [g, unit] of gold[kind].entries()) {
      if (pairs[kind].foundOf.has(g)) continue
      const f = found[other].findIndex(
        (one, place) => taken[other][place] === undefined && nameLikeness(unit, one) > 0,
      )
      if (unit.either && f >= 0) taken[other][f] = unit
      else missed[kind].push(unit)
    }
  }
  const outcomeOf = (kind: UnitList): Outcome<GoldUnit> => ({
    taken: taken[kind],
    missed: missed[kind],
    right: gold[kind].length - missed[kind].length,
  })
  return { organizations: outcomeOf('organizations'), departments: outcomeOf('departments') }
}
