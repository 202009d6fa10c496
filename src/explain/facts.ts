import type { Spans, TokenSpan } from '../compose/spans.ts'
import type { EventFact } from '../facts/events/event.ts'
import type { PositionFact } from '../facts/positions.ts'
import type { Reading } from '../kinds/find.ts'
import type { Scene } from '../kinds/scene.ts'
import type { Event, Explanation, Position, Reason } from '../record.ts'
import { entriesWithin } from './entries.ts'
import { inferredPost } from './inference.ts'
import { listsOf, lowered, raised } from './kinds.ts'
import { aboutOf } from './rules.ts'

type Together = NonNullable<Explanation['together']>[number]

/** What every explanation is made with. */
export interface Ground {
  readonly scene: Scene
  readonly spans: Spans
  /** By the number of the sentence. */
  readonly readings: ReadonlyMap<number, Reading>
}

const parts = {
  person: 'name',
  title: 'title',
  department: 'department',
  organization: 'organization',
} as const

function partOf(
  { readings, scene }: Ground,
  { first }: TokenSpan,
  reference: TokenSpan | undefined,
): Together['part'] {
  if (first === reference?.first) return 'reference'
  const chunks = readings.get(scene.document.sentenceOf[first])?.chunks ?? []
  const chunk = chunks.find((one) => one.first <= first && first < one.end)
  return parts[chunk?.kind as keyof typeof parts] ?? 'words'
}

const togetherOf = (
  ground: Ground,
  evidence: readonly TokenSpan[],
  reference?: TokenSpan,
): Together[] =>
  evidence.map((tokens) => ({
    part: partOf(ground, tokens, reference),
    span: ground.spans.span(tokens),
  }))

/** The fact that became this position of the record. */
export const factOf = (
  { spans }: Ground,
  { title, rule, status, evidence }: Position,
  facts: readonly PositionFact[],
): PositionFact | undefined =>
  facts.find(
    (fact) =>
      fact.title === title &&
      fact.rule === rule &&
      fact.status === status &&
      fact.evidence.length === evidence.length &&
      fact.evidence.every((tokens, n) => spans.span(tokens).start === evidence[n].start),
  )

export function explainPosition(ground: Ground, fact: PositionFact): Explanation {
  const { rule, evidence, reference } = fact
  const together = togetherOf(ground, evidence, reference)
  const entries = evidence.flatMap(({ first, end }, n) =>
    together[n].part === 'title' ? entriesWithin(ground.scene, first, end, listsOf.title) : [],
  )
  const inferred = inferredPost(fact)
  const reasons: Reason[] = [
    {
      ...raised('how well the words fit the rule, beside all other readings of the sentence'),
      weight: Math.round(fact.score * 100) / 100,
    },
    ...fact.inferred.map((field) => lowered(`the ${field} does not stand beside the name`)),
  ]
  return {
    rule,
    about: aboutOf(rule),
    entries,
    evidence: reasons,
    together,
    ...(inferred.length > 0 && { inferred }),
  }
}

export function explainEvent(ground: Ground, fact: EventFact, event: Event): Explanation {
  const { rule, evidence } = fact
  const entries = evidence.flatMap(({ first, end }) =>
    entriesWithin(ground.scene, first, end, listsOf.event),
  )
  const present = event.people.length + event.organizations.length
  return {
    rule,
    about: aboutOf(rule),
    entries,
    evidence: [
      raised(`${present} who took part ${present === 1 ? 'is' : 'are'} named`),
      event.date === undefined ? lowered('no day stands beside it') : raised('its date is given'),
    ],
    together: togetherOf(ground, evidence),
  }
}
