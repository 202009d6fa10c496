import type { NameFacts } from '../../archive/identity/name-facts.ts'
import { observeOrganizations } from '../../archive/identity/observe-organizations.ts'
import { observePeople } from '../../archive/identity/observe-people.ts'
import { signatureKey } from '../../archive/identity/signature-key.ts'
import type { Extract } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { createChance } from '../bench/chance.ts'
import { articles, type InventedArticle } from './articles.ts'
import { figuresByVariant, type Judged, type PairFigures, pairFigures } from './figures.ts'
import { institutions } from './institutions.ts'
import { createMemoryArchive } from './memory-archive.ts'
import { people } from './people.ts'
import { recordOf } from './records.ts'
import { textOf } from './texts.ts'
import type { Words } from './words.ts'

/** An invented archive, the same for the same seed. */
export interface InventedArchive {
  readonly seed: number
  readonly people: number
  readonly articles: number
}

export interface IdentityFigures {
  readonly appearances: number
  readonly people: PairFigures
  readonly byVariant: ReadonlyMap<string, PairFigures>
  readonly organizations: PairFigures
  /** Pairs put before an editor: how many, and how many of them are one. */
  readonly suggestions: { readonly asked: number; readonly right: number }
  /** Every appearance, whom it was taken for. */
  readonly judged: readonly Judged[]
}

const days = 2000
const peopleAnInstitution = 12
/** Somebody must be able to move, and to have a namesake elsewhere. */
const fewest = 6

export function inventedArticles(
  { seed, people: count, articles: most }: InventedArchive,
  words: Words,
): Iterable<InventedArticle> {
  const chance = createChance(seed)
  const places = institutions(
    Math.max(fewest, Math.ceil(count / peopleAnInstitution)),
    days,
    chance,
    words,
  )
  return articles(most, people(count, places, days, chance, words), days, chance)
}

/** Reads an invented archive article by article and compares who was taken for whom. With `extract`, articles are read as text. */
export async function evaluateIdentity(
  invented: InventedArchive,
  words: Words,
  names: NameFacts,
  extract?: Extract,
): Promise<IdentityFigures> {
  const archive = createMemoryArchive(names)
  const found: { truth: string; key: string; variants: readonly string[] }[] = []
  const places: { truth: string; key: string; variants: readonly string[] }[] = []
  for (const article of inventedArticles(invented, words)) {
    const record = extract ? read(article, extract) : recordOf(article)
    const seen = observePeople(record, names)
    const organizations = observeOrganizations(record, names)
    await archive.add([...organizations, ...seen])
    for (const person of article.people) {
      const own = seen.find(
        ({ name, aliases }) => name === person.text || aliases.includes(person.text),
      )
      if (own === undefined) continue
      found.push({
        truth: `${person.human.id}`,
        key: signatureKey(own, names),
        variants: person.variants,
      })
    }
    for (const called of [article.host, article.partner]) {
      const own = organizations.find(({ name }) => name === called.name)
      if (own === undefined) continue
      places.push({
        truth: `${called.institution.id}`,
        key: signatureKey(own, names),
        variants: [called.way],
      })
    }
  }
  const judged = found.map(({ truth, key, variants }) => ({
    truth,
    entity: archive.people.entities.get(key)?.id ?? key,
    variants,
  }))
  const truths = new Map(found.map(({ key, truth }) => [key, truth]))
  const asked = archive.people.suggestions()
  return {
    appearances: judged.length,
    people: pairFigures(judged),
    byVariant: figuresByVariant(judged),
    organizations: pairFigures(
      places.map(({ truth, key, variants }) => ({
        truth,
        entity: archive.organizations.entities.get(key)?.id ?? key,
        variants,
      })),
    ),
    suggestions: {
      asked: asked.length,
      right: asked.filter(({ a, b }) => truths.get(a) === truths.get(b)).length,
    },
    judged,
  }
}

function read(article: InventedArticle, extract: Extract): KnowledgeRecord {
  return extract({ text: textOf(article), publisher: article.host.name, publishedAt: article.date })
}
