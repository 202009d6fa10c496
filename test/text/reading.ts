import { readingFacts } from '../../src/lexicon/reading-facts.ts'
import { type Document, words, type Zone, zoneNames } from '../../src/text/document.ts'
import { type Readable, read } from '../../src/text/read.ts'
import { lexicons } from '../support/extractor.ts'

const facts = readingFacts(lexicons)

export const reading = (article: string | Readable): Document =>
  read(typeof article === 'string' ? { text: article } : article, facts)

/** The tokens as they stand in the text. */
export function tokensOf(text: string): string[] {
  const document = reading(text)
  const { start, end } = document.tokens
  return Array.from(start, (from, i) => text.slice(from, end[i]))
}

/** The sentences, each with one blank for any white space. */
export function sentencesOf(text: string): string[] {
  const document = reading(text)
  return document.sentences.map(({ first, end }) => plain(words(document, first, end)))
}

/** The zones in order, each with the text that it covers. */
export function zonesOf(article: string | Readable): [zone: Zone, text: string][] {
  const document = reading(article)
  const { zones, tokens } = document
  const found: [Zone, string][] = []
  for (let first = 0; first < tokens.count; ) {
    let end = first + 1
    while (end < tokens.count && zones[end] === zones[first]) end++
    found.push([zoneNames[zones[first]], plain(words(document, first, end))])
    first = end
  }
  return found
}

/** What of the text is in this zone. */
export const inZone = (zone: Zone, article: string | Readable): string[] =>
  zonesOf(article).flatMap(([found, text]) => (found === zone ? [text] : []))

const plain = (text: string): string => text.replace(/\s+/gu, ' ')
