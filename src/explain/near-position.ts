import { positionRules } from '../facts/rules.ts'
import { longestAt } from '../kinds/scene.ts'
import { listIds } from '../lexicon/lexicons.ts'
import { type Inquiry, overlaps } from './inquiry.ts'
import { lostSteps } from './settled.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { listed } from './words.ts'

/** Why the title was not tied to a person. */
export function nearPosition(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { analysis, step, words } = inquiry
  const offers = inquiry.offersAt(place.first)
  const title = offers?.offered.find((one) => one.kind === 'title' && overlaps(one, place))
  if (offers === undefined || title === undefined)
    return [
      step(
        'failed',
        'titles/listed',
        `no line of lexicons/people/titles.tsv holds ${words(place)} or its last word; if it is a title, add it there`,
        place,
      ),
    ]
  if (!offers.settled.some((one) => one.kind === 'title' && overlaps(one, place)))
    return lostSteps(inquiry, title, 'title').steps
  const facts = [...analysis.links.positions.values()].flat()
  const held = facts.find(({ evidence }) => evidence.some((tokens) => overlaps(tokens, title)))
  if (held !== undefined)
    return [
      step(
        'outranked',
        held.rule,
        `the title was read as “${held.title}” of ${held.person.name}`,
        title,
      ),
    ]
  const people = offers.settled.filter(({ kind }) => kind === 'person')
  if (people.length === 0)
    return [
      step(
        'failed',
        'positions/title-then-name',
        `${words(title)} is a title, but no person is found in its sentence; ask why the name was not found`,
        title,
      ),
    ]
  const { scene } = analysis
  if (longestAt(scene, title.first, listIds['people.occupations']) === title.end)
    return [
      step(
        'failed',
        'positions/name-comma-title',
        `${words(title)} is in lexicons/people/occupations.txt: such words are positions only where an organization or department stands with them; remove the line if it is always a post`,
        title,
      ),
    ]
  return tieSteps(inquiry, title, people)
}

/** The ways to tie a title to a name, with how far the nearest name stands. */
function tieSteps(inquiry: Inquiry, title: TokenSpan, people: readonly TokenSpan[]): Step[] {
  const { step, words } = inquiry
  const before = people.findLast(({ end }) => end <= title.first)
  const behind = people.find(({ first }) => first >= title.end)
  const gaps = [
    ...(before && before.end < title.first
      ? [
          `${words({ first: before.end, end: title.first })} stands between ${words(before)} and the title`,
        ]
      : []),
    ...(behind && title.end < behind.first
      ? [
          `${words({ first: title.end, end: behind.first })} stands between the title and ${words(behind)}`,
        ]
      : []),
  ]
  const why = gaps.length > 0 ? `: ${listed(gaps)}` : ''
  return positionRules
    .filter(({ id }) => tied.has(id))
    .map(({ id, about }) =>
      step(
        'failed',
        id,
        `needed: ${about} No reading of the sentence ties ${words(title)} to a name that way${why}`,
        title,
      ),
    )
}

const tied: ReadonlySet<string> = new Set([
  'positions/title-then-name',
  'positions/name-comma-title',
  'positions/name-is-title',
  'positions/name-becomes-title',
])
