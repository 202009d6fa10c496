import type { NameFacts } from '../../archive/identity/name-facts.ts'
import { observeOrganizations } from '../../archive/identity/observe-organizations.ts'
import { observePeople } from '../../archive/identity/observe-people.ts'
import { inventedArticles } from './evaluate-identity.ts'
import { createMemoryArchive } from './memory-archive.ts'
import { recordOf } from './records.ts'
import type { Words } from './words.ts'

/** What one article more costs an archive of a size. */
export interface ArrivalCost {
  readonly articles: number
  readonly signatures: number
  /** Of one article, in milliseconds. */
  readonly median: number
  readonly slowest99: number
  /** Signatures compared with those of one article. */
  readonly fetched: { readonly median: number; readonly most99: number }
}

/** So many of the last articles are measured. */
const measured = 500
const articlesAPerson = 2.5

/** Fills an archive in memory and measures its last articles as they arrive. `now` tells milliseconds. */
export async function arrivalCost(
  articles: number,
  words: Words,
  names: NameFacts,
  now: () => number,
): Promise<ArrivalCost> {
  const archive = createMemoryArchive(names)
  const times: number[] = []
  const fetched: number[] = []
  let left = articles
  const people = Math.ceil(articles / articlesAPerson)
  for (const article of inventedArticles({ seed: 1, people, articles }, words)) {
    const record = recordOf(article)
    const observations = [...observeOrganizations(record, names), ...observePeople(record, names)]
    left--
    if (left >= measured) archive.fill(observations)
    else {
      const begin = now()
      const cost = await archive.add(observations)
      times.push(now() - begin)
      fetched.push(cost.fetched)
    }
    if (left === measured) archive.settle()
  }
  return {
    articles,
    signatures: archive.people.signatures.size + archive.organizations.signatures.size,
    median: quantile(times, 0.5),
    slowest99: quantile(times, 0.99),
    fetched: { median: quantile(fetched, 0.5), most99: quantile(fetched, 0.99) },
  }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
