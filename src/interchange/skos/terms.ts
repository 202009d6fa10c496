/** Names of SKOS and of what stands around it. */
export const skos = 'http://www.w3.org/2004/02/skos/core#'
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const deprecated = 'http://www.w3.org/2002/07/owl#deprecated'

/** Our own concepts, by id, and the columns that SKOS has no word for. */
const topics = 'urn:dossier:topic:'
export const ownColumns = 'urn:dossier:column:'

export const topicIri = (id: string): string => `${topics}${encodeURIComponent(id)}`

/** The id of a concept of ours; undefined for those of others. */
export function topicId(iri: string): string | undefined {
  if (!iri.startsWith(topics)) return undefined
  try {
    return decodeURIComponent(iri.slice(topics.length))
  } catch {
    return undefined
  }
}

/** What a statement says of its subject: the address of another thing, or a text in a language. */
export type Term =
  | { readonly iri: string; readonly text?: undefined }
  | { readonly text: string; readonly language: string; readonly iri?: undefined }

/** Takes the statements of a source one by one. */
export type TakeStatement = (subject: string, predicate: string, object: Term) => void
