import type { createIds } from '../engine/names.ts'
import type { TopicMention, TopicReading } from '../kinds/topics/index.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Relation, Topic } from '../record.ts'
import type { Document } from '../text/document.ts'
import { oddsOf } from './confidence.ts'
import type { Draft } from './draft.ts'
import type { Context } from './entities.ts'
import type { Spans, TokenSpan } from './spans.ts'
import { type Salience, surest } from './weights.ts'

export interface Cooperation {
  readonly topics: Topic[]
  readonly relations: Relation[]
}

/** At most this many of the article's main organizations stand in for parties that a sentence does not name. */
const mainParties = 2

/** Topics with their parties, and who cooperates with whom. */
export function cooperationOf(
  document: Document,
  { spans, salience, named, weigh }: Context,
  reading: TopicReading,
  organizations: readonly UnitCluster[],
  ids: ReturnType<typeof createIds>,
): Cooperation {
  const bySentence = new Map<number, UnitCluster[]>()
  for (const organization of organizations) {
    for (const { first } of organization.places) {
      const sentence = document.sentenceOf[first]
      const present = bySentence.get(sentence)
      if (present === undefined) bySentence.set(sentence, [organization])
      // Organizations come one after the other: only the last one can be here already.
      else if (present[present.length - 1] !== organization) present.push(organization)
    }
  }
  const main = reading.mentions.length === 0 ? [] : mainOf(organizations, salience)
  const partiesAt = (sentence: number): UnitCluster[] => {
    const present = bySentence.get(sentence) ?? []
    return present.length >= 2 ? present : main
  }
  const idOf = (unit: UnitCluster): string => named.units.get(unit) as string

  const byLabel = new Map<string, TopicMention[]>()
  for (const mention of reading.mentions) {
    const known = byLabel.get(mention.label)
    if (known === undefined) byLabel.set(mention.label, [mention])
    else known.push(mention)
  }
  const topics = [...byLabel.values()].map((mentions): Topic => {
    const [{ label, concept, broader }] = mentions
    const stage = mentions.find((mention) => mention.stage !== undefined)?.stage
    const parties = new Set<string>()
    for (const { first } of mentions)
      for (const unit of partiesAt(document.sentenceOf[first])) parties.add(idOf(unit))
    const topic: Draft<Topic> = { id: ids('topic', label), label }
    if (concept) topic.concept = concept
    if (broader && broader.length > 0) topic.broader = [...broader]
    topic.parties = [...parties]
    if (stage) topic.stage = stage
    topic.mentions = mentions.map((mention) => spans.mention(mention, mention.rule))
    topic.confidence = weigh('topics', {
      odds: oddsOf(surest(mentions)),
      listed: concept ? 1 : 0,
      staged: stage ? 1 : 0,
    })
    topic.salience = salience(mentions)
    return topic as Topic
  })
  return { topics, relations: partners(reading, bySentence, spans, idOf) }
}

function mainOf(organizations: readonly UnitCluster[], salience: Salience): UnitCluster[] {
  return organizations
    .map((organization) => ({ organization, weight: salience(organization.places) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mainParties)
    .map(({ organization }) => organization)
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
