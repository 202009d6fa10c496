import { z } from 'zod'
import { atMost } from '../../failure.ts'
import { formatNames } from '../../interchange/formats.ts'
import { existings } from '../../interchange/taking.ts'
import { paging } from '../archive/queries.ts'
import { sizes } from '../limits/sizes.ts'

export const EntryListQuery = z.object({
  ...paging,
  q: z
    .string()
    .max(sizes.listQuery, atMost(sizes.listQuery))
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
  by: z
    .string()
    .max(sizes.speaker, atMost(sizes.speaker))
    .default('somebody')
    .describe('Who edits.'),
  note: z.string().max(sizes.note, atMost(sizes.note)).exactOptional().describe('Why.'),
})

const format = z.enum(formatNames, `expected one of ${formatNames.join(', ')}`)

export const ImportQuery = z.object({
  format: format
    .exactOptional()
    .describe('Told by media type, file name or the first lines when left out.'),
  existing: z
    .enum(existings, `expected one of ${existings.join(', ')}`)
    .exactOptional()
    .describe(
      'What becomes of entries that the list has already: they are replaced (when left out), get the further values (join), or stay (leave).',
    ),
  fileName: z
    .string()
    .max(1000, atMost(1000))
    .exactOptional()
    .describe('The name of the file, for its ending.'),
  separator: z.string().max(10, atMost(10)).exactOptional().describe('Of a gazetteer of GATE.'),
  majorType: z.string().max(200, atMost(200)).exactOptional().describe('Of a gazetteer of GATE.'),
  minorType: z.string().max(200, atMost(200)).exactOptional().describe('Of a gazetteer of GATE.'),
})

export const ExportQuery = z.object({
  format: format.default('list').describe('"list" is that of the files.'),
})
