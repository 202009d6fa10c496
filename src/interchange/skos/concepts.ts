import { deprecated, ownColumns, rdfType, skos, type TakeStatement, type Term } from './terms.ts'

export interface Label {
  readonly text: string
  /** In small letters; "" where the source says none. */
  readonly language: string
}

/** What a source says of a concept. */
export interface Concept {
  readonly iri: string
  readonly preferred: Label[]
  readonly alternative: Label[]
  readonly hidden: Label[]
  readonly broader: Set<string>
  readonly sameAs: string[]
  readonly notations: string[]
  /** Columns of ours that SKOS has no word for. */
  readonly own: Map<string, string[]>
  isRetired: boolean
  /** Said to be a concept, be it without a label. */
  isConcept: boolean
  /** A scheme or collection of concepts. */
  isOther: boolean
}

/** Gathers statements by their subject; what says nothing of labels or relations is passed over. */
export function createConcepts(): {
  readonly take: TakeStatement
  /** Those that are concepts or have a label, in the order in which the source names them. */
  all(): Concept[]
  /** Whatever statements are about. */
  count(): number
} {
  const concepts = new Map<string, Concept>()

  function conceptOf(iri: string): Concept {
    let concept = concepts.get(iri)
    if (concept === undefined) {
      concept = {
        iri,
        preferred: [],
        alternative: [],
        hidden: [],
        broader: new Set(),
        sameAs: [],
        notations: [],
        own: new Map(),
        isRetired: false,
        isConcept: false,
        isOther: false,
      }
      concepts.set(iri, concept)
    }
    return concept
  }

  const labels: Readonly<Record<string, 'preferred' | 'alternative' | 'hidden'>> = {
    [`${skos}prefLabel`]: 'preferred',
    [`${skos}altLabel`]: 'alternative',
    [`${skos}hiddenLabel`]: 'hidden',
  }

  function take(subject: string, predicate: string, object: Term): void {
    if (object.iri === undefined) takeText(subject, predicate, object)
    else if (predicate === `${skos}broader`) conceptOf(subject).broader.add(object.iri)
    else if (predicate === `${skos}narrower`) conceptOf(object.iri).broader.add(subject)
    else if (predicate === `${skos}exactMatch`) conceptOf(subject).sameAs.push(object.iri)
    else if (predicate === rdfType && others.has(object.iri)) conceptOf(subject).isOther = true
    else if (predicate === rdfType && object.iri === `${skos}Concept`)
      conceptOf(subject).isConcept = true
  }

  function takeText(subject: string, predicate: string, { text, language }: Term & Label): void {
    const label = labels[predicate]
    if (label !== undefined)
      conceptOf(subject)[label].push({ text, language: language.toLowerCase() })
    else if (predicate === `${skos}notation`) conceptOf(subject).notations.push(text)
    else if (predicate === deprecated && text === 'true') conceptOf(subject).isRetired = true
    else if (predicate.startsWith(ownColumns)) {
      const { own } = conceptOf(subject)
      const column = predicate.slice(ownColumns.length)
      own.set(column, [...(own.get(column) ?? []), text])
    }
  }

  const isNamed = ({ preferred, alternative, isConcept, isOther }: Concept): boolean =>
    !isOther && (preferred.length > 0 || alternative.length > 0 || isConcept)

  return {
    take,
    all: () => [...concepts.values()].filter(isNamed),
    count: () => concepts.size,
  }
}

const others = new Set(
  ['ConceptScheme', 'Collection', 'OrderedCollection'].map((name) => `${skos}${name}`),
)

/** The label to call a concept by, "" where none is English. */
export const nameOf = ({ preferred }: Concept): string =>
  [...preferred]
    .sort((a, b) => rankOf(a.language) - rankOf(b.language))
    .filter(({ language }) => rankOf(language) < notEnglish)[0]?.text ?? ''

const languages = ['en', 'en-gb', 'en-us']
/** The rank of labels in other languages. */
export const notEnglish = 9

/** English as such before British, American, any other, and that of no language. */
export function rankOf(language: string): number {
  const at = languages.indexOf(language)
  if (at >= 0) return at
  if (language.startsWith('en-')) return languages.length
  return language === '' ? languages.length + 1 : notEnglish
}
