import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { lines, outcome, submit } from './batch.ts'
import { addressOf, endAll, hooked, serve } from './served.ts'

// Threads that read end in the middle of their work, one after the other, and one by an article that takes all its memory.

const kills = 8
const threadsOf = (pid: number): number => readdirSync(`/proc/${pid}/task`).length

const sentence = (at: number): string =>
  `On ${(at % 27) + 1} May 2024, Wang Fang, Dean of the School of Design of Northshore University, received ${at} guests. `
/** Longer than what is read in place. */
const long = (at: number): string => sentence(at).repeat(700)
const batch = Array.from({ length: 100 }, (_, at) => JSON.stringify({ text: sentence(at) })).join(
  '\n',
)

async function extract(url: string, text: string) {
  const response = await fetch(`${url}/v1/extract`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: text,
  })
  return { status: response.status, body: await response.text() }
}

async function readBatch(url: string): Promise<string> {
  const headers = { 'content-type': 'application/x-ndjson' }
  const response = await fetch(`${url}/v1/extract/batch`, { method: 'POST', headers, body: batch })
  return response.text()
}

test('requests outlive the threads that read them, and no thread too many stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-threads-'))
  const lexicons = smallLexicons()
  const env = { THREADS: '2', LEXICONS: lexicons, DATABASE_URL: `sqlite:${join(folder, 'a.db')}` }
  const service = serve({ ...env, ...hooked('end-thread.mjs') })
  try {
    const url = await addressOf(service)
    const expected = {
      job: await outcome(url, await submit(url)),
      batch: await readBatch(url),
      long: (await extract(url, long(1))).body,
    }
    const before = threadsOf(service.pid)

    let isOver = false
    const answers = { long: 0, batch: 0, failed: 0 }
    const wrong: string[] = []
    const asking = [1, 2].map(async () => {
      for (; !isOver; await sleep(20)) {
        const { status, body } = await extract(url, long(1))
        if (status === 200 && body === expected.long) answers.long++
        else if (JSON.parse(body).code === 'internal-error') answers.failed++
        else wrong.push(`${status} ${body}`)
      }
    })
    const whole = expected.batch.split('\n')
    const batches = (async () => {
      for (; !isOver; await sleep(20)) {
        const given = (await readBatch(url)).split('\n')
        const others = given.filter((line, at) => line !== whole[at])
        if (given.length === whole.length && others.length === 0) answers.batch++
        else if (others.every((line) => line.includes('internal-error'))) answers.failed++
        else wrong.push(...others)
      }
    })()
    const job = submit(url)
    for (let count = 0; count < kills; count++) {
      await sleep(1000)
      service.signal('SIGUSR2')
    }
    expect(await outcome(url, await job)).toEqual(expected.job)
    isOver = true
    await Promise.all([...asking, batches])
    expect(wrong).toEqual([])
    expect(await readBatch(url)).toBe(expected.batch)
    expect((await extract(url, long(1))).body).toBe(expected.long)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const after = threadsOf(service.pid)
    expect(after).toBeLessThanOrEqual(before)
    service.signal('SIGTERM')
    const { status, complaints } = await service.ended
    expect(status).toBe(0)
    expect(complaints.match(/^ended \d+ of/gmu)).toHaveLength(kills)
    console.log(
      `${kills} threads ended in the middle of their work: ${before} threads before, ${after} after; ${answers.long} long articles and ${answers.batch} batches answered meanwhile, ${answers.failed} failed alone; ${lines} lines of a job, the same bytes`,
    )
  } finally {
    await endAll([service])
    for (const each of [folder, lexicons]) rmSync(each, { recursive: true })
  }
})

test('an article that takes all the memory of its thread fails alone', async () => {
  const lexicons = smallLexicons()
  const env = { THREADS: '1', LEXICONS: lexicons, WORKER_MB: '24' }
  const service = serve({ ...env, ...hooked('end-thread.mjs') })
  try {
    const url = await addressOf(service)
    const well = await readBatch(url)
    const before = threadsOf(service.pid)
    const huge = sentence(1).repeat(Math.floor(1_999_000 / sentence(1).length))
    const [alone, meanwhile] = await Promise.all([extract(url, huge), readBatch(url)])
    expect([alone.status, JSON.parse(alone.body).code]).toEqual([500, 'internal-error'])
    expect(meanwhile).toBe(well)
    expect(await readBatch(url)).toBe(well)
    expect(threadsOf(service.pid)).toBeLessThanOrEqual(before)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    console.log(
      'an article that took all the memory of its thread failed alone; 100 beside it and 100 after it were read, the same bytes',
    )
  } finally {
    await endAll([service])
    rmSync(lexicons, { recursive: true })
  }
})
