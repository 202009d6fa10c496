import { z } from 'zod'
import { count, day, list, shape } from './shape.ts'
import { Counted, CountedTopic, Named } from './things.ts'

const seen = {
  firstSeen: day.exactOptional(),
  lastSeen: day.exactOptional(),
  articles: count,
}

export const HeldPosition = shape({
  title: z.string(),
  role: z.string().exactOptional(),
  department: z.string().exactOptional(),
  organization: Named.exactOptional(),
  status: z.string(),
  ...seen,
  evidence: shape({ article: z.string(), sentence: z.string() })
    .exactOptional()
    .describe('Where it was read last.'),
})
export type HeldPosition = z.infer<typeof HeldPosition>

const known = {
  aliases: list(z.string()),
  topics: list(CountedTopic),
  articleCount: count,
  sameAs: list(z.string()).describe('Addresses of the same elsewhere.'),
}

export const StoredPerson = Named.extend({
  ...known,
  positions: list(HeldPosition).describe('The one last seen first.'),
  organizations: list(Counted),
})
export type StoredPerson = z.infer<typeof StoredPerson>

export const ListedPerson = Named.extend({
  currentPosition: shape({
    title: z.string(),
    department: z.string().exactOptional(),
    organization: z.string().exactOptional(),
  }).exactOptional(),
  articleCount: count,
})
export type ListedPerson = z.infer<typeof ListedPerson>

export const StoredOrganization = Named.extend({
  ...known,
  kind: z.string().exactOptional(),
  country: z.string().exactOptional(),
  canonical: z.string().exactOptional().describe('What the word lists call it.'),
})
export type StoredOrganization = z.infer<typeof StoredOrganization>

export const ListedOrganization = Named.extend({ articleCount: count })
export type ListedOrganization = z.infer<typeof ListedOrganization>

/** Who holds or held positions at an organization. */
export const Member = Named.extend({
  positions: list(
    shape({
      title: z.string(),
      department: z.string().exactOptional(),
      status: z.string(),
      ...seen,
    }),
  ),
})
export type Member = z.infer<typeof Member>

export const StoredDepartment = shape({ name: z.string(), kind: z.string(), articles: count })
export type StoredDepartment = z.infer<typeof StoredDepartment>

/** Who cooperates with an organization, and on what. */
export const Partner = Counted.extend({
  first: day.exactOptional(),
  last: day.exactOptional(),
  topics: list(CountedTopic.extend({ stage: z.string().exactOptional() })),
})
export type Partner = z.infer<typeof Partner>

export const StoredTopic = CountedTopic.extend({
  broader: list(z.string()),
  labels: list(z.string()).describe('The labels under which articles name it.'),
  people: list(Counted),
  organizations: list(Counted),
})
export type StoredTopic = z.infer<typeof StoredTopic>

/** A pair that may be one; the machine does not decide. */
export const SuggestedMerge = shape({
  one: Named,
  other: Named,
  score: z.number().min(0).max(1).describe('How likely they are one.'),
  reasons: list(
    shape({
      says: z.string(),
      effect: z.enum(['raised', 'lowered']),
      weight: z.number().describe('Part of the sum, in log-odds.'),
    }),
  ),
})
export type SuggestedMerge = z.infer<typeof SuggestedMerge>
