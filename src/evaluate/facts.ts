import type { KnowledgeRecord, Mention } from '../record.ts'
import type { Judgement } from './judge.ts'
import { formsOf, type Named, plain } from './likeness.ts'

/** What a record says, one by one, and whether it is right. */
export interface JudgedFact {
  readonly kind: FactKind
  readonly confidence: number
  readonly isRight: boolean
  /** By which rules it was read, each time it was. */
  readonly readings: readonly { readonly rule: string; readonly isRight: boolean }[]
}

export const factKinds = [
  'people',
  'positions',
  'organizations',
  'departments',
  'dates',
  'topics',
] as const
export type FactKind = (typeof factKinds)[number]

/** The judgement must be that of this very record. A place where a name stands is right when it is a form of the gold's. */
export function judgedFacts(record: KnowledgeRecord, judgement: Judgement): JudgedFact[] {
  const { people, dates, topics } = record
  const named = ['people', 'organizations', 'departments'] as const
  return [
    ...named.flatMap((kind) =>
      record[kind].map(({ confidence, mentions }, at): JudgedFact => {
        const gold: Named | undefined = judgement[kind].taken[at]
        const forms = gold === undefined ? [] : formsOf(gold)
        const isForm = ({ text }: Mention): boolean => forms.includes(plain(text))
        return fact(kind, confidence, gold !== undefined, readingsOf(mentions, isForm))
      }),
    ),
    ...people
      .flatMap(({ positions }) => positions)
      .map(({ confidence, rule }, at) => {
        const isRight = judgement.positions.taken[at] !== undefined
        return fact('positions', confidence, isRight, [{ rule, isRight }])
      }),
    ...dates.map(({ confidence, mentions }, at) => {
      const isRight = judgement.dates.taken[at] !== undefined
      return fact(
        'dates',
        confidence,
        isRight,
        readingsOf(mentions, () => isRight),
      )
    }),
    ...topics.map(({ confidence, mentions }, at) => {
      const isRight = judgement.topics.taken[at] !== undefined
      return fact(
        'topics',
        confidence,
        isRight,
        readingsOf(mentions, () => isRight),
      )
    }),
  ]
}

const fact = (
  kind: FactKind,
  confidence: number,
  isRight: boolean,
  readings: JudgedFact['readings'],
): JudgedFact => ({ kind, confidence, isRight, readings })

const readingsOf = (
  mentions: readonly Mention[],
  isRight: (mention: Mention) => boolean,
): JudgedFact['readings'] =>
  mentions.map((mention) => ({ rule: mention.rule, isRight: isRight(mention) }))
