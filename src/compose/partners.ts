import type { PersonCluster } from '../kinds/people/merge.ts'
import type { Cooperation } from '../kinds/topics/index.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Person, Relation } from '../record.ts'
import type { Document } from '../text/document.ts'
import type { Spans, TokenSpan } from './spans.ts'

/** An entity where a sentence first names it. */
export interface Party<Cluster> {
  readonly cluster: Cluster
  readonly first: number
}

/** Entities, and those that each sentence names. */
export interface Present<Cluster> {
  readonly all: readonly Cluster[]
  readonly bySentence: ReadonlyMap<number, readonly Party<Cluster>[]>
}

export function presentIn<Cluster extends UnitCluster | PersonCluster>(
  document: Document,
  all: readonly Cluster[],
): Present<Cluster> {
  const bySentence = new Map<number, Party<Cluster>[]>()
  for (const cluster of all) {
    for (const { first } of cluster.places) {
      const sentence = document.sentenceOf[first]
      const present = bySentence.get(sentence)
      if (present === undefined) bySentence.set(sentence, [{ cluster, first }])
      // Entities come one after the other: only the last one can be here already.
      else if (present[present.length - 1].cluster !== cluster) present.push({ cluster, first })
    }
  }
  return { all, bySentence }
}

/** Who stands where in the sentences that say that parties cooperate. */
export interface Parties {
  readonly organizations: Present<UnitCluster>
  readonly people: Present<PersonCluster>
  idOf(unit: UnitCluster): string
  personOf(cluster: PersonCluster): Person | undefined
}

/** Most edges of one party in a sentence; most words that prove an edge. */
const most = { partners: 8, evidence: 5 }

/** How sure an edge between organizations is, and one for which a person stands. */
const confidence = { named: 0.7, person: 0.6 }

interface Edge {
  readonly subject: string
  readonly object: string
  readonly confidence: number
  readonly proofs: TokenSpan[]
}

/**
 * Who cooperates with whom: the organizations that a sentence names where its words of cooperation look for
 * the parties. Somebody who cooperates with an organization stands for the one where the post is, or alone.
 */
export function partnersOf(
  cooperation: readonly Cooperation[],
  parties: Parties,
  spans: Spans,
): Relation[] {
  const found = new Map<string, Edge>()
  for (const words of cooperation) {
    for (const { subject, object, confidence } of edgesAround(words, parties)) {
      const key = `${subject} ${object}`
      const edge = found.get(key) ?? { subject, object, confidence, proofs: [] }
      if (edge.proofs.length < most.evidence)
        edge.proofs.push({ first: words.first, end: words.end })
      found.set(key, edge)
    }
  }
  return [...found.values()].map(({ subject, object, confidence, proofs }) => ({
    subject,
    object,
    predicate: 'cooperates-with',
    evidence: proofs.map((tokens) => spans.span(tokens)),
    confidence,
  }))
}

function edgesAround(words: Cooperation, parties: Parties): Omit<Edge, 'proofs'>[] {
  const present = parties.organizations.bySentence.get(words.sentence) ?? []
  if (present.length === 1) return edgeOfPerson(words, parties, present[0])
  return pairsAround(present, words).map(([a, b]) => ({
    subject: parties.idOf(a.cluster),
    object: parties.idOf(b.cluster),
    confidence: confidence.named,
  }))
}

/** "Ana Keller teamed up with Skyra": who stands last before the words, where only one organization is named. */
function edgeOfPerson(
  { first: at, leads, sentence }: Cooperation,
  { people, idOf, personOf }: Parties,
  { cluster, first }: Party<UnitCluster>,
): Omit<Edge, 'proofs'>[] {
  if (leads !== 'with' || first < at) return []
  const before = (people.bySentence.get(sentence) ?? []).filter((person) => person.first < at)
  if (before.length === 0) return []
  const last = before.reduce((a, b) => (b.first > a.first ? b : a))
  const person = personOf(last.cluster)
  if (person === undefined) return []
  const post = person.positions.find(
    ({ status, organization }) => status === 'current' && organization !== undefined,
  )
  const object = idOf(cluster)
  const subject = post?.organization ?? person.id
  return subject === object ? [] : [{ subject, object, confidence: confidence.person }]
}

type Pair = readonly [Party<UnitCluster>, Party<UnitCluster>]

/**
 * "X signed an agreement with Y", "an alliance between X and Y", "X and Y work together": who stands
 * where the words look for the parties.
 */
function pairsAround(
  present: readonly Party<UnitCluster>[],
  { first: at, leads }: Cooperation,
): Pair[] {
  const before = present.filter(({ first }) => first < at)
  const behind = present.filter(({ first }) => first >= at)
  if (leads === 'with' && before.length > 0)
    return before.flatMap((a) => behind.slice(0, most.partners).map((b): Pair => [a, b]))
  if (leads === 'between' && behind.length > 1) return pairsAmong(behind)
  return pairsAmong(leads === undefined && before.length > 1 ? before : present)
}

const pairsAmong = (parties: readonly Party<UnitCluster>[]): Pair[] =>
  parties.flatMap((a, n) => parties.slice(n + 1, n + 1 + most.partners).map((b): Pair => [a, b]))
