import {
  type Fact,
  lists,
  nameOf,
  type TargetKind,
  thingKinds,
} from '../../archive/corrections/kinds.ts'
import { titleSpan } from '../../derived/title-span.ts'
import { positionsOf } from '../../export/page/positions.ts'
import type { KnowledgeRecord, Mention, Person, Span } from '../../record.ts'
import type { MarkedKind } from '../parts/kind.tsx'

/** Something of the record that can be looked at, judged and changed. */
export interface Thing {
  readonly kind: TargetKind
  /** Its id in the record; of a position, that of its marks. */
  readonly id: string
  readonly name: string
  readonly fact: Fact
  /** Places in the article where it is named. */
  readonly mentions: readonly Mention[]
  /** The words that it was read from. */
  readonly evidence: readonly Span[]
  readonly rules: readonly string[]
  /** Of a position: who holds it. */
  readonly person?: Person
}

/** How a kind is marked; events are not. */
export const marks: Readonly<Record<Exclude<TargetKind, 'event'>, MarkedKind>> = {
  person: 'people',
  organization: 'organizations',
  department: 'departments',
  date: 'dates',
  topic: 'topics',
  place: 'places',
  position: 'titles',
}

/** Everything in the record by its id. */
export function thingsIn(record: KnowledgeRecord): ReadonlyMap<string, Thing> {
  const things: Thing[] = thingKinds.flatMap((kind) =>
    record[lists[kind]].map((fact) => ({
      kind,
      id: fact.id,
      name: nameOf(kind, fact),
      fact,
      mentions: fact.mentions,
      evidence: [],
      rules: [...new Set(fact.mentions.map(({ rule }) => rule))],
    })),
  )
  const positions = positionsOf(record).map(
    ({ id, person, position }): Thing => ({
      kind: 'position',
      id,
      name: position.title,
      fact: position,
      mentions: [],
      evidence: position.evidence,
      rules: [position.rule],
      person,
    }),
  )
  const events = record.events.map(
    (event): Thing => ({
      kind: 'event',
      id: event.id,
      name: event.type,
      fact: event,
      mentions: [],
      evidence: event.evidence,
      rules: [event.rule],
    }),
  )
  return new Map([...things, ...positions, ...events].map((thing) => [thing.id, thing]))
}

/** The words of the article that stand for it. */
export function wordsOf({ kind, name, fact, mentions, evidence }: Thing): Span | undefined {
  if (kind === 'position' && 'title' in fact) return titleSpan(fact) ?? evidence[0]
  return mentions.find(({ text }) => text === name) ?? mentions[0] ?? evidence[0]
}
