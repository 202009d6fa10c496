import { setTimeout as sleep } from 'node:timers/promises'

/** What was put, by what became of it. */
export interface Put {
  readonly taken: readonly string[]
  /** How often each status refused one. */
  readonly refused: ReadonlyMap<number, number>
  /** The codes and details of refusals, each once. */
  readonly problems: ReadonlySet<string>
}

export interface Writers {
  /** Has each end after the article in hand; gives what became of all. */
  readonly end: () => Promise<Put>
}

/**
 * Has so many writers put articles, each one after the other, whatever happens to the service; `url` gives where it is by now, `text`
 * the article of a number.
 */
export function startWriters(
  count: number,
  url: string | (() => Promise<string>),
  text = guests,
): Writers {
  const taken: string[] = []
  const refused = new Map<number, number>()
  const problems = new Set<string>()
  let isOver = false

  async function put(id: string, body: string): Promise<void> {
    const base = typeof url === 'string' ? url : await url()
    const headers = { 'content-type': 'text/plain' }
    const response = await fetch(`${base}/v1/articles/${id}`, { method: 'PUT', headers, body })
    if (response.ok) {
      taken.push(id)
      return
    }
    refused.set(response.status, (refused.get(response.status) ?? 0) + 1)
    const { code, detail } = (await response.json()) as { code: string; detail: string }
    problems.add(`${code}: ${detail}`)
  }

  const writers = Array.from({ length: count }, async (_, writer) => {
    for (let at = 0; !isOver; at++) {
      // Where the connection broke, nothing was promised.
      await put(`${writer}-${at}`, text(at)).catch(() => {})
      await sleep(5)
    }
  })
  return {
    async end() {
      isOver = true
      await Promise.all(writers)
      return { taken, refused, problems }
    },
  }
}

const guests = (at: number): string =>
  `Li Ming, Dean of the School of Medicine of Eastlake University, met ${at} guests.`

/** Those of the articles that are not there. */
export async function missing(url: string, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  for (const id of ids) if ((await fetch(`${url}/v1/articles/${id}`)).status !== 200) gone.push(id)
  return gone
}
