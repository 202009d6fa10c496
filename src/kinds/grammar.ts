import type { Vocabulary } from '../text/vocabulary.ts'

/** Words of grammar that rules spell out. */
// biome-ignore format: a list of words
const grammarWords = [
  'of', 'for', 'on', 'against', 'in', 'at', 'from', 'with', 'by', 'to', 'and', 'or', 'the', 'a', 'an', 'as',
  'its', 'his', 'her', 'their', 'our', 'this', 'that', 'between', 'joined', 'no', 'who', 'which', 'is', 'was',
  'has', 'been', 'be', 'were', 'are', 'under', 'within', 'hereinafter', 'known', 'referred', 'called', 'abbreviated',
  'short', 'formerly', 'including', 'namely', 'both', 'will', 'also', 'respectively', 'named', 'he', 'she', 'came', 'arrived', 'visit', 'visits', 'visited', 'visiting', 'delegation', 'group', 'party', 'visitors', 'guests', 'guest', 'led', 'headed', 'members', 'include', 'included', 'team', 'mission', 'mr', 'st', 'my', 'new',
  'alongside', 'accompanied', 'together', 'along', 'behalf', 'then', 'his', 'over', 'after', 'university', 'president',
  'whose', 'whom', 'based', 'until', 'same', 'where', 'born', 'aged', 'than', 'if', 'had', 'have', 'when', 'while', 'because', 'not',
  'met', 'meets', 'received', 'receives', 'welcomed', 'welcomes', 'greeted', 'hosted', 'side', 'representing', 'represented', 'representatives',
  'country', 'republic', 'kingdom', 'nation',
] as const

export type GrammarWord = (typeof grammarWords)[number]

/** The words of grammar under the vocabulary's numbers. */
export interface Grammar {
  /** The number of each word; -1 for one that no list holds. */
  readonly numbers: Readonly<Record<GrammarWord, number>>
  /** The word of grammar behind a number; empty for any other word. */
  spelled(word: number): GrammarWord | ''
}

export function createGrammar(vocabulary: Vocabulary): Grammar {
  const numbers = Object.fromEntries(
    grammarWords.map((word) => [word, vocabulary.id(word) || -1]),
  ) as Grammar['numbers']
  const spellings: readonly (GrammarWord | '')[] = ['', ...grammarWords]
  /** Place of each word of the vocabulary in `spellings`. */
  const places = new Uint8Array(vocabulary.size)
  for (const [place, word] of spellings.entries())
    if (word !== '' && numbers[word] > 0) places[numbers[word]] = place
  return { numbers, spelled: (word) => spellings[places[word]] }
}
