import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, type Running } from '../cli/run.ts'
import { composition, filled } from '../shipping/compose.ts'
import { stages } from '../shipping/dockerfile.ts'
import { unprivileged } from '../store/cluster.ts'
import { type NewDatabase, newPostgres } from '../store/databases.ts'
import { buildImage, type Image } from './image.ts'
import { createPlace, nodes, versions } from './packed.ts'

const place = createPlace()
const started: Running[] = []
const secret = 'k'.repeat(40)
const API_KEYS = `Ana:extract+read+write:${secret}`
let image: Image
let path: string
let database: NewDatabase

beforeAll(async () => {
  database = await newPostgres()
  const [{ image: base }] = stages()
  // The newest of the line that the Dockerfile names.
  const version = versions.find((each) => base.startsWith(`node:${each.split('.', 1)[0]}-`)) ?? ''
  const node = nodes(place.folder(), [version]).get(version) ?? ''
  path = [dirname(node), process.env.PATH].join(delimiter)
  image = buildImage(place, { path, owner: account })
}, 900_000)
afterAll(async () => {
  for (const { signal } of started) signal('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await database.remove()
  place.remove()
})

/** The program is root's, so that nothing of it can be written. */
const account = unprivileged()

function run(command: readonly string[], env: Record<string, string>): Running {
  const cwd = join(image.root, 'data')
  const variables = { PATH: path, ...image.variables, ...env }
  const running = launch(command, { env: variables, cwd, account })
  started.push(running)
  return running
}

const isHealthy = async (env: Record<string, string>): Promise<boolean> =>
  (await run(image.health, env).ended).status === 0

/** Containers have each their own; processes of one machine share them. */
const freePort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(`${port}`))
    })
  })

const authorization = `Bearer ${secret}`

test('the image serves, says that it is well, keeps its archive where it may write, and ends', async () => {
  const env = { PORT: await freePort(), API_KEYS }
  expect(await isHealthy(env)).toBe(false)
  const service = run(image.command(), env)
  await service.firstLine
  expect(await isHealthy(env)).toBe(true)
  const url = `http://127.0.0.1:${env.PORT}/v1/articles/a1`
  const headers = { authorization, 'content-type': 'text/plain' }
  const body = 'Li Ming, Dean of the School of Medicine of Eastlake University, spoke.'
  expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(201)
  service.signal('SIGTERM')
  expect(await service.ended).toMatchObject({ status: 0, complaints: '' })
  expect(await isHealthy(env)).toBe(false)
})

test('the image does not serve others without keys', async () => {
  const { status, complaints } = await run(image.command(), { PORT: await freePort() }).ended
  expect(status).toBe(2)
  expect(complaints).toContain('API_KEYS')
})

test('the composition starts at once on an empty archive, shares a batch, and ends', async () => {
  const { services } = composition()
  const crew = Object.values(services)
    .filter(({ build }) => build !== undefined)
    .flatMap((service) => Array(service.deploy?.replicas ?? 1).fill(service))
  expect(crew).toHaveLength(3)
  const members = await Promise.all(
    crew.map(async ({ command, environment }) => {
      const given = Object.entries(environment).map(([name, value]) => [
        name,
        filled(`${value}`, { POSTGRES_PASSWORD: 'secret', API_KEYS }),
      ])
      const port = await freePort()
      const own = { DATABASE_URL: database.url, THREADS: '1', PORT: port }
      const env = { ...Object.fromEntries(given), ...own }
      return { command, env: 'WORKER_PORT' in env ? { ...env, WORKER_PORT: port } : env }
    }),
  )
  const running = members.map(({ command, env }) => run(image.command(command), env))
  await Promise.all(running.map(({ firstLine }) => firstLine))
  for (const { env } of members) expect(await isHealthy(env)).toBe(true)

  const url = `http://127.0.0.1:${members[0].env.PORT}/v1/jobs`
  const headers = { authorization, 'content-type': 'application/x-ndjson' }
  const body = '{"text":"Li Ming, Dean of the School of Medicine, spoke."}\n'.repeat(200)
  const answer = await fetch(url, { method: 'POST', headers, body })
  const { id } = (await answer.json()) as { id: string }
  await expect
    .poll(async () => (await fetch(`${url}/${id}`, { headers: { authorization } })).json())
    .toMatchObject({ state: 'succeeded', counts: { done: 200 } })
  for (const { signal } of running) signal('SIGTERM')
  for (const { ended } of running) expect(await ended).toMatchObject({ status: 0, complaints: '' })
})
