import fc from 'fast-check'
import type { Found } from '../../src/evaluate/found.ts'
import type { AnnotatedArticle, Gold } from '../../src/evaluate/gold.ts'
import type { Question } from './tool.ts'

/** Ways in which an answer may differ from the gold. */
const ways = [
  (words: string) => words,
  (words: string) => words,
  (words: string) => `The ${words}.`,
  (words: string) => `“${words}”`,
  (words: string) => words.toUpperCase(),
  (words: string) => words.replaceAll('-', ' '),
  (words: string) => words.split(' ').slice(1).join(' ') || words,
  (words: string) => words.split(' ').reverse().join(' '),
  (words: string) => `acting ${words}`,
  (words: string) => `${words}s of ${words}`,
]

/** Answers that are partly right, each under an id and a set of its own. */
export function mangled(articles: readonly AnnotatedArticle[], each: number): Question[] {
  const choices = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })
  return articles.flatMap(({ gold, text }) =>
    fc.sample(choices, { numRuns: each, seed: 7 }).map((numbers, n): Question => {
      const id = `${gold.id}~${n}`
      return { gold: { ...gold, id, set: id }, text, answer: mangle(gold, numbers) }
    }),
  )
}

function mangle(gold: Gold, numbers: readonly number[]): Found {
  let at = 0
  const next = (below: number): number => numbers[at++ % numbers.length] % below
  const change = (words: string): string => ways[next(ways.length)](words)
  const some = <One>(list: readonly One[]): One[] =>
    list.flatMap((one) => [[one], [one], [one], [], [one, one]][next(5)])
  const named = <One extends { name: string; aliases: readonly string[] }>({
    name,
    aliases,
  }: One) => {
    const forms = [name, ...aliases]
    const first = forms.splice(next(forms.length), 1)
    return { name: change(first[0]), aliases: some(forms).map(change) }
  }
  const people = some(gold.people)
  const units = [...gold.organizations, ...gold.departments]
  const unit = (name: string | null): string | undefined =>
    next(4) === 0 ? units[next(units.length)]?.name : (name ?? undefined)
  return {
    people: people.map(named),
    positions: people.flatMap(({ positions }, person) =>
      some(positions).map(({ title, department, organization }) => {
        const [d, o] = [unit(department), unit(organization)]
        return {
          person,
          title: change(title),
          ...(d !== undefined && { department: d }),
          ...(o !== undefined && { organization: o }),
        }
      }),
    ),
    organizations: [...some(gold.organizations), ...(next(2) ? gold.departments : [])].map(named),
    departments: [...some(gold.departments), ...(next(2) ? gold.organizations : [])].map(named),
    dates: [...some(gold.dates.map(({ value }) => value)), '1815'],
    topics: some(gold.topics).map((topic) => ({
      label: change(topic),
      phrases: next(2) ? [change(topic)] : [],
    })),
  }
}
