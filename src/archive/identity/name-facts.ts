import { nameKey } from '../../engine/names.ts'
import { entryNamed } from '../../lexicon/holder.ts'
import { createLetterTrie } from '../../lexicon/letter-trie.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { organizationKey } from './keys.ts'

/** What the word lists tell of the words of names; words are folded, as `nameKey` gives them. */
export interface NameFacts {
  /** "van", "bin": a small word inside a surname. */
  isParticle(word: string): boolean
  /** "jr", "iii" */
  isSuffix(word: string): boolean
  isChineseSurname(word: string): boolean
  /** One of the surnames that most people of China have. */
  isCommonChineseSurname(word: string): boolean
  isVietnameseSurname(word: string): boolean
  isGivenName(word: string): boolean
  isSurname(word: string): boolean
  /** Syllables of a word written in Pinyin, each where it ends; undefined when it is none. */
  syllables(word: string): readonly number[] | undefined
  /** The key of a company's name without the legal form at its end. */
  withoutLegalForm(key: string): string
  /** Does the list of organizations give the name, under whatever legal form, to the entry with the canonical name? */
  isNameOf(name: string, canonical: string): boolean
  /** Does the word say what an organization is, or for which field, and not which one: "national", "ministry", "health"? */
  isPlainWord(word: string): boolean
}

/** How many surnames at the head of the list, which begins with them, count as the most common. */
const mostCommon = 80
const mostSyllables = 4
const longestSyllable = 6

export function createNameFacts(lexicons: Lexicons): NameFacts {
  const { vocabulary } = lexicons
  const has =
    (...lists: ListName[]) =>
    (word: string): boolean => {
      const id = vocabulary.id(word)
      return id !== 0 && lists.some((list) => lexicons.has(list, id))
    }
  const particles = new Set(
    formsOf(lexicons, 'people.particles').flatMap((form) => nameKey(form).split(' ')),
  )
  const commonSurnames = new Set<string>()
  for (const word of lexicons.wordsOf('people.chinese-surnames')) {
    if (commonSurnames.size === mostCommon) break
    commonSurnames.add(vocabulary.word(word))
  }
  const legalForms = new Set(formsOf(lexicons, 'organizations.legal-forms').map(nameKey))
  const longestForm = Math.max(0, ...[...legalForms].map((form) => form.split(' ').length))
  const isSmall = has('organizations.connectors', 'organizations.public-words', 'dates.numbers')
  const isDemonym = has('places.demonyms')
  const plain = new Set(
    (['organizations.head-nouns', 'departments.head-nouns', 'departments.fields'] as const)
      .flatMap((list) => formsOf(lexicons, list))
      .flatMap((form) => nameKey(form).split(' ')),
  )
  const syllable = createLetterTrie(
    [...lexicons.wordsOf('people.pinyin-syllables')].map((word) => [vocabulary.word(word), 1]),
  )

  const withoutLegalForm = (key: string): string => {
    const words = key.split(' ')
    for (let length = Math.min(longestForm, words.length - 1); length > 0; length--)
      if (legalForms.has(words.slice(-length).join(' '))) return words.slice(0, -length).join(' ')
    return key
  }

  return {
    // "A" of "a/l" is an initial more often.
    isParticle: (word) => word.length > 1 && particles.has(word),
    isSuffix: has('people.name-suffixes'),
    isChineseSurname: has('people.chinese-surnames'),
    isCommonChineseSurname: (word) => commonSurnames.has(word),
    isVietnameseSurname: has('people.vietnamese-surnames'),
    isGivenName: has('people.given-names', 'people.given-names-ambiguous'),
    isSurname: has('people.surnames', 'people.surnames-ambiguous', 'people.chinese-surnames-other'),
    syllables(word) {
      if (word.length > longestSyllable * mostSyllables) return undefined
      // fewest[n]: where the fewest syllables that make up the first n letters end.
      const fewest: (number[] | undefined)[] = [[]]
      for (let from = 0; from < word.length; from++) {
        const before = fewest[from]
        if (before === undefined || before.length >= mostSyllables) continue
        for (let at = from, node = 0; at < word.length; at++) {
          node = syllable.step(node, word.charCodeAt(at))
          if (node < 0) break
          const known = fewest[at + 1]
          if (syllable.value(node) === 0 || (known && known.length <= before.length + 1)) continue
          fewest[at + 1] = [...before, at + 1]
        }
      }
      return word === '' ? undefined : fewest[word.length]
    },
    withoutLegalForm,
    isNameOf(name, canonical) {
      const key = withoutLegalForm(organizationKey(name))
      const entry = entryNamed(lexicons, 'organizations.known', canonical)
      return entry?.forms.some((form) => withoutLegalForm(organizationKey(form)) === key) === true
    },
    isPlainWord: (word) => (plain.has(word) || isSmall(word)) && !isDemonym(word),
  }
}

const formsOf = (lexicons: Lexicons, list: ListName): string[] =>
  Array.from(lexicons.entriesOf(list), ({ forms }) => forms).flat()
