import tagger from 'natural/lib/natural/brill_pos_tagger/index.js'

/** What a word can be, as bits; from the English lexicon of natural's Brill tagger. */
export const WordClass = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  /** Articles, pronouns, prepositions, conjunctions, auxiliaries. */
  function: 16,
  /** Known with a capital, as a proper name. */
  proper: 32,
  plural: 64,
  /** Its first reading is a verb. */
  mainlyVerb: 128,
} as const

const classOfTag: Readonly<Record<string, number>> = {
  NN: WordClass.noun,
  NNS: WordClass.noun | WordClass.plural,
  NNP: WordClass.proper,
  NNPS: WordClass.proper,
  JJ: WordClass.adjective,
  JJR: WordClass.adjective,
  JJS: WordClass.adjective,
  RB: WordClass.adverb,
  RBR: WordClass.adverb,
  RBS: WordClass.adverb,
  VB: WordClass.verb,
  VBD: WordClass.verb,
  VBG: WordClass.verb,
  VBN: WordClass.verb,
  VBP: WordClass.verb,
  VBZ: WordClass.verb,
  POS: 0,
  SYM: 0,
  LS: 0,
  // Words of other languages are mostly parts of names here: "Bois", "Al", "Von".
  FW: 0,
}

/** Words that need no lists: each word of the tagger's lexicon with its classes. */
export function* wordClasses(): Generator<readonly [word: string, classes: number]> {
  const { lexicon } = new tagger.Lexicon('EN', 'NN') as unknown as {
    lexicon: Record<string, string[]>
  }
  for (const word in lexicon) {
    if (!/^\p{L}[\p{L}'.]*$/u.test(word)) continue
    let classes = 0
    for (const tags of lexicon[word])
      for (const tag of tags.split('|')) {
        // Words that its corpus glued to a sign ("development...") are tagged as the sign.
        if (/^[A-Z]/u.test(tag)) classes |= classOfTag[tag] ?? WordClass.function
      }
    if (lexicon[word][0].startsWith('VB')) classes |= WordClass.mainlyVerb
    if (/^\p{Lu}/u.test(word)) {
      // A capital in the tagger's lexicon is often only the first word of a sentence.
      classes = (classes & WordClass.proper) !== 0 ? WordClass.proper : 0
    }
    if (classes !== 0) yield [word, classes]
  }
}
