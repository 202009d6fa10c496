import { z } from 'zod'
import { tieTypes } from '../archive/related/tie.ts'
import { ListedPerson } from './entities.ts'
import { count, day, list, shape } from './shape.ts'
import { Named } from './things.ts'

export const Example = shape({
  article: z.string().describe('Id of the article.'),
  title: z.string().exactOptional(),
  date: day.exactOptional(),
  sentence: z.string(),
})
export type Example = z.infer<typeof Example>

export const TieReason = shape({
  type: z.enum(tieTypes),
  label: z.string(),
  count: count.describe('Articles.'),
  first: day.exactOptional(),
  last: day.exactOptional(),
  says: z.string().describe('The whole of it in words.'),
  examples: list(Example),
})
export type TieReason = z.infer<typeof TieReason>

const tied = {
  score: z.number().min(0).max(1),
  support: shape({
    together: count.describe('Articles that relate the two; reprints count for nothing.'),
    weight: z.number().describe('The sum of closeness over these, at most `together`.'),
    thisPerson: count.describe('Articles in which the one stands.'),
    otherPerson: count.describe('Articles in which the other stands.'),
    articles: count.describe('Articles of the archive.'),
  }),
  reasons: list(TieReason).describe('The best first.'),
}

export const RelatedPerson = shape({ person: ListedPerson.omit({ articleCount: true }), ...tied })
export type RelatedPerson = z.infer<typeof RelatedPerson>

export const RelatedToArticle = RelatedPerson.extend({
  to: Named.describe('The person of the article to whom they belong.'),
})
export type RelatedToArticle = z.infer<typeof RelatedToArticle>

export const RelatedOrganization = shape({
  organization: Named,
  ...tied,
})
export type RelatedOrganization = z.infer<typeof RelatedOrganization>
