import type { Spans } from '../compose/spans.ts'
import type { PositionFact } from '../facts/positions.ts'
import type { Explanation, KnowledgeRecord, Mention, Span } from '../record.ts'
import { fold } from './fold.ts'
import type { Expected } from './shape.ts'

/** What was expected, where it is in the record. */
export interface Hit {
  readonly mention: Mention
  readonly explain: Explanation | undefined
}

interface Fact {
  readonly mentions: readonly Mention[]
  readonly explain?: Explanation
  readonly names: readonly (string | undefined)[]
}

/** Looks for the words among the mentions of the type, then among its names. `record` is explained. */
export function findExpected(
  record: KnowledgeRecord,
  { type, text }: Expected,
  positions: readonly PositionFact[],
  spans: Spans,
): Hit | undefined {
  const wanted = fold(text)
  if (type === 'position') return findPosition(record, wanted, positions, spans)
  const facts = factsOf(record, type)
  for (const { mentions, explain } of facts) {
    const mention = mentions.find((one) => fold(one.text) === wanted)
    if (mention !== undefined) return { mention, explain }
  }
  for (const { mentions, explain, names } of facts) {
    const isNamed = names.some((name) => name !== undefined && fold(name) === wanted)
    // "November 10" is found where "the afternoon of November 10" is.
    const around =
      type === 'date' ? mentions.find((one) => holds(fold(one.text), wanted)) : undefined
    const mention = isNamed ? mentions[0] : around
    if (mention !== undefined) return { mention, explain }
  }
  return undefined
}

const holds = (text: string, part: string): boolean =>
  ` ${text} `.includes(` ${part} `) && /\p{N}/u.test(part)

function factsOf(record: KnowledgeRecord, type: Exclude<Expected['type'], 'position'>): Fact[] {
  const of = <One extends Omit<Fact, 'names'>>(
    facts: readonly One[],
    names: (one: One) => Fact['names'],
  ): Fact[] => facts.map((one) => ({ ...one, names: names(one) }))
  switch (type) {
    case 'person':
      return of(record.people, (one) => [one.name, ...one.aliases, one.canonical?.name])
    case 'organization':
      return of(record.organizations, (one) => [one.name, ...one.aliases, one.canonical?.name])
    case 'department':
      return of(record.departments, ({ name, aliases }) => [name, ...aliases])
    case 'place':
      return of(record.places, (one) => [one.name, ...one.aliases, one.canonical?.name])
    case 'date':
      return of(record.dates, ({ value }) => [value])
    case 'topic':
      return of(record.topics, ({ label, concept }) => [label, concept])
  }
}

function findPosition(
  record: KnowledgeRecord,
  wanted: string,
  facts: readonly PositionFact[],
  spans: Spans,
): Hit | undefined {
  for (const { positions } of record.people) {
    const position = positions.find(({ title }) => fold(title) === wanted)
    if (position === undefined) continue
    const title = position.explain?.together?.find(({ part }) => part === 'title')?.span
    const span: Span | undefined = title ?? position.evidence[0]
    const fact = facts.find(
      (one) =>
        one.title === position.title &&
        one.evidence.some(
          (tokens) => span !== undefined && spans.span(tokens).start === span.start,
        ),
    )
    const tokens = fact?.evidence.find((one) => spans.span(one).start === span?.start)
    if (tokens === undefined) continue
    return {
      mention: spans.mention(tokens.first, tokens.end, position.rule),
      explain: position.explain,
    }
  }
  return undefined
}
