import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { start } from '../cli/run.ts'

// All kinds of requests at once, as many as the service answers: SECONDS, of which the first third is not looked at.
const seconds = Number(process.env.SECONDS ?? 90)
/** Articles that are put again and again, so that the archive does not grow. */
const kept = 200
/** How much more memory the last third may take than the second, and the megabytes that it may waver by. */
const room = { share: 1.15, megabytes: 40 }

const sentence = (at: number): string =>
  `Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Vice President of Norland Diagnostics, on ${(at % 28) + 1} May 2024 to discuss joint training of nurse number ${at}. `
const json = { 'content-type': 'application/json' }
const plain = { 'content-type': 'text/plain' }
const ndjson = { 'content-type': 'application/x-ndjson' }
const linesOf = (at: number, count: number): string =>
  Array.from({ length: count }, (_, line) => JSON.stringify({ text: sentence(at + line) })).join(
    '\n',
  )

interface Asked extends RequestInit {
  readonly path: string
}

/** What is asked in turn, by number. */
const requests: readonly ((at: number) => Asked)[] = [
  (at) => ({
    path: '/v1/extract',
    method: 'POST',
    headers: json,
    body: JSON.stringify({ text: sentence(at).repeat(5) }),
  }),
  (at) => ({
    path: `/v1/articles/a${at % kept}`,
    method: 'PUT',
    headers: plain,
    body: sentence(at),
  }),
  () => ({ path: '/v1/people?q=li+ming' }),
  (at) => ({ path: '/v1/extract/batch', method: 'POST', headers: ndjson, body: linesOf(at, 50) }),
  () => ({ path: '/' }),
  () => ({ path: '/v1/articles?q=nurse&facets=true' }),
  () => ({ path: '/people?q=anna' }),
  (at) => ({
    path: '/v1/extract',
    method: 'POST',
    headers: plain,
    body: sentence(at).repeat(300),
  }),
]

/** Megabytes, as the service tells them. */
async function residentAt(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/mu.exec(figures)?.[1]) / 1_000_000
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

test('at full load the service goes on as it began', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-soak-'))
  const service = start('main.js', [], {
    env: { PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'dossier.db')}` },
  })
  try {
    const url = /http:\/\/[\d.:]+/u.exec(await service.firstLine)?.[0] ?? ''
    const answers = new Map<number, number>()
    const wrong: string[] = []
    const until = performance.now() + seconds * 1000
    let next = 0
    const ask = async ({ path, ...request }: Asked): Promise<string> => {
      const response = await fetch(`${url}${path}`, request)
      answers.set(response.status, (answers.get(response.status) ?? 0) + 1)
      if (!response.ok && response.status !== 503) wrong.push(`${path}: ${response.status}`)
      return response.text()
    }
    const client = async (): Promise<void> => {
      while (performance.now() < until) {
        const at = next++
        await ask(requests[at % requests.length](at))
      }
    }
    /** A batch that runs by itself, and is forgotten. */
    const jobs = async (): Promise<number> => {
      let ended = 0
      while (performance.now() < until) {
        const body = linesOf(next, 200)
        const sent = JSON.parse(
          await ask({ path: '/v1/jobs', method: 'POST', headers: ndjson, body }),
        )
        const path = `/v1/jobs/${sent.id}`
        let job = sent
        for (
          ;
          !['succeeded', 'partially-succeeded', 'failed'].includes(job.state);
          await sleep(200)
        )
          job = JSON.parse(await ask({ path }))
        expect(job.counts).toMatchObject({ done: 200, failed: 0 })
        await ask({ path, method: 'DELETE' })
        ended++
      }
      return ended
    }
    const memory: number[] = []
    const watching = (async () => {
      for (; performance.now() < until; await sleep(250)) memory.push(await residentAt(url))
    })()
    const clients = Array.from({ length: 8 }, client)
    const [ended] = await Promise.all([jobs(), ...clients, watching])
    const third = Math.floor(memory.length / 3)
    const [second, last] = [memory.slice(third, 2 * third), memory.slice(2 * third)].map(middleOf)
    const asked = [...answers.values()].reduce((sum, count) => sum + count, 0)
    console.log(
      `${seconds} s at full load: ${Math.round(asked / seconds)} requests a second and ${ended} jobs, ${answers.get(503) ?? 0} of ${asked} put off, ${Math.round(second)} MB in the second third, ${Math.round(last)} MB in the last`,
    )
    expect(wrong).toEqual([])
    expect(last).toBeLessThan(second * room.share + room.megabytes)
  } finally {
    service.signal('SIGTERM')
    const { status, complaints } = await service.ended
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    rmSync(folder, { recursive: true })
  }
})
