import type { Context } from 'hono'
import type { Failure } from '../../failure.ts'
import { queryOf } from '../../http/archive/query.ts'
import { JobListQuery, ResultsQuery } from '../../http/jobs/query.ts'
import { replies } from '../../http/reply.ts'
import { isFinal, type JobView, jobActions } from '../../service/jobs/jobs.ts'
import type { AddPages } from '../pages-parts.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { Actions } from './actions.tsx'
import { BatchList } from './batch-list.tsx'
import { Errors, errorsBehind } from './errors.tsx'
import { Progress } from './progress.tsx'
import { Report } from './report.tsx'
import { Downloads } from './results.tsx'
import { SendForm } from './send-form.tsx'
import { batchOf } from './sent-form.ts'
import { titleOf } from './words.ts'

const section = 'batches'

/** `/batches`: many articles at once, sent, followed and looked through. */
export const addBatchPages: AddPages = (app, { service, assets }) => {
  const { jobs } = service
  if (!jobs) return

  const replyList = async (c: Context, failure?: Failure): Promise<Response> => {
    const query = queryOf(c, JobListQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const page = await jobs.list(query.value)
    if (!page.ok) return replyFailurePage(c, assets, page.failure, section)
    const { items, nextCursor } = page.value
    const status = failure ? replies[failure.code][0] : 200
    return replyPage(
      c,
      assets,
      { title: 'Batches', section, status },
      <>
        <h1>Batches</h1>
        <p>
          Many articles at once. They are read while you do something else, and reading goes on
          where it was when the service was stopped in between.
        </p>
        <SendForm {...(failure && { failure })} />
        <h2>So far</h2>
        <BatchList jobs={items} here={new URL(c.req.url)} nextCursor={nextCursor} />
      </>,
    )
  }
  app.get('/batches', (c) => replyList(c))

  app.post('/batches', async (c) => {
    const batch = batchOf(await c.req.parseBody({ all: true }))
    if (!batch.ok) return replyList(c, batch.failure)
    const job = await jobs.submit(batch.value)
    if (!job.ok) return replyList(c, job.failure)
    say(c, { text: 'It has arrived, and is being read.' })
    return c.redirect(addressOf(job.value.id), 303)
  })

  app.get('/batches/:id', async (c) => {
    const query = queryOf(c, ResultsQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const report = await jobs.report(c.req.param('id'))
    if (!report.ok) return replyFailurePage(c, assets, report.failure, section)
    const { job } = report.value
    const { after } = query.value
    const errors = await errorsBehind(jobs, job.id, after ?? -1)
    return replyPage(
      c,
      assets,
      { title: titleOf(job), section },
      <>
        <p class="crumb">
          <a href="/batches">Batches</a>
        </p>
        <h1>
          <bdi>{titleOf(job)}</bdi>
        </h1>
        <div {...following(job)}>
          <Progress job={job} />
          {!isFinal(job.state) && (
            <noscript>
              <p>
                <a href={addressOf(job.id)}>Look again</a> to see how far it is.
              </p>
            </noscript>
          )}
          <Actions job={job} />
          <Downloads job={job} />
          <Report report={report.value} />
          <Errors page={errors} address={addressOf(job.id)} isFirst={after === undefined} />
        </div>
      </>,
    )
  })

  for (const action of jobActions)
    app.post(`/batches/:id/${action}`, async (c) => {
      const job = await jobs.decide(c.req.param('id'), action)
      if (!job.ok) return replyFailurePage(c, assets, job.failure, section)
      say(c, { text: said[action] })
      return c.redirect(addressOf(job.value.id), 303)
    })

  app.post('/batches/:id/forget', async (c) => {
    const removed = await jobs.remove(c.req.param('id'))
    if (!removed.ok) return replyFailurePage(c, assets, removed.failure, section)
    say(c, { text: 'Forgotten.' })
    return c.redirect('/batches', 303)
  })
}

const addressOf = (id: string): string => `/batches/${encodeURIComponent(id)}`

/** What a script replaces whenever the batch has moved. */
const following = ({ id, state }: JobView) =>
  isFinal(state)
    ? {}
    : {
        'data-follow': `/v1/jobs/${encodeURIComponent(id)}/events`,
        'data-parts': 'progress actions downloads report errors',
      }

const said: Readonly<Record<(typeof jobActions)[number], string>> = {
  pause: 'Paused.',
  resume: 'It goes on.',
  cancel: 'Cancelled. What was read stays.',
  retry: 'The failed articles are read again.',
}
