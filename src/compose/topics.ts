import type { createIds } from '../engine/names.ts'
import type { TopicMention, TopicReading } from '../kinds/topics/index.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Relation, Topic } from '../record.ts'
import type { Document } from '../text/document.ts'
import type { Context } from './entities.ts'
import type { Spans, TokenSpan } from './spans.ts'
import { rounded } from './weights.ts'

export interface Cooperation {
  readonly topics: Topic[]
  readonly relations: Relation[]
}

/** At most this many of the article's main organizations stand in for parties that a sentence does not name. */
const mainParties = 2

/** Topics with their parties, and who cooperates with whom. */
export function cooperationOf(
  document: Document,
  { spans, salience, named }: Context,
  reading: TopicReading,
  organizations: readonly UnitCluster[],
  ids: ReturnType<typeof createIds>,
): Cooperation {
  const bySentence = new Map<number, UnitCluster[]>()
  for (const organization of organizations) {
    for (const { first } of organization.places) {
      const sentence = document.sentenceOf[first]
      const present = bySentence.get(sentence) ?? []
      if (!present.includes(organization)) bySentence.set(sentence, [...present, organization])
    }
  }
  const main = [...organizations]
    .sort((a, b) => salience(b.places) - salience(a.places))
    .slice(0, mainParties)
  const partiesAt = (sentence: number): UnitCluster[] => {
    const present = bySentence.get(sentence) ?? []
    return present.length >= 2 ? present : main
  }
  const idOf = (unit: UnitCluster): string => named.units.get(unit) as string

  const byLabel = new Map<string, TopicMention[]>()
  for (const mention of reading.mentions) {
    byLabel.set(mention.label, [...(byLabel.get(mention.label) ?? []), mention])
  }
  const topics = [...byLabel.values()].map((mentions): Topic => {
    const [{ label, concept, broader }] = mentions
    const stage = mentions.find((mention) => mention.stage !== undefined)?.stage
    const parties = new Set(
      mentions.flatMap(({ first }) => partiesAt(document.sentenceOf[first]).map(idOf)),
    )
    return {
      id: ids('topic', label),
      label,
      ...(concept && { concept }),
      ...(broader && broader.length > 0 && { broader: [...broader] }),
      parties: [...parties],
      ...(stage && { stage }),
      mentions: mentions.map((mention) => spans.mention(mention, mention.rule)),
      confidence: rounded(Math.max(...mentions.map(({ confidence }) => confidence))),
      salience: salience(mentions),
    }
  })
  return { topics, relations: partners(reading, bySentence, spans, idOf) }
}

/** Two organizations in a sentence whose words say that parties cooperate. */
function partners(
  reading: TopicReading,
  bySentence: ReadonlyMap<number, readonly UnitCluster[]>,
  spans: Spans,
  idOf: (unit: UnitCluster) => string,
): Relation[] {
  const found = new Map<string, { subject: string; object: string; evidence: TokenSpan[] }>()
  for (const { first, end, sentence } of reading.cooperation) {
    const present = bySentence.get(sentence) ?? []
    for (const [n, a] of present.entries()) {
      for (const b of present.slice(n + 1, n + 4)) {
        const key = `${idOf(a)} ${idOf(b)}`
        const relation = found.get(key) ?? { subject: idOf(a), object: idOf(b), evidence: [] }
        if (relation.evidence.length < 5) relation.evidence.push({ first, end })
        found.set(key, relation)
      }
    }
  }
  return [...found.values()].map(({ subject, object, evidence }) => ({
    subject,
    object,
    predicate: 'cooperates-with',
    evidence: evidence.map((tokens) => spans.span(tokens)),
    confidence: 0.7,
  }))
}
