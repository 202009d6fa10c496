import type { Found, FoundPosition } from './found.ts'
import type { Gold, GoldPosition } from './gold.ts'
import type { Judgement, Measure } from './judge.ts'
import type { Outcome } from './outcome.ts'

export interface Slip {
  readonly article: string
  readonly measure: Measure
  /** `wrong`: found, but its fullest form or its units are not the gold's. */
  readonly what: 'missed' | 'extra' | 'wrong'
  readonly words: string
}

/** Every miss, every false find, and every find that is right in part. */
export function slipsOf(gold: Gold, found: Found, judgement: Judgement): Slip[] {
  const slips: Slip[] = []
  const add = (measure: Measure, what: Slip['what'], words: string): void => {
    slips.push({ article: gold.id, measure, what, words })
  }
  const addAll = <Wanted, Got>(
    measure: Measure,
    { missed, taken }: Outcome<Wanted>,
    founds: readonly Got[],
    say: { readonly wanted: (wanted: Wanted) => string; readonly got: (got: Got) => string },
  ): void => {
    for (const wanted of missed) add(measure, 'missed', say.wanted(wanted))
    for (const [f, wanted] of taken.entries())
      if (wanted === undefined) add(measure, 'extra', say.got(founds[f]))
  }
  const name = { wanted: nameOf, got: nameOf }
  const word = { wanted: itself, got: itself }

  addAll('people', judgement.people, found.people, name)
  for (const [f, wanted] of judgement.people.taken.entries()) {
    if (wanted === undefined || judgement.peopleStrict.taken[f] !== undefined) continue
    add('peopleStrict', 'wrong', `${found.people[f].name}, expected ${wanted.name}`)
  }
  const holder = (person: number): string => found.people[person].name
  addAll('titles', judgement.titles, found.positions, {
    wanted: ({ person, title }) => `${gold.people[person].name}: ${title}`,
    got: ({ person, title }) => `${holder(person)}: ${title}`,
  })
  for (const [f, wanted] of judgement.titles.taken.entries()) {
    if (wanted === undefined || judgement.positions.taken[f] !== undefined) continue
    const position = found.positions[f]
    const words = `${holder(position.person)}: ${post(position)}, expected ${post(wanted)}`
    add('positions', 'wrong', words)
  }
  addAll('organizations', judgement.organizations, found.organizations, name)
  addAll('departments', judgement.departments, found.departments, name)
  addAll('dates', judgement.dates, found.dates, {
    wanted: (value) => `${value} (${gold.dates.find((date) => date.value === value)?.text})`,
    got: itself,
  })
  addAll(
    'topics',
    judgement.topics,
    found.topics.map(({ label }) => label),
    word,
  )
  return slips
}

const itself = (words: string): string => words
const nameOf = ({ name }: { readonly name: string }): string => name

const post = ({ title, department, organization }: FoundPosition | GoldPosition): string =>
  [title, department ?? '–', organization ?? '–'].join(' | ')
