import { createChance } from '../bench/chance.ts'
import { type Corpus, readCorpus } from '../corpus.ts'

/** Makes the article of a number: another for each number, the same in every run. */
export type MakeArticle = (number: number) => VariedArticle

export interface VariedArticle {
  readonly id: string
  readonly text: string
  readonly publishedAt?: string
}

/** Articles of a corpus in turn, with other names of people, numbers and dates in each. */
export function createVariedArticles(folder: string, seed: number): MakeArticle {
  const { articles }: Corpus = readCorpus(folder)
  const wordsOf = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap((name) => name.split(/\s+/u)).filter((word) => nameWord.test(word))),
  ]
  const namesIn = articles.map(({ gold }) => wordsOf(gold.people.map(({ name }) => name)))
  const allNames = [...new Set(namesIn.flat())]
  return (number) => {
    const chance = createChance(seed + number)
    const at = number % articles.length
    const { text, gold } = articles[at]
    const others = new Map(namesIn[at].map((name) => [name, chance.pick(allNames)]))
    const renamed = text.replace(/\p{L}+/gu, (word) => others.get(word) ?? word)
    const varied = renamed.replace(/\d+/gu, (digits) => otherNumber(digits, chance))
    return {
      id: `${number}`,
      text: `${varied}\n\nThis report has the number ${number}.\n`,
      ...(gold.publishedAt && { publishedAt: gold.publishedAt }),
    }
  }
}

const nameWord = /^\p{Lu}\p{L}{2,}$/u

/** A number that can stand there as well: a day for a day, a year for a year. */
function otherNumber(digits: string, { between }: ReturnType<typeof createChance>): string {
  const value = Number(digits)
  if (digits.length === 4 && value >= 1900 && value <= 2099) return `${between(2005, 2024)}`
  if (digits.length <= 2 && value >= 1 && value <= 31)
    return `${between(1, Math.min(value + 5, 28))}`
  return digits.replace(/\d/gu, () => `${between(1, 9)}`)
}

export const lineOf = (make: MakeArticle, number: number): string =>
  `${JSON.stringify(make(number))}\n`
