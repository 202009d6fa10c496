import { type Hits, Shape, type Tokens } from '../text/document.ts'
import type { ReadingFacts } from '../text/read.ts'
import { WordClass } from '../text/word-classes.ts'
import type { ZoneFacts } from '../text/zones.ts'
import { type Lexicons, listIds } from './lexicons.ts'
import type { ListName } from './lists.ts'

/** What the reader asks of words, answered from the lists. */
export function readingFacts(lexicons: Lexicons): ReadingFacts {
  const { vocabulary } = lexicons
  const has = (list: ListName) => (word: number) => word !== 0 && lexicons.has(list, word)
  const glues = has('text.run-together')
  const heads = has('organizations.head-nouns')
  const unitHeads = has('departments.head-nouns')
  const determiners = new Set(
    [
      'the',
      'a',
      'an',
      'in',
      'on',
      'at',
      'he',
      'she',
      'they',
      'we',
      'it',
      'his',
      'her',
      'this',
      'that',
    ].map((word) => vocabulary.id(word)),
  )
  return {
    vocabulary,
    gluesLeft: glues,
    gluesRight: (word) => heads(word) || unitHeads(word),
    isAbbreviation: has('text.abbreviations'),
    isFinalAbbreviation: has('text.abbreviations-final'),
    opensSentence: (word) =>
      determiners.has(word) || (lexicons.classes(word) & WordClass.function) !== 0,
    scan: (tokens) => lexicons.scan(tokens),
    zoneFacts: (_tokens, hits) => zoneFacts(lexicons, hits),
  }
}

function zoneFacts(lexicons: Lexicons, hits: Hits): ZoneFacts {
  const lengthAt = (list: ListName) => (i: number) => longestAt(lexicons, hits, listIds[list], i)
  return {
    furnitureAt: lengthAt('text.boilerplate'),
    linkHeadingAt: lengthAt('text.boilerplate-headings'),
    bylineCueAt: lengthAt('text.byline-cues'),
    menuItemAt: lengthAt('text.navigation'),
    isMonth: (word) => word !== 0 && lexicons.has('dates.months', word),
    isPlace: (word) =>
      word !== 0 && (lexicons.has('places.cities', word) || lexicons.has('places.countries', word)),
    isCommon: (word) => word !== 0 && (lexicons.classes(word) & ~WordClass.proper) !== 0,
  }
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
