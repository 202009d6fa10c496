import { z } from 'zod'
import { proposedLists } from '../../archive/proposals/proposal.ts'
import { atMost } from '../../failure.ts'
import { sizes } from '../limits/sizes.ts'

const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'expected a year, month or day such as 2023-11-13')
const words = z.string().max(sizes.parameter, atMost(sizes.parameter))
const aPage = `expected a whole number from 1 to ${sizes.pageItems}`
const limit = z.coerce.number(aPage).int(aPage).min(1, aPage).max(sizes.pageItems, aPage)

/** The parameters of lists. */
export const paging = {
  limit: limit.default(50).describe('Items of a page, 1 to 200.'),
  cursor: words.exactOptional().describe('The nextCursor of the page before.'),
}

export const ArticleListQuery = z.object({
  ...paging,
  q: words
    .exactOptional()
    .describe('Words that the title or the text holds; quoted ones side by side.'),
  person: words.exactOptional().describe('Id of a person whom the articles name.'),
  organization: words.exactOptional().describe('Id of an organization that they name.'),
  topic: words.exactOptional().describe('Id of a topic that they name.'),
  from: day.exactOptional().describe('First day of publication: 2023, 2023-11 or 2023-11-13.'),
  to: day.exactOptional().describe('Last day of publication.'),
  order: z
    .enum(['newest', 'relevance'])
    .default('newest')
    .describe('"relevance": those that have the words of q most first.'),
  facets: z
    .enum(['true', 'false'])
    .default('false')
    .describe('"true" adds what the articles are about.'),
  outdated: z
    .enum(['true', 'false'])
    .default('false')
    .describe('"true": only those that another version, or other lists, have read.'),
})

export const EntityListQuery = z.object({
  ...paging,
  q: words.exactOptional().describe('A name, forgiving about spelling, order and accents.'),
  organization: words
    .exactOptional()
    .describe('Id of an organization that they belong to or work with.'),
  topic: words.exactOptional().describe('Id of a topic of articles that name them.'),
})

export const TopicListQuery = z.object({
  ...paging,
  q: words.exactOptional().describe('The beginning of a word of the label.'),
  order: z
    .enum(['label', 'articles'])
    .default('label')
    .describe('By label, or those of most articles first.'),
})

/** Who says so, where no key tells it. */
export const by = z
  .string()
  .min(1)
  .max(sizes.speaker, atMost(sizes.speaker))
  .default('somebody')
  .describe('Who says so.')

export const PageQuery = z.object(paging)

export const DecisionListQuery = z.object({
  ...paging,
  article: words.exactOptional().describe('Id of the article that was corrected.'),
})

export const RelatedQuery = z.object({
  limit: limit.default(10).describe('How many at most, 1 to 200.'),
  from: day.exactOptional().describe('First day that counts.'),
  to: day.exactOptional().describe('Last day that counts.'),
  minSupport: z.coerce
    .number('expected a whole number from 1')
    .int('expected a whole number from 1')
    .min(1, 'expected a whole number from 1')
    .exactOptional()
    .describe('Articles that the two must share; 2, or one event, when left out.'),
})

const link = z
  .string()
  .max(2000)
  .exactOptional()
  .describe('Address of a person, with {id}: https://news.example/people/{id}.')

export const LinkQuery = z.object({ link })

export const RelatedToArticleQuery = z.object({
  limit: limit.default(10).describe('How many at most, 1 to 200.'),
  link,
})

export const ProposalQuery = z.object({
  ...paging,
  list: z
    .enum(proposedLists, `expected one of ${proposedLists.join(', ')}`)
    .exactOptional()
    .describe('Only entries for this list.'),
})

export const AuditQuery = z.object({
  ...paging,
  by: z.string().max(100).exactOptional().describe('Only what this name has written.'),
})
