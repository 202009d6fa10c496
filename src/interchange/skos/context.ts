import { isUrl } from '../../url.ts'
import { type Fields, isFields, textIn } from '../json/items.ts'

/** What a JSON-LD context says of one word. */
export interface Definition {
  /** Address or keyword that the word stands for; undefined when it stands for nothing. */
  readonly id: string | undefined
  /** Its texts are addresses. */
  readonly isIri: boolean
  /** Those addresses may be words of the context. */
  readonly isWord: boolean
  readonly language?: string
  /** Its value is an object of texts by language. */
  readonly byLanguage: boolean
}

/** How the words of a document are to be read. */
export interface Context {
  readonly words: ReadonlyMap<string, Definition>
  readonly vocabulary?: string
  readonly base?: string
  readonly language?: string
}

export const emptyContext: Context = { words: new Map() }

/** The context of a document joined to that around it; a text when it cannot be read, which says why. */
export function contextWith(context: Context, given: unknown): Context | string {
  if (given === null) return emptyContext
  if (Array.isArray(given)) {
    let joined: Context = context
    for (const part of given as unknown[]) {
      const next = contextWith(joined, part)
      if (typeof next === 'string') return next
      joined = next
    }
    return joined
  }
  if (typeof given === 'string')
    return `expected the context within the document, got its address "${given}"; put what is there in its place, nothing is fetched`
  if (!isFields(given)) return 'expected a context to be an object'
  if (given['@import'] !== undefined)
    return `expected a context without "@import"; put what is there in its place, nothing is fetched`
  return objectContext(context, given)
}

function objectContext(context: Context, given: Fields): Context {
  const words = new Map(context.words)
  const vocabulary = textIn(given['@vocab']) ?? context.vocabulary
  const base = textIn(given['@base']) ?? context.base
  const language = textIn(given['@language']) ?? context.language
  const joined: Context = {
    words,
    ...(vocabulary !== undefined && { vocabulary }),
    ...(base !== undefined && { base }),
    ...(language !== undefined && { language }),
  }
  // A word may be told by one that is told below it: the plain ones first.
  const entries = Object.entries(given).filter(([word]) => !word.startsWith('@'))
  for (const [word, value] of entries)
    if (typeof value === 'string')
      words.set(word, { id: value, isIri: false, isWord: false, byLanguage: false })
  for (const [word, value] of entries) words.set(word, definition(joined, word, value))
  return joined
}

function definition(context: Context, word: string, value: unknown): Definition {
  const given = isFields(value) ? value : { '@id': value }
  const id = given['@id']
  const type = given['@type']
  const language = textIn(given['@language'])
  const containers: unknown[] = [given['@container']].flat()
  return {
    id: id === undefined ? spelledOut(context, word) : addressIn(context, id),
    isIri: type === '@id' || type === '@vocab',
    isWord: type === '@vocab',
    ...(language !== undefined && { language }),
    byLanguage: containers.includes('@language'),
  }
}

const addressIn = (context: Context, id: unknown): string | undefined =>
  typeof id === 'string' ? expanded(context, id, true) : undefined

/** A word that stands for itself: a short address, or one of the vocabulary. */
const spelledOut = (context: Context, word: string): string =>
  word.includes(':') ? expanded(context, word, false) : (context.vocabulary ?? '') + word

/** So often may a prefix stand for what has a prefix. */
const deepestPrefix = 8

/** The address that a word, a short address or an address stands for; keywords stay. */
export function expanded(context: Context, value: string, isWord: boolean): string {
  return resolved(context, value, isWord, 0)
}

function resolved(context: Context, value: string, isWord: boolean, depth: number): string {
  if (value.startsWith('@') || depth > deepestPrefix) return value
  const word = isWord ? context.words.get(value) : undefined
  if (word?.id !== undefined && word.id !== value)
    return resolved(context, word.id, true, depth + 1)
  const colon = value.indexOf(':')
  if (colon >= 0) {
    const prefix = context.words.get(value.slice(0, colon))?.id
    const rest = value.slice(colon + 1)
    if (prefix === undefined || rest.startsWith('//')) return value
    return resolved(context, prefix, true, depth + 1) + rest
  }
  if (isWord) return context.vocabulary === undefined ? value : context.vocabulary + value
  return context.base !== undefined && isUrl(value, context.base)
    ? new URL(value, context.base).href
    : value
}
