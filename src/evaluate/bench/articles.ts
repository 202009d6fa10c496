import { type GeneratedArticle, newsArticle } from './news.ts'
import { createVoice, rareWords } from './voice.ts'

/** `count` made-up articles of 300 to 900 words; another seed gives others throughout. */
export function generateArticles(count: number, seed: number): GeneratedArticle[] {
  const voice = createVoice(seed, rareWords())
  return Array.from({ length: count }, () => newsArticle(voice, voice.between(300, 900)))
}

/** One text of at least `units` UTF-16 units, made of many articles and cut to that length. */
export function generateText(units: number, seed: number): string {
  const voice = createVoice(seed, rareWords())
  const pieces: string[] = []
  for (let length = 0; length < units; ) {
    const { text } = newsArticle(voice, 600)
    pieces.push(text)
    length += text.length + 2
  }
  return pieces.join('\n\n').slice(0, units)
}

export const wordsOf = (articles: readonly GeneratedArticle[]): number =>
  articles.reduce((sum, { words }) => sum + words, 0)
