import type { Failure } from '../../failure.ts'
import { type Fields, isFields, objectsIn, textIn, textsIn } from '../json/items.ts'
import { type Reader, refusal } from '../lines.ts'
import type { Taking } from '../taking.ts'
import { createConcepts } from './concepts.ts'
import { offerConcepts } from './entries.ts'
import { statementsOf } from './json-ld.ts'
import { deprecated, rdfType, skos, type TakeStatement } from './terms.ts'

/** In UTF-16 units: a vocabulary in one JSON document is read whole. */
export const longestDocument = 64_000_000

/** Reads SKOS in JSON-LD. */
export const createJsonLdReader = (taking: Taking): Reader => createReader(taking, statementsOf)

/** Reads IPTC's Media Topics, and its other vocabularies, in the JSON of its server (https://cv.iptc.org/newscodes). */
export const createMediaTopicsReader = (taking: Taking): Reader => createReader(taking, mediaTopics)

function createReader(
  taking: Taking,
  statements: (document: unknown, take: TakeStatement) => string | undefined,
): Reader {
  let parts: string[] = []
  let length = 0
  return {
    read(text) {
      parts.push(text)
      length += text.length
      return length > longestDocument
        ? refusal(
            'the document',
            `expected at most ${longestDocument} characters of JSON, got more; send it as Turtle`,
          )
        : undefined
    },
    end() {
      const document = parsed(parts.join(''))
      parts = []
      if ('failure' in document) return document.failure
      const concepts = createConcepts()
      const fault = statements(document.value, concepts.take)
      if (fault !== undefined) return refusal('the document', fault)
      return offerConcepts(concepts.all(), taking)
    },
  }
}

function parsed(text: string): { value: unknown } | { failure: Failure } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const said = String(error)
    const told = /position (\d+)/u.exec(said)?.[1]
    const position = told === undefined ? text.length : Number(told)
    const isCut =
      /end of JSON|Unterminated/u.test(said) ||
      (told !== undefined && position >= text.trimEnd().length)
    // Of short texts it tells what is wrong in them instead of where.
    const line =
      isCut || told !== undefined
        ? `line ${text.slice(0, position).split('\n').length}`
        : 'the document'
    return {
      failure: isCut
        ? refusal(line, 'the JSON ends in the middle; is this half a file?')
        : refusal(line, `this is no JSON: ${said}`),
    }
  }
}

/** What IPTC's server says of its concepts, as SKOS says it. */
function mediaTopics(document: unknown, take: TakeStatement): string | undefined {
  if (!isFields(document) || !Array.isArray(document.conceptSet))
    return 'expected an object with the concepts under "conceptSet"'
  const concepts = objectsIn(document.conceptSet)
  // A concept is named by its address in one place and by its short code in another.
  const uris = new Map(concepts.map(({ qcode, uri }) => [qcode, textIn(uri)]))
  for (const concept of concepts) {
    const uri = textIn(concept.uri) ?? textIn(concept.qcode)
    if (uri === undefined) return 'expected each concept to have a "uri"'
    for (const label of ['prefLabel', 'altLabel', 'hiddenLabel'])
      for (const [language, texts] of Object.entries(byLanguage(concept[label])))
        for (const text of textsIn(texts)) take(uri, `${skos}${label}`, { text, language })
    for (const relation of ['broader', 'narrower', 'exactMatch'])
      for (const iri of textsIn(concept[relation]))
        take(uri, `${skos}${relation}`, { iri: uris.get(iri) ?? iri })
    for (const type of textsIn(concept.type)) take(uri, rdfType, { iri: type })
    const qcode = textIn(concept.qcode)
    if (qcode !== undefined) take(uri, `${skos}notation`, { text: qcode, language: '' })
    if (textIn(concept.retired) !== undefined || concept.retired === true)
      take(uri, deprecated, { text: 'true', language: '' })
  }
  return undefined
}

const byLanguage = (value: unknown): Fields => (isFields(value) ? value : {})
