import { z } from 'zod'
import { statedKinds } from '../archive/corrections/stated.ts'
import { count, day, list, moment, page, shape } from './shape.ts'
import { Counted, CountedTopic } from './things.ts'

export const ListedArticle = shape({
  id: z.string(),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  date: day.exactOptional(),
  reprintOf: z.string().exactOptional().describe('The article whose text this one repeats.'),
  storedAt: moment,
  excerpt: shape({
    text: z.string(),
    marks: list(shape({ start: count, end: count })).describe(
      'The words of q, in UTF-16 code units of this text.',
    ),
  })
    .exactOptional()
    .describe(
      'Where words of q stand in the article; absent without q, and where they stand in its title alone.',
    ),
})
export type ListedArticle = z.infer<typeof ListedArticle>

/** What the articles of a search are about, the commonest first. */
export const Facets = shape({
  people: list(Counted),
  organizations: list(Counted),
  topics: list(CountedTopic),
  months: list(shape({ month: z.string(), articles: count })).describe('In their order.'),
  counted: count.describe('Articles that were counted: the newest thousand, if there are more.'),
})
export type Facets = z.infer<typeof Facets>

export const ArticlePage = page(ListedArticle).extend({ facets: Facets.exactOptional() })
export type ArticlePage = z.infer<typeof ArticlePage>

export const RelatedArticle = shape({
  id: z.string(),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  date: day.exactOptional(),
  score: z.number().min(0).max(1),
  reasons: list(
    shape({
      type: z.enum(['person', 'organization', 'topic']),
      id: z.string(),
      label: z.string(),
      weight: z.number().describe('Its part of the score.'),
    }),
  ),
})
export type RelatedArticle = z.infer<typeof RelatedArticle>

/** One thing that is different in a later record, in words that a person decides by. */
export const Difference = shape({
  kind: z.enum(statedKinds),
  change: z.enum(['added', 'removed', 'changed']),
  id: z.string().describe('Its id in the later record; of what is removed, in the earlier one.'),
  name: z.string(),
  says: z.string(),
})
export type Difference = z.infer<typeof Difference>

const madeWith = shape({ extractor: z.string(), lexicons: z.string() })

export const ArticleDifference = shape({
  article: z.string(),
  from: madeWith,
  to: madeWith,
  items: list(Difference),
})
export type ArticleDifference = z.infer<typeof ArticleDifference>
