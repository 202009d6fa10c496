import { z } from 'zod'
import { count, day, shape } from './shape.ts'

/** A person or an organization of the archive. */
export const Named = shape({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

export const Counted = Named.extend({ articles: count })
export type Counted = z.infer<typeof Counted>

export const CountedTopic = shape({ id: z.string(), label: z.string(), articles: count })
export type CountedTopic = z.infer<typeof CountedTopic>

/** An article that names somebody. */
export const NamingArticle = shape({
  id: z.string(),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  date: day.exactOptional(),
  as: z.string().describe('The name as the article writes it.'),
  salience: z.number(),
})
export type NamingArticle = z.infer<typeof NamingArticle>
