import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Running, start } from '../cli/run.ts'
import { createCluster, urlIn } from '../store/cluster.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { lines, outcome, submit, until } from './batch.ts'
import { missing, startWriters } from './puts.ts'
import { addressOf, endAll, hooked, serve } from './served.ts'

// However much is in hand, a service that is told to stop ends before those who told it lose patience.

/** Milliseconds from the signal to the end, at most. */
const most = 30_000

/** Tells all to stop; gives how they ended, and after how many seconds the last of them. */
async function stopped(all: readonly Running[]) {
  const told = performance.now()
  for (const { signal } of all) signal('SIGTERM')
  const ends = await Promise.all(all.map(({ ended }) => ended))
  const took = performance.now() - told
  expect(took).toBeLessThan(most)
  return { ends, seconds: Math.round(took / 1000) }
}

test('with a PostgreSQL that hangs', async () => {
  const lexicons = smallLexicons()
  const cluster = await createCluster()
  const env = { THREADS: '1', JOB_LEASE_SECONDS: '2', LOG_LEVEL: 'silent', LEXICONS: lexicons }
  const own = { ...env, DATABASE_URL: urlIn(cluster.folder, 'postgres') }
  const started: Running[] = []
  const begin = (running: Running): Running => {
    started.push(running)
    return running
  }
  try {
    const calm = await addressOf(begin(serve(env)))
    const expected = await outcome(calm, await submit(calm))
    const service = begin(serve(own))
    const worker = begin(start('cli/main.js', ['worker'], { env: own }))
    const url = await addressOf(service)
    await worker.firstLine
    const writers = startWriters(2, url)
    const id = await submit(url)
    await until(url, id, 0.1)
    cluster.freeze()
    const writing = writers.end()
    const { ends, seconds } = await stopped([service, worker])
    for (const { status, complaints } of ends) {
      expect(status).toBe(3)
      expect(complaints).toMatch(/^dossier: expected all to end .*got no end of: [^\n]+\n$/u)
    }
    cluster.thaw()
    const { taken } = await writing
    const again = await addressOf(begin(serve(own)))
    expect(await outcome(again, id)).toEqual(expected)
    expect(taken.length).toBeGreaterThan(0)
    expect(await missing(again, taken)).toEqual([])
    console.log(
      `PostgreSQL hung: service and worker ended ${seconds} s after the signal; ${taken.length} articles taken and ${lines} lines of a job, nothing lost, the same bytes`,
    )
  } finally {
    await endAll(started)
    await cluster.remove()
    rmSync(lexicons, { recursive: true })
  }
})

test('with an article in hand that takes minutes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-stop-'))
  const lexicons = smallLexicons()
  const env = { THREADS: '1', JOB_LEASE_SECONDS: '2', LOG_LEVEL: 'silent', LEXICONS: lexicons }
  const own = { ...env, DATABASE_URL: `sqlite:${join(folder, 'dossier.db')}` }
  const started: Running[] = []
  const begin = (more: Record<string, string>): Running => {
    const running = serve(more)
    started.push(running)
    return running
  }
  try {
    const calm = await addressOf(begin(env))
    const expected = await outcome(calm, await submit(calm))
    const slow = begin({ ...own, ...hooked('slow-reading.mjs'), EXTRACT_DEADLINE_MS: '3600000' })
    const url = await addressOf(slow)
    const id = await submit(url)
    await expect
      .poll(async () => (await fetch(`${url}/metrics`)).text(), { timeout: most })
      .toMatch(/^dossier_threads_busy [1-9]/mu)
    const { ends, seconds } = await stopped([slow])
    expect(ends[0].status).toBe(3)
    expect(ends[0].complaints).toMatch(/^dossier: expected all to end .*got no end of: [^\n]+\n$/u)
    const again = await addressOf(begin(own))
    expect(await outcome(again, id)).toEqual(expected)
    console.log(
      `an article that takes minutes in hand: ended ${seconds} s after the signal; ${lines} lines of its job read by the next start, the same bytes`,
    )
  } finally {
    await endAll(started)
    for (const each of [folder, lexicons]) rmSync(each, { recursive: true })
  }
})
