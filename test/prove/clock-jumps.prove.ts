import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { startReceiver } from '../webhooks/receiver.ts'
import { lines, outcome, submit } from './batch.ts'
import { missing, startWriters } from './puts.ts'
import { addressOf, endAll, hooked, serve } from './served.ts'

// The clock of the wall jumps by two hours, on and back, while articles are kept and a job is read.

const jumps = 8

/** Seconds of the processor that a process has had: in hundredths, in fields 14 and 15 of proc(5). */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

test('a clock that jumps under load loses nothing, changes no byte, and keeps nobody busy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-clock-'))
  const lexicons = smallLexicons()
  const env = { THREADS: '1', JOB_LEASE_SECONDS: '2', LEXICONS: lexicons }
  const calm = serve(env)
  const receiver = await startReceiver()
  const service = serve({
    ...env,
    WEBHOOK_PRIVATE: 'true',
    ...hooked('shift-clock.mjs'),
    DATABASE_URL: `sqlite:${join(folder, 'dossier.db')}`,
  })
  try {
    const quiet = await addressOf(calm)
    const expected = await outcome(quiet, await submit(quiet))
    const url = await addressOf(service)
    const headers = { 'content-type': 'application/json' }
    const wanted = JSON.stringify({ url: `${receiver.url}/`, events: ['article.stored'] })
    const made = await fetch(`${url}/v1/webhooks`, { method: 'POST', headers, body: wanted })
    expect(made.status).toBe(201)
    const writers = startWriters(2, url)
    const ids: string[] = []
    for (let jump = 0; jump < jumps; jump++) {
      if (jump % 2 === 0) ids.push(await submit(url))
      await sleep(700)
      service.signal('SIGUSR2')
    }
    for (const id of ids) expect(await outcome(url, id)).toEqual(expected)
    const { taken, problems } = await writers.end()
    expect([...problems]).toEqual([])
    expect(await missing(url, taken)).toEqual([])
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const told = (await receiver.until(taken.length)).map(({ body }) => JSON.parse(body).data.id)
    expect(new Set(told)).toEqual(new Set(taken))

    // Two hours back, with nothing to do.
    for (const _ of [1, 2, 3]) {
      service.signal('SIGUSR2')
      await sleep(100)
    }
    const before = processorOf(service.pid)
    await sleep(3000)
    const busy = processorOf(service.pid) - before
    expect(busy).toBeLessThan(1.5)
    expect(await outcome(url, await submit(url))).toEqual(expected)
    service.signal('SIGTERM')
    const { status, complaints } = await service.ended
    expect(status).toBe(0)
    // A lease that a jump has ended lets another lane read the chunk too; only one of them writes.
    const logged = complaints.split('\n').filter(Boolean)
    expect(logged.filter((line) => !line.includes('"outcome":"lost"'))).toEqual([])
    console.log(
      `${jumps + 3} jumps of two hours under load: ${taken.length} articles taken and told of, ${ids.length + 1} jobs of ${lines} lines, ${logged.length} chunks read twice, nothing lost, the same bytes; ${busy.toFixed(2)} s of the processor in 3 s without work`,
    )
  } finally {
    await endAll([service, calm])
    await receiver.close()
    for (const each of [folder, lexicons]) rmSync(each, { recursive: true })
  }
})

test('who has asked too often waits for no more than a minute after the clock went back', async () => {
  const lexicons = smallLexicons()
  const most = 5
  const service = serve({
    ...hooked('shift-clock.mjs'),
    LEXICONS: lexicons,
    REQUESTS_PER_MINUTE: `${most}`,
  })
  try {
    const url = await addressOf(service)
    const ask = () => fetch(`${url}/v1/people`)
    const jump = async () => {
      service.signal('SIGUSR2')
      await sleep(200)
    }
    await jump()
    for (let count = 0; count < most; count++) expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
    await jump()
    await jump()
    const after = await ask()
    expect([200, 429]).toContain(after.status)
    expect(Number(after.headers.get('retry-after') ?? 0)).toBeLessThanOrEqual(61)
  } finally {
    await endAll([service])
    rmSync(lexicons, { recursive: true })
  }
})
