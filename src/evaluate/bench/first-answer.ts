import { startService } from './running-service.ts'

export interface FirstAnswer {
  /** From the start of the process to the first record, in milliseconds. */
  readonly milliseconds: number
  /** Most resident memory of the service while it gave `articles` answers, in bytes. */
  readonly memory: number
}

/** Starts the service afresh, as `npm start` does once built, and asks it for records. */
export async function firstAnswer(main: string, articles: readonly string[]): Promise<FirstAnswer> {
  const start = performance.now()
  const service = await startService(main)
  const ask = async (text: string): Promise<void> => {
    const response = await fetch(`${service.address}/v1/extract`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: text,
    })
    if (!response.ok) throw new Error(`expected a record, got ${await response.text()}`)
    await response.arrayBuffer()
  }
  try {
    await ask(articles[0])
    const milliseconds = performance.now() - start
    for (const text of articles) await ask(text)
    return { milliseconds, memory: await service.memory('peak') }
  } finally {
    await service.stop()
  }
}
