import type { ListName } from '../../lexicon/lists.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { syllables } from '../bench/words.ts'

/** The words that an invented archive is made of. */
export interface Words {
  readonly commonChineseSurnames: readonly string[]
  readonly chineseSurnames: readonly string[]
  /** Of Chinese given names, in small letters. */
  readonly chineseSyllables: readonly string[]
  readonly givenNames: readonly string[]
  readonly surnames: readonly string[]
  /** What departments work on, and what articles are about. */
  readonly fields: readonly string[]
  readonly topics: readonly string[]
  /** Organizations of the lists that have an acronym. */
  readonly known: readonly Entry[]
}

/** Every how manieth entry is taken of a list of thousands. */
const step = 7

export function wordsOf(lists: ReadonlyMap<ListName, Iterable<Entry>>): Words {
  const entriesOf = (list: ListName): Entry[] => [...(lists.get(list) ?? [])]
  const names = (list: ListName): string[] => entriesOf(list).map(({ name }) => name)
  const some = (list: ListName): string[] =>
    names(list).filter((name, at) => at % step === 0 && /^[A-Z][a-z]{3,}$/u.test(name))
  const chinese = names('people.chinese-surnames').filter((name) => /^[A-Z][a-z]+$/u.test(name))
  return {
    commonChineseSurnames: chinese.slice(0, 40),
    chineseSurnames: chinese,
    chineseSyllables: syllables.chineseGiven,
    givenNames: some('people.given-names'),
    surnames: some('people.surnames'),
    fields: names('departments.fields').filter((name) =>
      /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/u.test(name),
    ),
    topics: entriesOf('topics.concepts').flatMap(({ cells }) => cells.id ?? []),
    known: entriesOf('organizations.known').filter(
      ({ cells }) => cells.acronym && ['university', 'company', 'research'].includes(cells.kind),
    ),
  }
}
