import { setTimeout as sleep } from 'node:timers/promises'

/** What was sent one after the other, by what became of it. */
export interface Put {
  readonly taken: readonly string[]
  /** How often each status refused one. */
  readonly refused: ReadonlyMap<number, number>
  /** The codes and details of refusals, each once. */
  readonly problems: ReadonlySet<string>
}

/**
 * Puts articles one after the other until it is over, whatever happens to the service; `text` gives the article of a number. Ids
 * begin with `name`.
 */
export async function putting(
  url: () => Promise<string>,
  name: string,
  isOver: () => boolean,
  text = guests,
): Promise<Put> {
  const taken: string[] = []
  const refused = new Map<number, number>()
  const problems = new Set<string>()
  for (let at = 0; !isOver(); at++) {
    const id = `${name}-${at}`
    const headers = { 'content-type': 'text/plain' }
    try {
      const address = `${await url()}/v1/articles/${id}`
      const response = await fetch(address, { method: 'PUT', headers, body: text(at) })
      if (response.ok) taken.push(id)
      else {
        refused.set(response.status, (refused.get(response.status) ?? 0) + 1)
        const { code, detail } = (await response.json()) as { code: string; detail: string }
        problems.add(`${code}: ${detail}`)
      }
    } catch {
      // The connection broke: nothing was promised.
    }
    await sleep(5)
  }
  return { taken, refused, problems }
}

const guests = (at: number): string =>
  `Li Ming, Dean of the School of Medicine of Eastlake University, met ${at} guests.`

/** Those of the articles that are not there. */
export async function missing(url: string, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  for (const id of ids) if ((await fetch(`${url}/v1/articles/${id}`)).status !== 200) gone.push(id)
  return gone
}
