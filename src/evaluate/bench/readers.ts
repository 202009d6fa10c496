import { createExtract } from '../../extract.ts'
import { loadLexicons } from '../../lexicon/load.ts'
import { shippedLexicons } from '../../places.ts'
import type { GeneratedArticle } from './news.ts'

/** Reads one article and answers with how much it found, so that nothing can be left undone. */
export type Reader = (article: GeneratedArticle) => number

export const readerNames = ['dossier', 'dossier+lexicon', 'wink-nlp', 'compromise'] as const
export type ReaderName = (typeof readerNames)[number]

/** Makes a system ready to read; `more` is a folder of additional lists. */
export async function createReader(name: ReaderName, more?: string): Promise<Reader> {
  if (name === 'wink-nlp') return winkReader()
  if (name === 'compromise') return compromiseReader()
  const folders = more === undefined ? [] : [more]
  const extract = createExtract(loadLexicons(shippedLexicons, ...folders))
  return ({ text, publishedAt }) => {
    const record = extract({ text, publishedAt })
    return record.people.length + record.organizations.length + record.dates.length
  }
}

async function winkReader(): Promise<Reader> {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model)
  return ({ text }) => {
    const document = nlp.readDoc(text)
    return (
      document.entities().out(nlp.its.detail).length + document.tokens().out(nlp.its.pos).length
    )
  }
}

async function compromiseReader(): Promise<Reader> {
  const { default: nlp } = await import('compromise/three')
  return ({ text }) => {
    const document = nlp(text)
    return document.people().out('array').length + document.organizations().out('array').length
  }
}
