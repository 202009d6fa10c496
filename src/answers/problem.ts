import { z } from 'zod'
import { failureCodes } from '../failure.ts'

/** What went wrong, as RFC 9457 writes it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What was expected, what came, and what to do.'),
  code: z.enum(failureCodes).describe('Stable; made for programs.'),
  requestId: z.string().describe('The same as in the x-request-id header.'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
  near: z
    .array(
      z.object({
        text: z.string(),
        kind: z.string().exactOptional(),
        id: z.string().exactOptional(),
        quote: z
          .object({
            exact: z.string(),
            prefix: z.string().exactOptional(),
            suffix: z.string().exactOptional(),
            in: z.enum(['title', 'byline']).exactOptional(),
          })
          .exactOptional(),
      }),
    )
    .exactOptional()
    .describe('What is there and alike, where something was not found.'),
  limit: z.number().exactOptional().describe('What is allowed, where something was too large.'),
  size: z.number().exactOptional().describe('What came, as far as it was read.'),
})
export type Problem = z.infer<typeof Problem>
