import { type Hits, Shape, type Tokens } from '../text/document.ts'
import type { ReadingFacts } from '../text/read.ts'
import type { SentenceFacts } from '../text/sentences.ts'
import { WordClass } from '../text/word-classes.ts'
import type { ZoneFacts } from '../text/zones.ts'
import { type Lexicons, listIds } from './lexicons.ts'
import type { ListName } from './lists.ts'
import { createSift } from './sift.ts'

/** What the reader asks of words, answered from the lists. */
export function readingFacts(lexicons: Lexicons): ReadingFacts {
  const { vocabulary } = lexicons
  const sift = createSift(lexicons)
  const has = (list: ListName) => (word: number) => word !== 0 && lexicons.has(list, word)
  const glues = has('text.run-together')
  const heads = has('organizations.head-nouns')
  const unitHeads = has('departments.head-nouns')
  const nameLists = (
    [
      'people.given-names',
      'people.surnames',
      'people.chinese-surnames',
      'people.pinyin-syllables',
    ] as const
  ).map(has)
  return {
    vocabulary,
    gluesLeft: glues,
    isName: (word) => nameLists.some((holds) => holds(word)),
    gluesRight: (word) => heads(word) || unitHeads(word),
    scan: (tokens, text, day) => sift(lexicons.scan(tokens), { text, tokens, day }),
    sentenceFacts: (hits) => sentenceFacts(lexicons, hits),
    zoneFacts: (text, tokens, hits) => zoneFacts(lexicons, text, tokens, hits),
  }
}

const contactWords = ['contact', 'contacts', 'enquiries', 'inquiries']

/** An abbreviation is at most this many tokens long: "et al", "S.A. de C.V". */
const longestAbbreviation = 4

function sentenceFacts(lexicons: Lexicons, hits: Hits): SentenceFacts {
  const endsAt = (list: ListName) => {
    const id = listIds[list]
    return (i: number): boolean => {
      for (let h = hits.at[Math.max(0, i - longestAbbreviation + 1)]; h < hits.at[i + 1]; h++)
        if (hits.end[h] === i + 1 && lexicons.listOf[hits.entry[h]] === id) return true
      return false
    }
  }
  return {
    isAbbreviation: endsAt('text.abbreviations'),
    isFinalAbbreviation: endsAt('text.abbreviations-final'),
    opensSentence: (word) => (lexicons.classes(word) & WordClass.function) !== 0,
  }
}

function zoneFacts(lexicons: Lexicons, text: string, tokens: Tokens, hits: Hits): ZoneFacts {
  const lengthAt = (list: ListName) => (i: number) => longestAt(lexicons, hits, listIds[list], i)
  const contacts = new Set(contactWords.map((word) => lexicons.vocabulary.id(word)))
  const cityAt = lengthAt('places.cities')
  const countryAt = lengthAt('places.countries')
  const regionAt = lengthAt('places.regions')
  return {
    furnitureAt: lengthAt('text.boilerplate'),
    linkHeadingAt: lengthAt('text.boilerplate-headings'),
    bylineCueAt: lengthAt('text.byline-cues'),
    menuItemAt: lengthAt('text.navigation'),
    isMonth: (word) => word !== 0 && lexicons.has('dates.months', word),
    placeAt: (i) => Math.max(cityAt(i), countryAt(i), regionAt(i)),
    by: lexicons.vocabulary.id('by'),
    isContact: (word) => contacts.has(word),
    isYear: (i) =>
      (tokens.shape[i] & Shape.number) !== 0 &&
      tokens.end[i] - tokens.start[i] === 4 &&
      /^(?:19|20)/u.test(text.slice(tokens.start[i], tokens.end[i])),
    endsMedium: (i) => endsMedium(lexicons, hits, i),
    isCommon: (word) => word !== 0 && (lexicons.classes(word) & ~WordClass.proper) !== 0,
  }
}

/** "Ledger", "News Wire": a head noun of media, at most so many tokens long, ends here. */
const longestHead = 3

function endsMedium({ entry, listOf }: Lexicons, hits: Hits, i: number): boolean {
  for (let h = hits.at[Math.max(0, i - longestHead + 1)]; h < hits.at[i + 1]; h++)
    if (
      hits.end[h] === i + 1 &&
      listOf[hits.entry[h]] === listIds['organizations.head-nouns'] &&
      entry(hits.entry[h]).cells.kind === 'media'
    )
      return true
  return false
}

function longestAt(lexicons: Lexicons, hits: Hits, list: number, i: number): number {
  let longest = 0
  if (i >= hits.at.length - 1) return 0
  for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
    if (lexicons.listOf[hits.entry[h]] === list) longest = Math.max(longest, hits.end[h] - i)
  }
  return longest
}

/** A word as the lists see it: no list holds signs, numbers, addresses. */
export const isWord = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.word) !== 0
