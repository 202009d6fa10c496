import { WordClass, wordClasses } from '../../text/word-classes.ts'
import { type Chance, createChance } from './chance.ts'
import { adjectives, nouns, verbs } from './words.ts'

/** Chance that also chooses words: mostly common ones, now and then a rare one, as in any text. */
export interface Voice extends Chance {
  noun(): string
  adjective(): string
  /** In the past tense. */
  verb(): string
}

const rareShare = 0.2

/** The vocabulary of English, of which a voice takes its rare words. */
export interface RareWords {
  readonly nouns: readonly string[]
  readonly adjectives: readonly string[]
  readonly verbs: readonly string[]
}

/** Words of the tagger's lexicon that are one thing only. */
export function rareWords(): RareWords {
  const rare = { nouns: [] as string[], adjectives: [] as string[], verbs: [] as string[] }
  for (const [word, classes] of wordClasses()) {
    if (!/^[a-z]{4,14}$/u.test(word)) continue
    if (classes === WordClass.noun) rare.nouns.push(word)
    else if (classes === WordClass.adjective) rare.adjectives.push(word)
    else if (classes === (WordClass.verb | WordClass.mainlyVerb) && word.endsWith('ed'))
      rare.verbs.push(word)
  }
  return rare
}

export function createVoice(seed: number, rare: RareWords): Voice {
  const chance = createChance(seed)
  const word = (common: readonly string[], others: readonly string[]) => (): string =>
    chance.pick(chance.happens(rareShare) ? others : common)
  return {
    ...chance,
    noun: word(nouns, rare.nouns),
    adjective: word(adjectives, rare.adjectives),
    verb: word(verbs, rare.verbs),
  }
}
