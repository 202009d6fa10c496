import { z } from 'zod'
import { paging } from '../archive/query.ts'

export const EntryListQuery = z.object({
  ...paging,
  q: z
    .string()
    .max(1000)
    .exactOptional()
    .describe('Letters that an entry holds in its name or any other cell.'),
  origin: z
    .enum(['shipped', 'edited', 'added', 'removed'])
    .exactOptional()
    .describe(
      'Entries as the file has them, edited, added, or removed ones; all but the removed when left out.',
    ),
})

export const EditHeaders = z.object({
  'if-match': z
    .string()
    .exactOptional()
    .describe(
      'The ETag of the list that was seen; the edit is refused where it has changed since.',
    ),
})

export const EditQuery = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('"true": nothing is taken; answers what would change in the archive, per article.'),
  limit: z.coerce
    .number('expected a whole number from 1 to 200')
    .int('expected a whole number from 1 to 200')
    .min(1, 'expected a whole number from 1 to 200')
    .max(200, 'expected a whole number from 1 to 200')
    .default(50)
    .describe('Changed articles that a dry run names.'),
  by: z.string().max(200).default('somebody').describe('Who edits.'),
  note: z.string().max(2000).exactOptional().describe('Why.'),
})
