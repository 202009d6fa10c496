import { type Found, foundIn } from '../threads/found.ts'
import type { Reader } from './reader.ts'

/** The same reader, which tells `count` of every article that it has read. */
export const counted = (reader: Reader, count: (found: Found) => void): Reader => ({
  ...reader,
  async read(article, options) {
    const record = await reader.read(article, options)
    if (record.ok) count(foundIn(record.value))
    return record
  },
  async readMany(items, options) {
    const answers = await reader.readMany(items, options)
    for (const answer of answers) if ('found' in answer && answer.found) count(answer.found)
    return answers
  },
})
