import { createTopics, type Known, type TopicReading } from '../../../src/kinds/topics/index.ts'
import { readingFacts } from '../../../src/lexicon/reading-facts.ts'
import type { Document } from '../../../src/text/document.ts'
import { read } from '../../../src/text/read.ts'
import { lexicons } from '../../support/extractor.ts'

const facts = readingFacts(lexicons)
const topics = createTopics(lexicons)

export interface Read extends TopicReading {
  readonly document: Document
}

/** Reads a text; `names` are the organizations in it, given by their words. */
export function readTopics(text: string, ...names: string[]): Read {
  const document = read({ text }, facts)
  const known = names
    .map((name): Known => ({ ...tokensOf(document, name), kind: 'organization' }))
    .sort((a, b) => a.first - b.first)
  return { ...topics(document, known), document }
}

function tokensOf({ text, tokens }: Document, name: string): { first: number; end: number } {
  const at = text.indexOf(name)
  const first = tokens.start.indexOf(at)
  return { first, end: tokens.end.indexOf(at + name.length) + 1 }
}

/** The distinct labels, in order. */
export const labels = (text: string, ...names: string[]): string[] => [
  ...new Set(readTopics(text, ...names).mentions.map(({ label }) => label)),
]
