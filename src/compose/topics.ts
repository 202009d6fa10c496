import type { createIds } from '../engine/names.ts'
import type { TopicMention, TopicReading } from '../kinds/topics/index.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Topic } from '../record.ts'
import type { Document } from '../text/document.ts'
import { oddsOf } from './confidence.ts'
import type { Draft } from './draft.ts'
import type { Context } from './entities.ts'
import { listedFacts } from './listed.ts'
import type { Parties } from './partners.ts'
import { type Salience, surest } from './weights.ts'

/** At most this many of the article's main organizations stand in for parties that a sentence does not name. */
const mainParties = 2

/** Topics with the organizations that cooperate on them. */
export function topicsOf(
  document: Document,
  { spans, salience, weigh }: Context,
  { mentions: read }: TopicReading,
  { organizations, idOf }: Parties,
  ids: ReturnType<typeof createIds>,
): Topic[] {
  if (read.length === 0) return []
  const main = mainOf(organizations, salience)
  const partiesAt = (sentence: number): UnitCluster[] => {
    const present = organizations.bySentence.get(sentence) ?? []
    return present.length >= 2 ? present.map(({ cluster }) => cluster) : main
  }

  const byLabel = new Map<string, TopicMention[]>()
  for (const mention of read) {
    const known = byLabel.get(mention.label)
    if (known === undefined) byLabel.set(mention.label, [mention])
    else known.push(mention)
  }
  return [...byLabel.values()].map((mentions): Topic => {
    const [{ label, concept, broader, entry, isConcept }] = mentions
    const { sameAs, term } = listedFacts(entry)
    const stage = mentions.find((mention) => mention.stage !== undefined)?.stage
    const parties = new Set<string>()
    for (const { first } of mentions)
      for (const unit of partiesAt(document.sentenceOf[first])) parties.add(idOf(unit))
    const topic: Draft<Topic> = { id: ids('topic', label), label }
    if (concept) topic.concept = concept
    if (broader && broader.length > 0) topic.broader = [...broader]
    if (sameAs && isConcept) topic.sameAs = sameAs
    // A CMS tags with the concept what is a part of it, too.
    if (term) topic.term = term
    topic.parties = [...parties]
    if (stage) topic.stage = stage
    topic.mentions = mentions.map(({ first, end, rule }) => spans.mention(first, end, rule))
    topic.confidence = weigh('topics', {
      odds: oddsOf(surest(mentions)),
      listed: concept ? 1 : 0,
      staged: stage ? 1 : 0,
    })
    topic.salience = salience(mentions)
    return topic as Topic
  })
}

function mainOf({ all }: Parties['organizations'], salience: Salience): UnitCluster[] {
  return all
    .map((organization) => ({ organization, weight: salience(organization.places) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mainParties)
    .map(({ organization }) => organization)
}
