import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Running, start } from '../cli/run.ts'
import { createCluster, urlIn } from '../store/cluster.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { lines, outcome, submit, until } from './batch.ts'

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' })
const hosts = ['dossier-a', 'dossier-b', 'dossier-c']
const outer = (at: number) => `dossier${at}`
const address = (at: number, end: 1 | 2) => `10.213.${at}.${end}`

/** A network for each host, which only a pair of virtual cables joins to this one. */
function lay(): boolean {
  try {
    for (const [at, host] of hosts.entries()) {
      ip('netns', 'add', host)
      ip('link', 'add', outer(at), 'type', 'veth', 'peer', 'name', 'inner', 'netns', host)
      ip('address', 'add', `${address(at, 1)}/24`, 'dev', outer(at))
      ip('link', 'set', outer(at), 'up')
      for (const command of [`address add ${address(at, 2)}/24 dev inner`, 'link set inner up'])
        ip('-n', host, ...command.split(' '))
      ip('-n', host, 'link', 'set', 'lo', 'up')
    }
    return true
  } catch (error) {
    console.log(
      `this machine allows no networks to be cut; a worker falls silent instead of its host: ${error}`,
    )
    clear()
    return false
  }
}
function clear(): void {
  for (const host of hosts)
    try {
      ip('netns', 'delete', host)
    } catch {
      // It was never made.
    }
}

test('a worker whose host vanishes from the network loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-prove-'))
  const access = join(folder, 'hba.conf')
  writeFileSync(access, 'local all all trust\nhost all all 10.213.0.0/16 trust\n', { mode: 0o644 })
  execFileSync('chmod', ['755', folder])
  const lexicons = smallLexicons()
  clear()
  const isLaid = lay()
  const port = 54_213
  const cluster = await createCluster([
    `listen_addresses=${isLaid ? '*' : ''}`,
    `port=${port}`,
    `hba_file=${access}`,
  ])
  const env = { LEXICONS: lexicons, THREADS: '1', JOB_LEASE_SECONDS: '3', PORT: '0' }
  const started: Running[] = []
  const begin = (...args: Parameters<typeof start>): Running => {
    const running = start(...args)
    started.push(running)
    return running
  }
  const urlOf = async ({ firstLine }: Running): Promise<string> =>
    /http:\/\/[\d.:]+/u.exec(await firstLine)?.[0] ?? ''
  try {
    const calm = await urlOf(begin('main.js', [], { env }))
    const expected = await outcome(calm, await submit(calm))
    expect(expected.counts).toMatchObject({ received: lines })

    const local = urlIn(cluster.folder, 'postgres').replace('localhost/', `localhost:${port}/`)
    const crew = hosts.map((host, at) => {
      const remote = `postgres://dossier@${address(at, 1)}:${port}/postgres`
      return begin('cli/main.js', ['worker'], {
        env: { ...env, DATABASE_URL: isLaid ? remote : local },
        ...(isLaid && { within: ['ip', 'netns', 'exec', host] }),
      })
    })
    await Promise.all(crew.map(({ firstLine }) => firstLine))
    const url = await urlOf(begin('main.js', [], { env: { ...env, DATABASE_URL: local } }))
    const id = await submit(url)
    await until(url, id, 0.2)
    if (isLaid) ip('link', 'set', outer(0), 'down')
    else crew[0].signal('SIGSTOP')
    const cut = performance.now()
    expect(await outcome(url, id)).toEqual(expected)
    const seconds = Math.round((performance.now() - cut) / 1000)
    console.log(
      `${lines} lines, one of three ${isLaid ? 'hosts cut off' : 'workers silent'}; all ended ${seconds} s after it`,
    )
  } finally {
    for (const { signal } of started) signal('SIGKILL')
    await Promise.all(started.map(({ ended }) => ended))
    await cluster.remove()
    clear()
    for (const each of [folder, lexicons]) rmSync(each, { recursive: true })
  }
})
