import { z } from 'zod'
import { KnowledgeRecord } from '../record.ts'
import { Problem } from './problem.ts'
import { count, shape } from './shape.ts'

const line = {
  index: count.describe('Counts the lines that are not blank.'),
  id: z.string().exactOptional().describe('The id that the line gave.'),
}

/** The answer to one line of a batch. */
export const BatchLine = z.union([
  shape({ ...line, record: KnowledgeRecord }),
  shape({ ...line, error: Problem }),
])
export type BatchLine = z.infer<typeof BatchLine>
