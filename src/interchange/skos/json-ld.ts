import { type Fields, isFields } from '../json/items.ts'
import { type Context, contextWith, type Definition, emptyContext, expanded } from './context.ts'
import { rdfType, type TakeStatement } from './terms.ts'

/** So deep may objects stand within objects; vocabularies need three or four levels. */
const deepest = 100

/**
 * The statements of a JSON-LD document, as vocabularies are published: contexts within the document,
 * `@graph`, nested and reversed nodes, values by language. Returns what cannot be read, in words.
 */
export function statementsOf(document: unknown, take: TakeStatement): string | undefined {
  let blanks = 0
  const all = (values: unknown): unknown[] => (Array.isArray(values) ? values : [values])

  /** Reads a node; gives its address, or a fault. */
  function node(fields: Fields, around: Context, depth: number): { iri: string } | string {
    if (depth > deepest) return `objects stand more than ${deepest} levels deep`
    const context = '@context' in fields ? contextWith(around, fields['@context']) : around
    if (typeof context === 'string') return context
    const keys = Object.keys(fields).map(
      (key) => [key, expanded(context, key, true), context.words.get(key)] as const,
    )
    const idKey = keys.find(([, word]) => word === '@id')?.[0]
    const id = idKey === undefined ? undefined : fields[idKey]
    const iri = typeof id === 'string' ? expanded(context, id, false) : `_:b${blanks++}`
    for (const [key, predicate, word] of keys) {
      const fault = property(iri, predicate, word, fields[key], context, depth)
      if (fault !== undefined) return fault
    }
    return { iri }
  }

  function property(
    iri: string,
    predicate: string,
    word: Definition | undefined,
    value: unknown,
    context: Context,
    depth: number,
  ): string | undefined {
    if (predicate === '@graph' || predicate === '@included') return nodes(value, context, depth)
    if (predicate === '@type') {
      for (const type of all(value))
        if (typeof type === 'string') take(iri, rdfType, { iri: expanded(context, type, true) })
      return undefined
    }
    if (predicate === '@reverse' && isFields(value)) return reversed(iri, value, context, depth)
    if (!predicate.includes(':')) return undefined
    if (word?.byLanguage && isFields(value)) {
      for (const [language, texts] of Object.entries(value))
        for (const text of all(texts))
          if (typeof text === 'string')
            take(iri, predicate, { text, language: language.startsWith('@') ? '' : language })
      return undefined
    }
    return values(iri, predicate, word, value, context, depth)
  }

  function values(
    iri: string,
    predicate: string,
    word: Definition | undefined,
    value: unknown,
    context: Context,
    depth: number,
  ): string | undefined {
    for (const each of all(value)) {
      if (typeof each === 'string' && word?.isIri)
        take(iri, predicate, { iri: expanded(context, each, word.isWord) })
      else if (typeof each === 'string') {
        const language = word?.language ?? context.language ?? ''
        take(iri, predicate, { text: each, language })
      } else if (typeof each === 'number' || typeof each === 'boolean')
        take(iri, predicate, { text: `${each}`, language: '' })
      else if (isFields(each)) {
        const fault = object(iri, predicate, word, each, context, depth)
        if (fault !== undefined) return fault
      }
    }
    return undefined
  }

  function object(
    iri: string,
    predicate: string,
    word: Definition | undefined,
    fields: Fields,
    context: Context,
    depth: number,
  ): string | undefined {
    const named = new Map(
      Object.keys(fields).map((key) => [expanded(context, key, true), fields[key]]),
    )
    const text = named.get('@value')
    if (text !== undefined) {
      const language = named.get('@language')
      if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean')
        take(iri, predicate, {
          text: `${text}`,
          language: typeof language === 'string' ? language : '',
        })
      return undefined
    }
    const several = named.get('@list') ?? named.get('@set')
    if (several !== undefined) {
      if (depth > deepest) return `objects stand more than ${deepest} levels deep`
      return values(iri, predicate, word, several, context, depth + 1)
    }
    const other = node(fields, context, depth + 1)
    if (typeof other === 'string') return other
    take(iri, predicate, other)
    return undefined
  }

  function reversed(
    iri: string,
    fields: Fields,
    context: Context,
    depth: number,
  ): string | undefined {
    for (const [key, value] of Object.entries(fields)) {
      const predicate = expanded(context, key, true)
      for (const each of all(value)) {
        const other = isFields(each)
          ? node(each, context, depth + 1)
          : { iri: expanded(context, String(each), false) }
        if (typeof other === 'string') return other
        take(other.iri, predicate, { iri })
      }
    }
    return undefined
  }

  function nodes(value: unknown, context: Context, depth: number): string | undefined {
    for (const each of all(value)) {
      if (!isFields(each)) continue
      const read = node(each, context, depth + 1)
      if (typeof read === 'string') return read
    }
    return undefined
  }

  return nodes(document, emptyContext, 0)
}
