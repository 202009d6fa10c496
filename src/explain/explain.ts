import type { Analyser } from '../analysis.ts'
import { composeRecord } from '../compose/record.ts'
import { createSpans } from '../compose/spans.ts'
import type { Explanation } from '../record.ts'
import { ZoneCode } from '../text/document.ts'
import { entriesWithin, lineOf } from './entries.ts'
import { findExpected, type Hit } from './found.ts'
import { createInquiry, type Inquiry } from './inquiry.ts'
import { nearDate } from './near-date.ts'
import { nearPerson } from './near-person.ts'
import { nearPlace } from './near-place.ts'
import { nearPosition } from './near-position.ts'
import { nearTopic } from './near-topic.ts'
import { nearUnit } from './near-unit.ts'
import { nearestTo } from './nearest.ts'
import { explainRecord } from './record.ts'
import { aboutOf } from './rules.ts'
import { beatenSteps, lostSteps } from './settled.ts'
import type { Expected, Explain, Step } from './shape.ts'
import { standsIn, type TokenSpan } from './stands.ts'
import { listed, quoted } from './words.ts'

/** Of the places where the words stand, so many are looked into. */
const mostPlaces = 5

/** Builds the function that says why something was, or was not, found in an article; pure and synchronous. */
export function createExplain(analyser: Analyser): Explain {
  return (article, expected) => {
    const analysis = analyser.analyse(article)
    const spans = createSpans(analysis.scene.document)
    const record = composeRecord(analysis)
    const positions = [...analysis.links.positions.values()].flat()
    const inquiry = createInquiry(analyser, analysis, spans)
    if (findExpected(record, expected, positions, spans) === undefined)
      return { found: false, steps: missing(inquiry, expected) }
    const explained = explainRecord(analyser, analysis, record)
    const hit = findExpected(explained, expected, positions, spans) as Hit
    return { found: true, mention: hit.mention, steps: madeSteps(inquiry, hit) }
  }
}

function madeSteps(inquiry: Inquiry, { mention, explain }: Hit): Step[] {
  const { start, end, text, rule, in: field } = mention
  const says = explain?.rule === rule ? explain.evidence.map((reason) => reason.says) : []
  const lines = explain?.rule === rule ? [...new Set(explain.entries.map(lineOf))].slice(0, 6) : []
  const parts = [
    aboutOf(rule),
    ...(says.length > 0 ? [`What counted: ${says.join('; ')}.`] : []),
    ...togetherText(explain),
    ...(lines.length > 0 ? [`Lines of lists: ${lines.join('; ')}.`] : []),
  ]
  const made: Step = {
    rule,
    outcome: 'made',
    at: { start, end, text, ...(field && { in: field }) },
    because: parts.join(' '),
  }
  const tokens = tokensOf(inquiry, mention)
  return tokens === undefined ? [made] : [made, ...beatenSteps(inquiry, tokens)]
}

/** What a position was read from, and what told the rest. */
function togetherText(explain: Explanation | undefined): string[] {
  const { together = [], inferred = [] } = explain ?? {}
  const parts = together.map(({ part, span }) => `${quoted(span.text)} (${part})`)
  return [
    ...(parts.length > 0 ? [`Read together: ${listed(parts)}.`] : []),
    ...inferred.map(({ field, because }) => `The ${field} is inferred, ${because}.`),
  ]
}

/** The tokens of a mention, found again by its span. */
function tokensOf(inquiry: Inquiry, mention: Hit['mention']): TokenSpan | undefined {
  const { sentences } = inquiry.analysis.scene.document
  const { first, end } = sentences[mention.sentence]
  for (let i = first; i < end; i++) {
    const from = inquiry.spans.span({ first: i, end: i + 1 })
    if (from.start !== mention.start || from.in !== mention.in) continue
    for (let stop = i + 1; stop <= end; stop++)
      if (inquiry.spans.span({ first: i, end: stop }).end === mention.end)
        return { first: i, end: stop }
  }
  return undefined
}

function missing(inquiry: Inquiry, expected: Expected): Step[] {
  const { document } = inquiry.analysis.scene
  const { places, count, inside } = standsIn(document, expected.text, mostPlaces)
  if (places.length === 0) return [nowhere(inquiry, expected, inside)]
  const steps = places.flatMap((place) => stepsAt(inquiry, place, expected.type))
  if (count > places.length)
    steps.push(
      inquiry.step(
        'failed',
        'text/further-places',
        `the words stand in ${count - places.length} further places, which were not looked into`,
      ),
    )
  return steps
}

function nowhere(inquiry: Inquiry, { text }: Expected, inside: string | undefined): Step {
  const because = `${quoted(text)} does not stand in the text`
  if (inside !== undefined)
    return inquiry.step(
      'failed',
      'text/stands-nowhere',
      `${because} as words of its own, only inside ${quoted(inside)}`,
    )
  const nearest = nearestTo(inquiry.analysis.scene.document, text)
  return nearest === undefined
    ? inquiry.step('failed', 'text/stands-nowhere', because)
    : inquiry.step(
        'failed',
        'text/stands-nowhere',
        `${because}; the nearest spelling there is ${inquiry.words(nearest)}`,
        nearest,
      )
}

function stepsAt(inquiry: Inquiry, place: TokenSpan, type: Expected['type']): Step[] {
  const { zones } = inquiry.analysis.scene.document
  if (zones[place.first] === ZoneCode.boilerplate) return [furniture(inquiry, place)]
  const steps = nearSteps(inquiry, place, type)
  if (steps.length > 0) return steps
  const because = `${inquiry.words(place)} was looked at, and what was read there became part of another fact`
  return [inquiry.step('failed', 'text/read-otherwise', because, place)]
}

function nearSteps(inquiry: Inquiry, place: TokenSpan, type: Expected['type']): Step[] {
  switch (type) {
    case 'date':
      return nearDate(inquiry, place)
    case 'topic':
      return nearTopic(inquiry, place)
    case 'position':
      return nearPosition(inquiry, place)
    default: {
      const { steps, isDecided } = lostSteps(inquiry, place, type)
      return isDecided ? steps : [...steps, ...unoffered(inquiry, place, type)]
    }
  }
}

function unoffered(
  inquiry: Inquiry,
  place: TokenSpan,
  type: 'person' | 'organization' | 'department' | 'place',
): Step[] {
  if (type === 'person') return nearPerson(inquiry, place)
  return type === 'place' ? nearPlace(inquiry, place) : nearUnit(inquiry, place, type)
}

/** Nothing is looked for in menus, notices and lists of links. */
function furniture(inquiry: Inquiry, place: TokenSpan): Step {
  const { scene } = inquiry.analysis
  const { first, end } = inquiry.sentenceAt(place.first)
  const signs = entriesWithin(scene, first, end, [
    'text.boilerplate',
    'text.boilerplate-headings',
    'text.navigation',
  ])
  const because =
    signs.length === 0
      ? 'it is a line of a menu, an address, or a link below a heading such as “Related news”'
      : `its line holds ${listed(signs.slice(0, 3).map((sign) => `“${sign.name}” (${lineOf(sign)})`))}`
  return inquiry.step(
    'blocked',
    'text/boilerplate',
    `${inquiry.words(place)} stands in a part of the page that is not read for facts: ${because}`,
    place,
  )
}
