import { anyName } from '../kinds/clues.ts'
import type { DateMention } from '../kinds/dates/index.ts'
import { type Scene, textOf } from '../kinds/scene.ts'
import { unitRule } from '../kinds/units/unit.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { ListEntry, Reason } from '../record.ts'
import { entriesWithin } from './entries.ts'
import { quoted } from './words.ts'

/** The lists that make or shape the facts of a kind, in order of trust. */
export const listsOf = {
  organization: [
    'organizations.known',
    'departments.known',
    'organizations.legal-forms',
    'organizations.head-nouns',
    'departments.head-nouns',
  ],
  department: ['departments.known', 'departments.head-nouns', 'organizations.head-nouns'],
  place: [
    'places.countries',
    'places.regions',
    'places.cities',
    'places.cities-ambiguous',
    'places.place-heads',
  ],
  date: [
    'dates.months',
    'dates.weekdays',
    'dates.seasons',
    'dates.holidays',
    'dates.parts-of-day',
    'dates.numbers',
    'dates.units',
    'dates.relative',
    'dates.eras',
  ],
  topic: ['topics.concepts'],
  title: ['people.titles', 'people.title-modifiers', 'people.title-fields'],
  event: ['events.words'],
} as const satisfies Record<string, readonly ListName[]>

interface Mentioned {
  readonly first: number
  readonly end: number
  readonly rule: string
}

export const raised = (says: string, entries: readonly ListEntry[] = []): Reason => ({
  says,
  effect: 'raised',
  ...(entries.length > 0 && { entries: [...entries] }),
})
export const lowered = (says: string): Reason => ({ says, effect: 'lowered' })

const listed: ReadonlySet<string> = new Set([
  unitRule.listedOrganization,
  unitRule.listedDepartment,
  unitRule.listedBranch,
])
const headed: ReadonlySet<string> = new Set([
  unitRule.headOfField,
  unitRule.nameThenHead,
  unitRule.fieldThenHead,
  unitRule.bareHead,
  unitRule.lowerHead,
  unitRule.sharedHead,
])

/** The entries that made an organization or department, and what speaks for and against it. */
export function unitReasons(
  scene: Scene,
  { first, end, rule }: Mentioned,
  kind: 'organization' | 'department',
  times: number,
): { entries: ListEntry[]; evidence: Reason[] } {
  const entries = entriesWithin(scene, first, end, listsOf[kind])
  const evidence: Reason[] = []
  const known = entries.filter(({ list }) => list.endsWith('.known'))
  const heads = entries.filter(({ list }) => list.endsWith('.head-nouns'))
  if (listed.has(rule) || known.length > 0) evidence.push(raised('a list names it', known))
  if (rule === unitRule.legalForm) evidence.push(raised('it ends in a legal form'))
  if (headed.has(rule) && heads.length > 0)
    evidence.push(raised(`${quoted(heads[heads.length - 1].name)} heads such names`, heads))
  if (evidence.length === 0)
    evidence.push(
      lowered('neither a list nor a head noun shows it, only its place in the sentence'),
    )
  if (end - first === 1 && (scene.clues[first] & anyName) !== 0)
    evidence.push(lowered('the word is a name of people, too'))
  if (times > 1) evidence.push(raised(`it is named ${times} times`))
  return { entries, evidence }
}

export function placeReasons(
  scene: Scene,
  { first, end }: Mentioned,
): { entries: ListEntry[]; evidence: Reason[] } {
  const entries = entriesWithin(scene, first, end, listsOf.place)
  const isName = end - first === 1 && (scene.clues[first] & anyName) !== 0
  const isHead = entries.every(({ list }) => list === 'places.place-heads')
  const shown = isHead ? 'a word for places ends it' : 'a list names it'
  return {
    entries,
    evidence: [
      raised(shown, entries),
      ...(isName ? [lowered('the word is a name of people, too')] : []),
    ],
  }
}

export function dateReasons(
  scene: Scene,
  { first, end, inferred }: DateMention,
): { entries: ListEntry[]; evidence: Reason[] } {
  const evidence = [
    raised(`${quoted(textOf(scene, first, end))} is written as dates are`),
    ...inferred.map((part) =>
      lowered(
        `the ${part} does not stand in the words; it comes from the day of publication or the dates around`,
      ),
    ),
  ]
  return { entries: entriesWithin(scene, first, end, listsOf.date), evidence }
}
