import { type Analyser, type Analysis, knownOf } from '../analysis.ts'
import { createSpans } from '../compose/spans.ts'
import type { DateMention } from '../kinds/dates/index.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import { threshold } from '../kinds/people/person.ts'
import type { TopicMention } from '../kinds/topics/index.ts'
import type { Signed } from '../kinds/topics/signs.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Entry } from '../lexicon/parse.ts'
import type { Explanation, KnowledgeRecord, Reason } from '../record.ts'
import { entriesWithin, entryOver, listEntry } from './entries.ts'
import { explainEvent, explainPosition, factOf, type Ground } from './facts.ts'
import { inferredParent } from './inference.ts'
import { dateReasons, listsOf, lowered, placeReasons, raised, unitReasons } from './kinds.ts'
import { reasonsOf } from './people.ts'
import { aboutOf } from './rules.ts'
import { keyOf, sumOf, weighPeople } from './weigh.ts'
import { quoted } from './words.ts'

/** The record, with how each of its facts came about. The lists of the record stand in the order of the analysis. */
export function explainRecord(
  analyser: Analyser,
  analysis: Analysis,
  record: KnowledgeRecord,
): KnowledgeRecord {
  const { scene, entities, links, readings } = analysis
  const ground: Ground = {
    scene,
    spans: createSpans(scene.document),
    readings: new Map(readings.map((reading) => [reading.sentence.index, reading])),
  }
  const surestPerson = surest(entities.personOf, ({ value }) => value.total)
  const surestUnit = surest(entities.unitOf, ({ score }) => score)
  const surestDate = surest(
    new Map(analysis.dates.mentions.map((mention) => [mention, mention.value])),
    ({ confidence }) => confidence,
  )
  const facts = [...links.positions.values()].flat()

  const unit = (cluster: UnitCluster): Explanation => {
    const mention = surestUnit.get(cluster) ?? cluster.places[0]
    const reasons = unitReasons(scene, mention, cluster.kind, cluster.places.length)
    const inferred = inferredParent(cluster, links.parents.get(cluster), facts)
    return {
      ...made(ground, mention),
      ...reasons,
      ...(inferred.length > 0 && { inferred }),
    }
  }
  const topics = explainTopics(analyser, analysis, ground)
  return {
    ...record,
    people: record.people.map((person, n) => {
      const cluster = entities.people[n]
      const held = links.positions.get(cluster) ?? []
      return {
        ...person,
        explain: explainPerson(analysis, ground, surestPerson.get(cluster)),
        positions: person.positions.map((position) => {
          const fact = factOf(ground, position, held)
          return fact === undefined
            ? position
            : { ...position, explain: explainPosition(ground, fact) }
        }),
      }
    }),
    organizations: record.organizations.map((one, n) => ({
      ...one,
      explain: unit(entities.organizations[n]),
    })),
    departments: record.departments.map((one, n) => ({
      ...one,
      explain: unit(entities.departments[n]),
    })),
    places: record.places.map((one, n) => {
      const [mention] = entities.places[n].places
      return { ...one, explain: { ...made(ground, mention), ...placeReasons(scene, mention) } }
    }),
    dates: record.dates.map((one) => {
      const mention = surestDate.get(one.value) as DateMention
      return { ...one, explain: { ...made(ground, mention), ...dateReasons(scene, mention) } }
    }),
    topics: record.topics.map((one) => ({ ...one, explain: topics(one.label) })),
    events: record.events.map((one, n) => ({
      ...one,
      explain: explainEvent(ground, links.events[n], one),
    })),
  }
}

/** Of each cluster the mention that counts most, the first among equals. */
function surest<Mention, Cluster>(
  clusterOf: ReadonlyMap<Mention, Cluster>,
  weightOf: (mention: Mention) => number,
): Map<Cluster, Mention> {
  const best = new Map<Cluster, Mention>()
  for (const [mention, cluster] of clusterOf) {
    const known = best.get(cluster)
    if (known === undefined || weightOf(mention) > weightOf(known)) best.set(cluster, mention)
  }
  return best
}

const made = (
  { spans }: Ground,
  { first, end, rule }: { first: number; end: number; rule: string },
) => ({ rule, about: aboutOf(rule), at: spans.span({ first, end }) })

function explainPerson(
  { scene, dates }: Analysis,
  ground: Ground,
  mention: PersonCandidate | undefined,
): Explanation {
  const { first, end, rule, value } = mention as PersonCandidate
  if (value.entry !== undefined) return listedPerson(ground, { first, end, rule }, value.entry)
  const sentence = scene.document.sentences[scene.document.sentenceOf[first]]
  const weighed = weighPeople(scene, sentence, dates.mentions).get(keyOf({ first, end }))
  const evidence = weighed === undefined ? [] : reasonsOf(scene, ground.spans, weighed)
  const rest = weighed === undefined ? 0 : Math.round((value.total - sumOf(weighed)) * 100) / 100
  if (rule === 'people/beside-names')
    evidence.push({ ...raised('sure names stand beside it'), weight: rest })
  else if (rest < 0)
    evidence.push({
      ...lowered('a single word needs a sign beside it that it is a person'),
      weight: rest,
    })
  if (evidence.length === 0)
    evidence.push(
      value.total < threshold
        ? lowered('only its likeness to another mention shows it')
        : raised(aboutOf(rule)),
    )
  const entries = evidence.flatMap((reason) => reason.entries ?? [])
  return { ...made(ground, { first, end, rule }), entries, evidence }
}

function listedPerson(
  ground: Ground,
  mention: { first: number; end: number; rule: string },
  entry: Entry,
): Explanation {
  const entries = [listEntry(entry)]
  return { ...made(ground, mention), entries, evidence: [raised('a list names it', entries)] }
}

/** Explains topics by their label; the core reads the topics once more and tells how it weighs the sentences. */
function explainTopics(
  { readTopics }: Analyser,
  { scene, readings, topics }: Analysis,
  ground: Ground,
): (label: string) => Explanation {
  const weights = new Map<number, Signed>()
  if (topics.mentions.length > 0)
    readTopics(scene.document, knownOf(readings), {
      signed: (signed) => weights.set(signed.sentence.index, signed),
      found: () => {},
      trimmed: () => {},
    })
  const byLabel = surest(
    new Map(topics.mentions.map((mention) => [mention, mention.label])),
    ({ confidence }) => confidence,
  )
  return (label) => {
    const mention = byLabel.get(label) as TopicMention
    const index = scene.document.sentenceOf[mention.first]
    const entries = entriesWithin(scene, mention.first, mention.end, listsOf.topic)
    const { weight = 0, support = 0, at = [] } = weights.get(index) ?? {}
    const signs = at.flatMap(
      (i) => entryOver(scene, i, i + 1, ['topics.cooperation', 'topics.frames']) ?? [],
    )
    const evidence: Reason[] = [
      { ...raised('words of cooperation stand in the sentence', signs), weight },
    ]
    if (support > 0)
      evidence.push({
        ...raised('other sentences of the article speak of cooperation'),
        weight: support,
      })
    if (mention.concept !== undefined)
      evidence.push(raised(`the list of subjects knows it as ${quoted(mention.concept)}`))
    return { ...made(ground, mention), entries: [...entries, ...signs], evidence }
  }
}
