import { createDates, type DateReading } from '../../../src/kinds/dates/index.ts'
import { readingFacts } from '../../../src/lexicon/reading-facts.ts'
import { type Document, words } from '../../../src/text/document.ts'
import { read } from '../../../src/text/read.ts'
import { lexicons } from '../../support/extractor.ts'

const facts = readingFacts(lexicons)
const dates = createDates(lexicons)

export interface Read extends DateReading {
  readonly document: Document
}

export function readDates(text: string, publishedAt?: string): Read {
  const document = read({ text }, facts)
  return { ...dates(document, publishedAt), document }
}

/** "words → value" of each mention. */
export const found = (text: string, publishedAt?: string): string[] => {
  const { mentions, document } = readDates(text, publishedAt)
  return mentions.map(({ first, end, value }) => `${words(document, first, end)} → ${value}`)
}
