import { keyOf } from '../../lexicon/parse.ts'
import type { Taking } from '../taking.ts'
import { type Concept, nameOf } from './concepts.ts'
import { topicId } from './terms.ts'

/**
 * Joins a concept to the broader one of the same name: classifications repeat the name of a group for
 * its main member ("Philosophy" within "Philosophy"), and no article could tell the two apart. What is
 * narrower than the one is narrower than the other then. Gives those that are left.
 */
export function joinNamesakes(concepts: readonly Concept[], taking: Taking): Concept[] {
  const byIri = new Map(concepts.map((concept) => [concept.iri, concept]))
  const into = new Map<string, Concept>()
  for (const concept of concepts) {
    const key = keyOf(nameOf(concept))
    if (key === '' || concept.isRetired) continue
    const wider = [...concept.broader].flatMap((iri) => byIri.get(iri) ?? [])
    const namesake = wider.find((each) => !each.isRetired && keyOf(nameOf(each)) === key)
    if (namesake !== undefined) into.set(concept.iri, namesake)
  }
  // A namesake may have one itself: nothing is broader than itself, so the way ends.
  const last = (concept: Concept): Concept => {
    let end = concept
    for (let next = into.get(end.iri); next !== undefined; next = into.get(end.iri)) end = next
    return end
  }
  for (const iri of into.keys()) {
    const concept = byIri.get(iri)
    if (concept === undefined) continue
    const target = last(concept)
    target.alternative.push(...concept.preferred.slice(1), ...concept.alternative)
    target.hidden.push(...concept.hidden)
    target.sameAs.push(...(topicId(iri) === undefined ? [iri] : []), ...concept.sameAs)
    const detail = `joined to ${target.iri}`
    taking.leaveOut(iri, nameOf(concept), 'a concept with the name of its broader one', detail)
  }
  const left = concepts.filter(({ iri }) => !into.has(iri))
  for (const concept of left) {
    const wider = [...concept.broader].map((iri) => {
      const other = byIri.get(iri)
      return other === undefined ? iri : last(other).iri
    })
    concept.broader.clear()
    for (const iri of wider) if (iri !== concept.iri) concept.broader.add(iri)
  }
  return left
}
