import { wordIs } from '../kinds/scene.ts'
import { isAcronym } from '../kinds/units/acronyms.ts'
import { leftEdge } from '../kinds/units/extent.ts'
import { type Head, headsOf, lowerHeadAt } from '../kinds/units/heads.ts'
import { isNeverUnit } from '../kinds/units/known.ts'
import { isModifierOfNext } from '../kinds/units/run.ts'
import { isPlural } from '../kinds/units/shared.ts'
import { isNamed } from '../kinds/units/sort.ts'
import { unitRule } from '../kinds/units/unit.ts'
import { Shape } from '../text/document.ts'
import { entryOver, lineOf } from './entries.ts'
import type { Inquiry } from './inquiry.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'

/** Why the words were not offered as an organization or department: the rules that came near. */
export function nearUnit(
  inquiry: Inquiry,
  place: TokenSpan,
  kind: 'organization' | 'department',
): Step[] {
  const { scene } = inquiry.analysis
  const { words, step } = inquiry
  const { first, end } = place
  if (isNeverUnit(scene, first, end)) {
    const entry = entryOver(scene, first, end, ['organizations.never', 'departments.never'])
    const where = entry === undefined ? 'a list of what is never a unit' : lineOf(entry)
    const because = `${where} says that ${words(place)} is never one; remove the line if it is`
    return [step('blocked', entry?.list ?? 'organizations.never', because, place)]
  }
  const offered = inquiry.offersAt(first)?.offered ?? []
  if (offered.some((one) => one.kind === kind && one.first === first && one.end === end)) return []
  return [
    listedStep(inquiry, place, kind),
    ...headSteps(inquiry, place),
    besideStep(inquiry, place),
  ]
}

function listedStep({ words, step }: Inquiry, place: TokenSpan, kind: string): Step {
  const isOrganization = kind === 'organization'
  const file = isOrganization
    ? 'lexicons/organizations/known.tsv'
    : 'lexicons/departments/known.tsv'
  const rule = isOrganization ? unitRule.listedOrganization : unitRule.listedDepartment
  return step(
    'failed',
    rule,
    `no line of ${file} holds ${words(place)}; if articles name it often, add it there`,
    place,
  )
}

const mostHeads = 3

function headSteps(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { scene } = inquiry.analysis
  const { words, step, sentenceAt } = inquiry
  const sentence = sentenceAt(place.first)
  const heads = headsOf(scene, sentence).filter(
    ({ first, end }) => first >= place.first && end <= place.end,
  )
  if (heads.length > 0)
    return heads
      .slice(-mostHeads)
      .map((head) => step('failed', unitRule.nameThenHead, headReason(inquiry, head, place), head))
  const last = { first: place.end - 1, end: place.end }
  const because =
    lowerHeadAt(scene, last.first) === undefined
      ? `no head noun such as “University”, “Ministry” or “Office” stands in the words; if ${words(last)} heads such names, add it to lexicons/organizations/head-nouns.tsv or lexicons/departments/head-nouns.tsv`
      : `the head noun ${words(last)} is written in lower case; it makes a name only behind a place (bodies of state) or behind fields with capitals (departments)`
  return [step('failed', unitRule.nameThenHead, because, last)]
}

function headReason(inquiry: Inquiry, head: Head, place: TokenSpan): string {
  const { scene } = inquiry.analysis
  const { words, sentenceAt } = inquiry
  const sentence = sentenceAt(place.first)
  const left = leftEdge(scene, head.first, sentence.first, true)
  const noun = words(head)
  if (isModifierOfNext(scene, head, sentence.end))
    return `${noun} only describes the next word, ${words({ first: head.end, end: head.end + 1 })}, which is no organization`
  if (left === head.first && wordIs(scene, head.end, 'of'))
    return `${noun} stands before “of”, but behind it stands no field or name with capitals, or an organization of its own`
  if (left === head.first)
    return head.front
      ? `${noun} is bare: no word with a capital stands before it, and no “of” with a field or a name behind it`
      : `${noun} is bare: no word with a capital stands before it`
  const named = isNamed(scene, left, head.first)
  if (head.weak && !named)
    return `${noun} is a weak head noun: it makes a name only behind a name of its own (a place, a person, a brand), and ${words({ first: left, end: head.first })} are ordinary words`
  if (isPlural(head) && !named)
    return `${noun} is a plural behind ordinary words: several, not one of that name`
  if (left !== place.first)
    return `${noun} heads a name that begins with ${words({ first: left, end: left + 1 })}, not with ${words({ first: place.first, end: place.first + 1 })}`
  return head.end < place.end
    ? `the name ends with ${noun}; what follows, ${words({ first: head.end, end: place.end })}, is not read as a part of it`
    : `${noun} heads a name here, but the words before or behind make another one of it`
}

/** Rules for names without a head noun look beside them. */
function besideStep(inquiry: Inquiry, place: TokenSpan): Step {
  const { scene } = inquiry.analysis
  const { words, step } = inquiry
  const { first, end } = place
  const isLetters = end - first === 1 && (scene.tokens.shape[first] & Shape.allCaps) !== 0
  if (isLetters && isAcronym(scene, first))
    return step(
      'failed',
      unitRule.acronym,
      `nothing beside ${words(place)} shows that the capitals are an organization: “at”, “of” or “by” before them, a title or a verb behind them, or brackets behind the full name`,
      place,
    )
  if (scene.capital[first] === 0)
    return step(
      'failed',
      unitRule.titleOfName,
      `${words({ first, end: first + 1 })} has no capital that could begin a name`,
      { first, end: first + 1 },
    )
  return step(
    'failed',
    unitRule.titleOfName,
    `nothing beside ${words(place)} shows an organization: no legal form such as “Ltd.”, no title (“CEO of …”), no verb of organizations behind it, no explanation such as “a software company”`,
    place,
  )
}
