import { near } from '../../archive/related/closeness.ts'
import type { StoredTie } from '../../archive/related/sums.ts'
import type { Chance } from '../bench/chance.ts'

/** An invented archive of which it is known who belongs to whom. */
export interface Circles {
  /** Articles of each person. */
  readonly articlesOf: ReadonlyMap<string, ReadonlySet<string>>
  /** For each person, the ties with each other one. */
  readonly tiesOf: ReadonlyMap<string, ReadonlyMap<string, readonly StoredTie[]>>
  readonly articles: number
  /** Those who truly have to do with each other share a circle; who has none is everywhere. */
  readonly circleOf: ReadonlyMap<string, number>
}

/** Presidents and spokesmen: at a third of all events, whoever is there. */
const everywhere = ['president', 'secretary', 'spokesman']
const circleSize = [3, 8] as const

/**
 * Articles about circles of three to eight people, three articles a person. A few of a circle take part in an event; who
 * is everywhere joins in; people of other circles are named somewhere in the article.
 */
export function generateCircles(articles: number, chance: Chance): Circles {
  const circles: string[][] = []
  const circleOf = new Map<string, number>()
  for (let people = 0; people < articles / 3; ) {
    const circle = Array.from({ length: chance.between(...circleSize) }, () => `person-${people++}`)
    for (const person of circle) circleOf.set(person, circles.length)
    circles.push(circle)
  }
  const articlesOf = new Map<string, Set<string>>()
  const tiesOf = new Map<string, Map<string, StoredTie[]>>()
  const stand = (person: string, article: string): void => {
    const known = articlesOf.get(person)
    if (known === undefined) articlesOf.set(person, new Set([article]))
    else known.add(article)
  }
  const tie = (a: string, b: string, one: StoredTie): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const ties = tiesOf.get(from) ?? new Map<string, StoredTie[]>()
      tiesOf.set(from, ties)
      const known = ties.get(to)
      if (known === undefined) ties.set(to, [one])
      else known.push(one)
    }
  }
  for (let number = 0; number < articles; number++) {
    const article = `article-${number}`
    const day = dayOf(chance)
    const circle = chance.pick(circles)
    const guests = someOf(circle, chance.between(2, 5), chance)
    const event = chance.pick(['visit', 'meeting', 'signing'])
    const host = `org-${chance.between(1, 50)}`
    const here = [...guests, ...(chance.happens(1 / 3) ? [chance.pick(everywhere)] : [])]
    const passing = chance.happens(0.5)
      ? someOf(chance.pick(circles), chance.between(1, 3), chance)
      : []
    const all = [...new Set([...here, ...passing])]
    for (const person of all) stand(person, article)
    for (const [at, a] of all.entries())
      for (const b of all.slice(at + 1)) {
        const isTogether = here.includes(a) && here.includes(b)
        const rest = { label: `${event} to ${host}`, day, article }
        if (isTogether && chance.happens(0.6))
          tie(a, b, { type: 'event', event, of: host, ...rest, closeness: near.event })
        const where = chance.pick(
          isTogether ? (['sentence', 'paragraph'] as const) : (['paragraph', 'article'] as const),
        )
        tie(a, b, {
          type: 'same-organization',
          of: host,
          ...rest,
          label: host,
          closeness: near[where],
        })
      }
  }
  return { articlesOf, tiesOf, articles, circleOf }
}

const someOf = (all: readonly string[], count: number, chance: Chance): string[] => [
  ...new Set(Array.from({ length: count }, () => chance.pick(all))),
]

const dayOf = (chance: Chance): string => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `20${chance.between(20, 31)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`
}
