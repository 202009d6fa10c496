import type { RulesOff } from '../engine/rule.ts'
import type { Chunk } from '../kinds/chunk.ts'
import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import type { PositionFact } from './positions.ts'
import type { Publisher } from './publisher.ts'
import type { References } from './references.ts'
import { createSides } from './sides.ts'
import { isRank, rankOnly, suits } from './suits.ts'
import { delegations, guestsIn, isParted, ledDelegations, sends, visitorsOf } from './visitors.ts'

/** The organization of a post for which the words beside the name give none; undefined when nothing tells it. */
export type Employer = (fact: PositionFact) => UnitCluster | undefined

interface Situation {
  readonly scene: Scene
  readonly facts: readonly PositionFact[]
  readonly chunksOf: ReadonlyMap<number, readonly Chunk[]>
  readonly entities: Entities
  readonly references: References
  readonly publisher: Publisher | undefined
}

/** One way to tell whose post it is, made once for a document. */
type Way = (situation: Situation) => Employer

export function createEmployer(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  entities: Entities,
  references: References,
  publisher: Publisher | undefined,
  off?: RulesOff,
): Employer {
  const chunksOf = new Map(readings.map(({ sentence, chunks }) => [sentence.index, chunks]))
  const situation: Situation = { scene, facts, chunksOf, entities, references, publisher }
  const found = wayNames
    .filter((name) => !off?.has(wayId(name)))
    .map((name) => ({ name, organizationOf: ways[name](situation) }))
  const visits = visitsOf(situation)
  return (fact) => {
    if (isRank(fact)) return undefined
    for (const { name, organizationOf } of found) {
      const organization = organizationOf(fact)
      if (organization === undefined || !suits(fact, organization)) continue
      if (visits.get(fact.person)?.has(organization)) continue
      if (fact.status === 'former' && weak.has(name)) continue
      fact.way = name
      return organization
    }
    return undefined
  }
}

/** What was held before was held anywhere. */
const weak: ReadonlySet<EmployerWay> = new Set(['ofPublisher', 'lastUniversity'])

/** Whom each person is told to have visited: "N, T, visited O" says that N is of another house. */
function visitsOf({ scene, facts, chunksOf, entities }: Situation) {
  const visits = new Map<PersonCluster, Set<UnitCluster>>()
  for (const { person, sentence, evidence } of facts) {
    const { end } = evidence[evidence.length - 1]
    const chunks = chunksOf.get(sentence) ?? []
    const from = chunks.findIndex(({ first }) => first >= end && isVisited(scene, first))
    if (from < 0 || isParted(scene, end, chunks[from].first)) continue
    for (const chunk of chunks.slice(from)) {
      const host = chunk.kind === 'organization' ? entities.unitOf.get(chunk) : undefined
      if (host === undefined) continue
      const known = visits.get(person)
      if (known === undefined) visits.set(person, new Set([host]))
      else known.add(host)
    }
  }
  return visits
}

const ownPost: Way = ({ scene, facts, chunksOf, entities }) => {
  const known = ledDelegations(scene, chunksOf, entities)
  for (const { person, organization, status, role } of facts) {
    if (rankOnly.test(role) || role.includes('member') || known.has(person)) continue
    if (organization !== undefined && status !== 'former') known.set(person, organization)
  }
  // A verb that gives a post or tells of an earlier one may tell of another house.
  return ({ person, status, rule }) =>
    status === 'former' || toldByVerb.test(rule) ? undefined : known.get(person)
}

const toldByVerb = /becomes|appoints|is-title|succeeds/u

/** The one who held the post before, or holds it next. */
const samePost: Way =
  () =>
  ({ passedFrom }) =>
    passedFrom?.organization

/** "led a delegation from Acme University" */
const sender: Way = ({ scene, chunksOf, entities }) => {
  const senderOf = bySentence((sentence) =>
    (chunksOf.get(sentence) ?? []).find(
      (chunk): chunk is UnitCandidate => chunk.kind === 'organization' && sends(scene, chunk),
    ),
  )
  return ({ sentence, evidence }) => {
    const from = senderOf(sentence)
    if (from === undefined) return undefined
    const [post] = evidence
    const isOwn =
      post.first > from.first
        ? !isParted(scene, from.end, post.first)
        : leads(scene, post.end, from.first)
    return isOwn ? entities.unitOf.get(from) : undefined
  }
}

/** Asks once for each sentence. */
function bySentence<Answer>(ask: (sentence: number) => Answer): (sentence: number) => Answer {
  const answers = new Map<number, Answer>()
  return (sentence) => {
    const known = answers.get(sentence)
    if (known !== undefined || answers.has(sentence)) return known as Answer
    const answer = ask(sentence)
    answers.set(sentence, answer)
    return answer
  }
}

/** "N, T, led a delegation from O": who met one is of another house. */
function leads(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + mostBetween); i++)
    if (wordIs(scene, i, 'led') || wordIs(scene, i, 'headed')) return true
  return false
}

/** Tokens between a post and its verb. */
const mostBetween = 40

/** "On behalf of O, T N", "the O team included N, T" */
const side: Way = ({ scene, chunksOf, entities, facts }) =>
  createSides(scene, chunksOf, entities, facts)

/** "On behalf of the guests, …" */
const visitors: Way = ({ scene, chunksOf, entities, publisher }) => {
  const from = visitorsOf(scene, chunksOf, entities, publisher?.organization)
  const guestsAt = bySentence((sentence) => guestsIn(scene, scene.document.sentences[sentence]))
  return ({ sentence, evidence }) =>
    from !== undefined && guestsAt(sentence) < evidence[0].first ? from : undefined
}

/** The member before in the same list of people; the facts are asked in order of the text. */
const sameList: Way = ({ facts }) => {
  const organizationOf = new Map<number, UnitCluster>()
  let next = 0
  return (fact) => {
    for (; facts[next] !== fact; next++) {
      const { list, organization } = facts[next]
      if (organization !== undefined) organizationOf.set(list, organization)
    }
    return organizationOf.get(fact.list)
  }
}

/** "Members of the delegation are …": those of the one who leads it. */
const leader: Way = ({ scene, facts }) => {
  const tellsLeader = bySentence((sentence) => says(scene, sentence, ['led', 'headed']))
  const led = facts.find(
    ({ sentence, organization }) => organization !== undefined && tellsLeader(sentence),
  )
  const tellsMembers = bySentence(
    (sentence) =>
      says(scene, sentence, delegations) &&
      says(scene, sentence, ['members', 'accompanied', 'include', 'included', 'joined']),
  )
  return ({ sentence }) =>
    led !== undefined && sentence > led.sentence && tellsMembers(sentence)
      ? led.organization
      : undefined
}

function says(
  scene: Scene,
  sentence: number,
  words: readonly Parameters<typeof wordIs>[2][],
): boolean {
  const { first, end } = scene.document.sentences[sentence]
  for (let i = first; i < end; i++) if (words.some((word) => wordIs(scene, i, word))) return true
  return false
}

/** "… visited Acme University. Rector A received them": the sentence before says where. */
const visited: Way = ({ scene, chunksOf, entities }) => {
  const hosts = new Map<number, UnitCluster>()
  for (const [sentence, chunks] of chunksOf) {
    for (const chunk of chunks) {
      if (chunk.kind !== 'organization' || !isVisited(scene, chunk.first)) continue
      const host = entities.unitOf.get(chunk)
      if (host !== undefined) hosts.set(sentence, host)
    }
  }
  const { sentences } = scene.document
  return ({ sentence }) => {
    const host = hosts.get(sentence - 1)
    return sentences[sentence - 1]?.paragraph === sentences[sentence].paragraph ? host : undefined
  }
}

/** Directly behind "visited", "visit to". */
export function isVisited(scene: Scene, first: number): boolean {
  const before = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  const verb = wordIs(scene, before, 'to') ? before - 1 : before
  return visits.some((word) => wordIs(scene, verb, word))
}

const visits = ['visit', 'visits', 'visited', 'visiting', 'came', 'arrived'] as const

/** "At Acme University, Rector N …": where a paragraph says that it takes place. */
const there: Way = ({ scene, chunksOf, entities }) => {
  const { sentences } = scene.document
  const houseIn = bySentence((sentence) => {
    const { first } = sentences[sentence]
    const isIn = wordIs(scene, first, 'in')
    if (!isIn && !wordIs(scene, first, 'at')) return undefined
    const from = wordIs(scene, first + 1, 'the') ? first + 2 : first + 1
    const house = (chunksOf.get(sentence) ?? []).find((chunk) => chunk.first === from)
    if (house?.kind !== 'organization' || (isIn && scene.tokens.sign[house.end] !== comma))
      return undefined
    return entities.unitOf.get(house as UnitCandidate)
  })
  return ({ sentence }) => {
    const { paragraph } = sentences[sentence]
    for (let s = sentence; s >= 0 && sentences[s].paragraph === paragraph; s--) {
      const house = houseIn(s)
      if (house !== undefined) return house
    }
    return undefined
  }
}

const comma = 0x2c

const ofPublisher: Way =
  ({ publisher }) =>
  () =>
    publisher?.organization

/** A rector whose university the sentence leaves out: the one that was last spoken of. */
const lastUniversity: Way =
  ({ references }) =>
  ({ sector, evidence }) =>
    sector === 'university' ? references.lastBefore(evidence[0].first, 'university') : undefined

/**
 * Ways in order of trust: the person's other post, the party whose side it is, the delegation's sender, the member before in the
 * list, the leader of the delegation, the place at which the paragraph takes place, the one that is
 * being visited, the article's publisher.
 */
const ways = {
  samePost,
  ownPost,
  side,
  visitors,
  sender,
  sameList,
  leader,
  there,
  visited,
  ofPublisher,
  lastUniversity,
} as const

export type EmployerWay = keyof typeof ways
const wayNames = Object.keys(ways) as EmployerWay[]
const wayId = (name: EmployerWay): string => `employer/${name}`
/** The ways under ids as rules have them. */
export const employerWays: readonly string[] = wayNames.map(wayId)
