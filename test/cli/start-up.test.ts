import { writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cluster, createCluster, urlIn } from '../store/cluster.ts'
import { type Running, start } from './run.ts'

/** Milliseconds; a start that hangs takes more than any. */
const seconds = 60_000

let cluster: Cluster
/** A server that takes connections and says nothing. */
const mute = createServer()
const held: Socket[] = []
let accepted = (): void => {}
mute.on('connection', (socket) => {
  held.push(socket.on('error', () => {}))
  accepted()
})
const portOf = (): number => {
  const address = mute.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return address.port
}

beforeAll(async () => {
  cluster = await createCluster()
  const client = new pg.Client(urlIn(cluster.folder, 'postgres'))
  await client.connect()
  await client.query(`create role locked login password 'right'`)
  const rules = 'local all locked scram-sha-256\nlocal all all trust\n'
  writeFileSync(join(cluster.folder, 'data', 'pg_hba.conf'), rules)
  await client.query('select pg_reload_conf()')
  await client.end()
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
})
const started: Running[] = []
afterAll(async () => {
  for (const { signal } of started) signal('SIGKILL')
  for (const socket of held) socket.destroy()
  mute.close()
  await cluster?.remove()
})

const begin = (env: Record<string, string>): Running => {
  const running = start('main.js', [], { env: { PORT: '0', ...env } })
  started.push(running)
  return running
}
const addressOfMute = () => `postgres://ana:hidden@127.0.0.1:${portOf()}/news`
const atCluster = (database = 'postgres') => urlIn(cluster.folder, database)

describe('a start that cannot be', () => {
  test.concurrent.each<[what: string, says: RegExp, env: () => Record<string, string>]>([
    ['below /proc', /ENOENT/u, () => ({ DATABASE_URL: 'sqlite:/proc/none/y.db' })],
    ['below /sys', /EPERM|EACCES|EROFS/u, () => ({ DATABASE_URL: 'sqlite:/sys/none/y.db' })],
    ['on what is a folder', /unable to open/u, () => ({ DATABASE_URL: 'sqlite:/' })],
    [
      'with a wrong password',
      /password authentication failed/u,
      () => ({ DATABASE_URL: atCluster().replace('dossier@', 'locked:hidden@') }),
    ],
    [
      'with no such user',
      /role "nobody"/u,
      () => ({
        DATABASE_URL: atCluster().replace('dossier@', 'nobody@'),
      }),
    ],
    [
      'with no such database',
      /"nothing" does not exist/u,
      () => ({
        DATABASE_URL: atCluster('nothing'),
      }),
    ],
    [
      'at no such host',
      /ENOTFOUND|EAI_AGAIN/u,
      () => ({
        DATABASE_URL: 'postgres://ana:hidden@nowhere.invalid/news',
      }),
    ],
    ['at a server that says nothing', /timeout/u, () => ({ DATABASE_URL: addressOfMute() })],
    [
      'with a port that is taken',
      /set PORT to a free port/u,
      () => ({
        DATABASE_URL: atCluster(),
        PORT: `${portOf()}`,
      }),
    ],
    [
      'without keys for others',
      /expected a key/u,
      () => ({
        DATABASE_URL: atCluster(),
        HOST: '0.0.0.0',
      }),
    ],
  ])(
    '%s ends with one line',
    async (_what, says, env) => {
      const { status, out, complaints } = await begin(env()).ended
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(complaints).toMatch(/^dossier: [^\n]+\n$/u)
      expect(complaints).toMatch(says)
      expect(complaints).not.toMatch(/hidden/u)
    },
    seconds,
  )

  test.concurrent(
    'with lists that are none, beside a PostgreSQL, ends',
    async () => {
      const env = { DATABASE_URL: atCluster(), LEXICONS: '/nowhere' }
      const { status, complaints } = await begin(env).ended
      expect(status).toBe(2)
      expect(complaints).toContain('/nowhere')
    },
    seconds,
  )
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s while it starts is heeded at once',
  async (name) => {
    const isWaiting = new Promise<void>((resolve) => {
      accepted = resolve
    })
    const service = begin({ DATABASE_URL: addressOfMute() })
    await isWaiting
    service.signal(name)
    expect(await service.ended).toEqual({ status: 0, out: '', complaints: '' })
  },
  seconds,
)
