import { type Holdings, holdingsOf } from '../derived/holdings.ts'
import type { Reader } from './reader.ts'

/** The same reader, which tells `count` of every article that it has read. */
export const counted = (reader: Reader, count: (holdings: Holdings) => void): Reader => ({
  ...reader,
  async read(article, options) {
    const record = await reader.read(article, options)
    if (record.ok) count(holdingsOf(record.value))
    return record
  },
  async readMany(items, options) {
    const answers = await reader.readMany(items, options)
    for (const answer of answers) if ('record' in answer) count(answer.holdings)
    return answers
  },
})
