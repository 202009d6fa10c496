import type { Vocabulary } from '../text/vocabulary.ts'

/** Words of grammar that rules spell out. */
// biome-ignore format: a list of words
const grammarWords = [
  'of', 'for', 'on', 'against', 'in', 'at', 'from', 'with', 'by', 'to', 'and', 'or', 'the', 'a', 'an', 'as',
  'its', 'his', 'her', 'their', 'our', 'this', 'that', 'between', 'joined', 'no', 'who', 'which', 'is', 'was',
  'has', 'been', 'be', 'were', 'are', 'under', 'within', 'hereinafter', 'known', 'referred', 'called', 'abbreviated',
  'short', 'formerly', 'including', 'namely', 'both', 'will', 'also', 'respectively', 'named', 'he', 'she', 'came', 'arrived', 'visit', 'visits', 'visited', 'visiting', 'delegation', 'group', 'party', 'visitors', 'guests', 'guest', 'led', 'headed', 'members', 'include', 'included', 'team', 'mission', 'mr', 'st', 'my', 'new',
  'alongside', 'accompanied', 'together', 'along', 'behalf', 'then', 'his', 'over', 'after', 'university', 'president',
  'whose', 'whom', 'born', 'aged', 'than', 'if', 'had', 'have', 'when', 'while', 'because', 'not',
] as const

export type GrammarWord = (typeof grammarWords)[number]
export type Grammar = Readonly<Record<GrammarWord, number>>

/** The vocabulary's numbers of the words of grammar; -1 for one that no list holds. */
export const createGrammar = (vocabulary: Vocabulary): Grammar =>
  Object.fromEntries(grammarWords.map((word) => [word, vocabulary.id(word) || -1])) as Grammar
