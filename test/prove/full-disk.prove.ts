import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/sqlite-database.ts'
import { start } from '../cli/run.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { lines, outcome, submit } from './batch.ts'
import { smallDisk } from './disk.ts'
import { missing, startWriters } from './puts.ts'
import { addressOf, endAll, serve } from './served.ts'

// The disk of the archive runs full under load, stays so for some seconds, and gets room again.

const megabyte = 1_000_000
const bytes = { disk: 72 * megabyte, ballast: 60 * megabyte }
/** Milliseconds: for which the disk stays full, and for which what is awaited may take. */
const [full, patience] = [8000, 40_000]

const article = (at: number): string =>
  `Li Ming, Dean of the School of Medicine of Eastlake University, met ${at} guests.${' They spoke of lessons and meals.'.repeat(400)}`
const asJson = { 'content-type': 'application/json' }

/** On a connection of its own, which the service may close once it has refused. */
const post = (url: string, body: string): Promise<{ id?: string; code?: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson' }
    const sent = request(url, { method: 'POST', headers, agent: false })
    sent.on('error', reject)
    sent.on('response', (response) => json(response).then((told) => resolve(told as {}), reject))
    sent.end(body)
  })

test('a disk that is full refuses what is to be kept, answers all else, and goes on once it has room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-disk-'))
  const lexicons = smallLexicons()
  const env = { THREADS: '1', LEXICONS: lexicons }
  const disk = smallDisk(folder, bytes.disk)
  const calm = serve({ ...env, LOG_LEVEL: 'silent' })
  const DATABASE_URL = `sqlite:${join(folder, 'dossier.db')}`
  const service = start('main.js', [], {
    env: { ...env, PORT: '0', DATABASE_URL },
    within: disk.within,
  })
  try {
    const quiet = await addressOf(calm)
    const expected = await outcome(quiet, await submit(quiet))
    const url = await addressOf(service)
    const { pid } = service
    const send = (path: string, request?: RequestInit) => fetch(`${url}${path}`, request)
    const readyz = async () => {
      const response = await send('/readyz')
      return { status: response.status, text: await response.text() }
    }
    disk.fill(pid, bytes.ballast)

    const accepted = [await submit(url)]
    const refusedJobs: string[] = []
    let isOver = false
    /** A job after the other, as long as they are accepted or refused. */
    const posting = async (): Promise<void> => {
      for (; !isOver; await sleep(500)) {
        const body = Array.from({ length: 50 }, (_, at) =>
          JSON.stringify({ text: article(at) }),
        ).join('\n')
        try {
          const told = await post(`${url}/v1/jobs`, body)
          if (told.id !== undefined) accepted.push(told.id)
          else refusedJobs.push(told.code ?? '')
        } catch {
          // The connection broke: nothing was promised.
        }
      }
    }
    const writers = startWriters(3, url, article)
    const jobs = posting()
    await expect
      .poll(readyz, { timeout: patience, interval: 100 })
      .toMatchObject({ status: 503, text: expect.stringContaining('disk of the store is full') })
    const [first] = await Promise.all([
      send('/v1/articles?limit=1').then((response) => response.json()),
      sleep(full),
    ])
    const extracted = await send('/v1/extract', {
      method: 'POST',
      headers: asJson,
      body: JSON.stringify({ text: article(1) }),
    })
    expect(extracted.status).toBe(200)
    expect(first).toMatchObject({ items: [{}] })
    expect((await send('/healthz')).status).toBe(200)
    expect((await readyz()).status).toBe(503)

    const roomy = performance.now()
    disk.makeRoom(pid)
    await expect.poll(readyz, { timeout: patience, interval: 100 }).toMatchObject({ status: 200 })
    const recovered = Math.round((performance.now() - roomy) / 1000)
    await sleep(2000)
    isOver = true
    const { taken, problems, refused } = await writers.end()
    await jobs
    expect([...problems].every((each) => each.startsWith('store-full: the disk'))).toBe(true)
    expect(await missing(url, taken)).toEqual([])
    const [kept, ...others] = accepted
    expect(await outcome(url, kept)).toEqual(expected)
    for (const id of others) expect((await outcome(url, id)).counts).toMatchObject({ done: 50 })
    // Nothing is written by now, so that what is copied belongs together.
    const copy = join(folder, 'copy.db')
    for (const part of ['', '-wal'])
      copyFileSync(join(disk.seenFrom(pid), `dossier.db${part}`), `${copy}${part}`)
    const database = await openDatabase(copy, { timeout: 0 })
    const whole = database.prepare('pragma integrity_check').all([])
    database.close()
    expect(whole).toEqual([{ integrity_check: 'ok' }])
    service.signal('SIGTERM')
    const { status, complaints } = await service.ended
    expect(status).toBe(0)
    expect(complaints.match(/"code":"store-full"/gu)?.length).toBeLessThan(10)
    expect(refusedJobs.every((code) => code === 'store-full')).toBe(true)
    console.log(
      `disk full for ${full / 1000} s under load: ${refused.get(503)} articles refused, ready ${recovered} s after there was room; ${taken.length} articles taken and ${accepted.length} jobs, nothing lost, ${lines} lines with the same bytes`,
    )
  } finally {
    await endAll([service, calm])
    for (const each of [folder, lexicons]) rmSync(each, { recursive: true })
  }
})
