import { createChance } from '../bench/chance.ts'
import type { Line } from '../bench/report.ts'
import { generateCircles } from './circles.ts'
import { measureRelatedPeople, relatedPeople } from './related-people.ts'

const asked = 2_000
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** How well and how fast related people are found in memory, without a database, in an invented archive. */
export function relatedLines(articles: number): Line[] {
  const circles = generateCircles(articles, createChance(articles))
  const people = [...circles.articlesOf.keys()]
  const times = Array.from({ length: asked }, (_none, at) => {
    const from = performance.now()
    relatedPeople(circles, people[(at * 7919) % people.length], 10)
    return performance.now() - from
  }).sort((a, b) => a - b)
  const { answers, right, rightByCount } = measureRelatedPeople(circles)
  const size = articles.toLocaleString('en')
  const took = (at: number): string => `${times[Math.floor(asked * at)].toFixed(2)} ms`
  return [
    { what: `${size} articles, related people in memory, p50`, measured: took(0.5) },
    { what: `${size} articles, related people in memory, p99`, measured: took(0.99) },
    { what: `${size} articles, of the right circle`, measured: percent(right / answers) },
    { what: `${size} articles, by mere count`, measured: percent(rightByCount / answers) },
  ]
}
