import { type Failure, fail } from '../../failure.ts'
import { addressOf } from '../../lexicon/same-as.ts'
import { formOf } from '../../lexicon/validity.ts'
import { cyclesIn } from '../cycles.ts'
import { tableOf } from '../draft.ts'
import { createShared, type Named, ownNames } from '../sharing.ts'
import { isSlug, slugOf } from '../slug.ts'
import type { Taking } from '../taking.ts'
import { type Concept, type Label, nameOf, notEnglish, rankOf } from './concepts.ts'
import { joinNamesakes } from './namesakes.ts'
import { topicId } from './terms.ts'

const list = 'topics.concepts'
const noun = 'concepts'

/** So many ways round are told. */
const mostCycles = 20

/** A concept whose name is settled. */
interface Topic extends Named {
  readonly concept: Concept
  readonly hidden: readonly string[]
}

/**
 * Offers the concepts of a source as topics. The name is the English label, other English labels are
 * forms; a notation that is no id is the term of the system that it came from. Refuses concepts that are broader than themselves, with the whole way round.
 */
export function offerConcepts(all: readonly Concept[], taking: Taking): Failure | undefined {
  const failure = cycleFailure(new Map(all.map((concept) => [concept.iri, concept])))
  if (failure !== undefined) return failure
  const concepts = joinNamesakes(all, taking)
  const byIri = new Map(concepts.map((concept) => [concept.iri, concept]))

  const topics: Topic[] = []
  for (const concept of concepts) {
    const topic = topicOf(concept, byIri, taking)
    if (concept.isRetired) taking.leaveOut(concept.iri, nameOf(concept), 'a retired concept')
    else if (topic.name === '')
      taking.leaveOut(concept.iri, concept.preferred[0]?.text ?? '', 'no English label')
    else topics.push(topic)
  }
  const names = ownNames(topics, taking, noun)
  const sharedBy = createShared(topics, names, noun)
  const ids = idsOf(topics)

  for (const [index, topic] of topics.entries()) {
    const { concept, place } = topic
    const name = names[index]
    if (name === undefined) {
      taking.leaveOut(
        place,
        topic.name,
        `a name that several ${noun} share`,
        'and nothing tells them apart',
      )
      continue
    }
    const free = (form: string): boolean => {
      const reason = sharedBy(index, form)
      if (reason !== undefined) taking.leaveOutValue(place, form, reason, `of "${topic.name}"`)
      return reason === undefined
    }
    const own = ownValues(concept)
    const elsewhere = new Set(Object.values(own).flat().map(formOf))
    const id = ids.get(concept.iri) ?? ''
    const term = concept.notations.find((notation) => notation !== id && !isSlugId(notation))
    taking.offer(place, {
      list,
      name,
      values: {
        id: [id],
        broader: broaderOf(concept, byIri, ids, taking),
        forms: topic.forms.filter((form) => !elsewhere.has(form) && free(form)),
        misspellings: topic.hidden.filter(free),
        sameAs: sameAsOf(concept),
        ...(term !== undefined && { term: [term] }),
        ...letterCase(topic),
        ...own,
      },
    })
  }
  return undefined
}

function topicOf(concept: Concept, byIri: ReadonlyMap<string, Concept>, taking: Taking): Topic {
  const name = nameOf(concept)
  const english = ({ language }: Label): boolean => rankOf(language) < notEnglish
  for (const { language } of [...concept.preferred, ...concept.alternative, ...concept.hidden])
    if (rankOf(language) === notEnglish)
      taking.warn(`labels in the language "${language}" were not read; only English ones are`)
  const forms = [...concept.preferred, ...concept.alternative]
    .filter(english)
    .map(({ text }) => text)
    .filter((text) => text !== name)
  const [parent] = [...concept.broader].map((iri) => byIri.get(iri))
  return {
    concept,
    place: concept.iri,
    name,
    marks: [parent === undefined ? '' : nameOf(parent)],
    forms: [...new Set(forms)],
    hidden: concept.hidden.filter(english).map(({ text }) => text),
  }
}

/** An id for each: our own, a notation that looks like one, or one made of the name; never one twice. */
function idsOf(topics: readonly Topic[]): Map<string, string> {
  const ids = new Map<string, string>()
  const used = new Set<string>()
  // Ids that are given come first: those that are made give way.
  const given = topics.map(
    ({ concept }) => topicId(concept.iri) ?? concept.notations.find(isSlugId),
  )
  for (const made of [false, true])
    for (const [index, { concept, name }] of topics.entries()) {
      const id = given[index]
      if ((id === undefined) !== made) continue
      const wanted =
        id ?? (slugOf(name) || slugOf(concept.iri.split(/[/#:]/u).at(-1) ?? '') || 'topic')
      let own = wanted
      for (let n = 2; used.has(own); n++) own = `${wanted}-${n}`
      used.add(own)
      ids.set(concept.iri, own)
    }
  return ids
}

/** A number alone is no id that anybody could read in a record. */
const isSlugId = (notation: string): boolean => isSlug(notation) && /[a-z]/u.test(notation)

function broaderOf(
  { broader }: Concept,
  byIri: ReadonlyMap<string, Concept>,
  ids: ReadonlyMap<string, string>,
  taking: Taking,
): string[] {
  return [...broader].flatMap((iri) => {
    const id = ids.get(iri) ?? (byIri.has(iri) ? undefined : topicId(iri))
    if (id === undefined)
      taking.warn('a broader concept that is not in the source, or was left out, is not kept')
    return id === undefined ? [] : [id]
  })
}

const sameAsOf = ({ iri, sameAs }: Concept): string[] =>
  [...(topicId(iri) === undefined ? [iri] : []), ...sameAs].filter(
    (address) => addressOf(address) !== undefined,
  )

/** The columns of ours that came with a concept. */
function ownValues({ own }: Concept): Record<string, readonly string[]> {
  const columns = new Set(tableOf(list).map(({ name }) => name))
  return Object.fromEntries([...own].filter(([column]) => columns.has(column)))
}

/**
 * Labels of others are often written like headings ("Vocational training"): they are found in any
 * letter case, unless one of them is an abbreviation, whose capitals are all that tells it from a word.
 */
function letterCase({ concept, name, forms }: Topic): Record<string, readonly string[]> {
  const labels = [name, ...forms]
  const isWritten = labels.some((label) => label !== label.toLowerCase())
  const isAbbreviated = labels.some((label) => /\p{Lu}{2}/u.test(label))
  const isOurs = topicId(concept.iri) !== undefined
  return isWritten && !isAbbreviated && !isOurs ? { case: ['ignore'] } : {}
}

function cycleFailure(byIri: ReadonlyMap<string, Concept>): Failure | undefined {
  const graph = new Map([...byIri].map(([iri, { broader }]) => [iri, [...broader]]))
  const errors = []
  for (const cycle of cyclesIn(graph)) {
    const [first] = cycle
    const names = [...cycle, first].map((iri) => nameOf(byIri.get(iri) as Concept) || iri)
    errors.push({
      path: first,
      message: `a concept cannot be broader than itself: ${names.join(' > ')}; take out one of these steps`,
    })
    if (errors.length === mostCycles) break
  }
  return errors.length === 0
    ? undefined
    : fail('invalid-import', errors[0].message, { errors }).failure
}
