import type { Answer } from '../threads/read-many.ts'
import { problem } from './reply.ts'

/** The line that answers an article of a batch, with its end. */
export function batchLine(answer: Answer, index: number, requestId: string): string {
  const id = answer.id === undefined ? '' : `"id":${JSON.stringify(answer.id)},`
  const said =
    'record' in answer
      ? `"record":${answer.record}`
      : `"error":${JSON.stringify(problem(answer.failure, requestId))}`
  return `{"index":${index},${id}${said}}\n`
}
