import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { isFinal, type Jobs } from '../../service/jobs/jobs.ts'
import { replyFailure } from '../reply.ts'

/** Milliseconds between two looks at a job, and looks without news after which a sign of life is sent. */
const pause = 500
const quiet = 30

/** Tells of a job whenever something has changed, until it has ended or nobody listens. */
export async function replyEvents(
  c: Context,
  jobs: Jobs,
  id: string,
  draining: () => boolean,
): Promise<Response> {
  const first = await jobs.get(id)
  if (!first.ok) return replyFailure(c, first.failure)
  return streamSSE(c, async (stream) => {
    let last = ''
    let unchanged = 0
    for (let count = 0; !stream.aborted && !draining(); count++) {
      const job = count === 0 ? first : await jobs.get(id)
      const data = job.ok ? JSON.stringify(job.value) : last
      if (job.ok && data !== last) {
        const event = isFinal(job.value.state) ? 'end' : 'progress'
        await stream.writeSSE({ event, data, id: `${count}` })
        last = data
        unchanged = 0
      } else if (++unchanged % quiet === 0) await stream.write(': still there\n\n')
      if (job.ok ? isFinal(job.value.state) : job.failure.code === 'not-found') return
      await stream.sleep(pause)
    }
  })
}
