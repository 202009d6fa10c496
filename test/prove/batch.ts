import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'

const line = (at: number): string => {
  if (at % 100 === 7) return '{"text":'
  if (at % 100 === 9) return JSON.stringify({ id: `a${at - 5}`, text: 'Once more.' })
  const text = `On ${(at % 27) + 1} May 2024, Wang Fang, Dean of the School of Design of Northshore University, received Erik Lund, Vice President of Lumen Optics, and ${at} guests. `
  return JSON.stringify({ id: `a${at}`, text: text.repeat(4), publishedAt: '2024-06-01' })
}
export const lines = Number(process.env.LINES ?? 2000)
const body = Array.from({ length: lines }, (_, at) => `${line(at)}\n`).join('')

/** Sends the articles; gives the id of the job. */
export const submit = async (url: string): Promise<string> => {
  const headers = { 'content-type': 'application/x-ndjson' }
  const response = await fetch(`${url}/v1/jobs`, { method: 'POST', headers, body })
  expect(response.status).toBe(202)
  return ((await response.json()) as { id: string }).id
}
const textOf = async (address: string): Promise<string> => (await fetch(address)).text()
interface Shown {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
}
const shown = async (url: string, id: string): Promise<Shown> =>
  JSON.parse(await textOf(`${url}/v1/jobs/${id}`))

/** What has become of the job in the end. */
export async function outcome(url: string, id: string) {
  while (['queued', 'running'].includes((await shown(url, id)).state)) await sleep(50)
  const [results, errors] = await Promise.all(
    ['results', 'errors'].map((which) => textOf(`${url}/v1/jobs/${id}/${which}`)),
  )
  const { state, counts } = await shown(url, id)
  return { state, counts, results, errors: errors.replaceAll(id, 'JOB') }
}

/** Resolves when a share of the lines has been read. */
export const until = async (url: string, id: string, share: number) => {
  for (;;) {
    const { done, failed } = (await shown(url, id)).counts
    if (done + failed >= share * lines) return
    await sleep(10)
  }
}
