import { setTimeout } from 'node:timers/promises'
import type { JobView } from '../service/jobs/jobs.ts'
import { readSettings } from '../settings.ts'
import { table } from './columns.ts'
import type { AddCommand } from './command.ts'
import { createProgress } from './progress.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'

/** Milliseconds between two looks at a job. */
const pause = 1_000

const ended = ['succeeded', 'partially-succeeded', 'failed', 'cancelled']

export const addJobs: AddCommand = (program, surroundings, end) => {
  const command = program.command('jobs').description('Look at the jobs of a running service.')
  const add = (
    name: string,
    about: string,
    act: (server: string, id: string) => Promise<number>,
  ): void => {
    command
      .command(name)
      .description(about)
      .option('--server <address>', 'where the service listens, instead of HOST and PORT')
      .action(async (...given: readonly unknown[]) => {
        // The id, where the command takes one, then the options, then the command.
        const [id, options] = (given.length > 2 ? given : ['', ...given]) as [string, Where]
        end(await reached(surroundings, () => act(serverOf(options, surroundings), id)))
      })
  }
  add('list', 'The newest jobs, a line each.', (server) => list(server, surroundings))
  add('show <id>', 'A job as the service tells it, in JSON.', (server, id) =>
    show(server, id, surroundings),
  )
  add(
    'follow <id>',
    'Show how far a job is until it has ended; 1 where lines failed.',
    (server, id) => follow(server, id, surroundings),
  )
}

interface Where {
  readonly server?: string
}

function serverOf({ server }: Where, { environment }: Surroundings): string {
  if (server !== undefined) return server.replace(/\/$/u, '')
  const { HOST, PORT } = environment
  const { host, port } = readSettings({ HOST, PORT })
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}

async function reached(surroundings: Surroundings, act: () => Promise<number>): Promise<number> {
  try {
    return await act()
  } catch (error) {
    complain(surroundings, messageOf(error))
    return wrongUse
  }
}

async function list(server: string, { output }: Surroundings): Promise<number> {
  const { items } = await ask<{ items: readonly JobView[] }>(server, '/v1/jobs')
  const rows = items.map(({ id, state, counts, createdAt }) => [
    id,
    state,
    `${counts.done + counts.skipped}`,
    `${counts.failed}`,
    `${counts.total}`,
    createdAt,
  ])
  await print(output, table(['id', 'state', 'done', 'failed', 'of', 'sent'], rows))
  return 0
}

async function show(server: string, id: string, { output }: Surroundings): Promise<number> {
  const job = await ask<JobView>(server, pathOf(id))
  await print(output, `${JSON.stringify(job, undefined, 2)}\n`)
  return 0
}

/** Asks again and again, since a job outlives the process that serves it. */
async function follow(server: string, id: string, surroundings: Surroundings): Promise<number> {
  let job = await ask<JobView>(server, pathOf(id))
  const progress = await createProgress(surroundings.complaints, job.counts.total)
  const seen = { right: 0, failed: 0 }
  let said = ''
  const say = (trouble: string): void => {
    if (trouble !== said && trouble !== '') progress.aside(() => complain(surroundings, trouble))
    said = trouble
  }
  for (;;) {
    const { done, skipped, failed } = job.counts
    for (; seen.right < done + skipped; seen.right++) progress.advance(true)
    for (; seen.failed < failed; seen.failed++) progress.advance(false)
    if (ended.includes(job.state)) break
    await setTimeout(pause)
    try {
      job = await ask<JobView>(server, pathOf(id))
      say(job.stalledReason ?? (job.state === 'paused' ? `the job is ${job.state}` : ''))
    } catch (error) {
      if (!(error instanceof Unreached)) throw error
      say(error.message)
    }
  }
  progress.stop()
  const { done, failed, skipped, total } = job.counts
  await print(
    surroundings.output,
    `${job.state}: ${done} done, ${failed} failed, ${skipped} unchanged, of ${total}\n`,
  )
  return job.state === 'succeeded' ? 0 : 1
}

const pathOf = (id: string): string => `/v1/jobs/${encodeURIComponent(id)}`

/** The service is not there at present; it may come back. */
class Unreached extends Error {}

/** Rejects, with words for people, where the service is not reached or refuses. */
async function ask<Told>(server: string, path: string): Promise<Told> {
  const response = await fetch(`${server}${path}`).catch(() => {
    throw new Unreached(
      `expected a service at ${server}, none answers; start it, or name another with --server`,
    )
  })
  const text = await response.text()
  // What the documentation of the path says.
  if (response.ok) return JSON.parse(text) as Told
  const refusal = `${server}${path} answered ${response.status}: ${text.slice(0, 500)}`
  throw response.status < 500 ? new Error(refusal) : new Unreached(refusal)
}
