import { megabytes, thousands } from '../bench/report.ts'
import { type BatchService, runJob, type SentJob } from './service.ts'
import { lineOf, type MakeArticle } from './varied.ts'

/** Lines of a curve. */
const points = 20

interface Curve {
  readonly service: BatchService
  readonly make: MakeArticle
  readonly count: number
  readonly print: (text: string) => void
}

/** Sends many articles in one request and prints the memory of the service as they are answered. */
export async function endpointCurve({ service, make, count, print }: Curve): Promise<void> {
  print(`${thousands(count)} articles in one request; resident memory of the service`)
  const point = createPoints(service, count, print)
  let answered = 0
  for await (const piece of service.send(made(make, count))) {
    for (const byte of piece) if (byte === newline) answered++
    await point(answered)
  }
  if (answered !== count) throw new Error(`expected ${count} answers, got ${answered}`)
}

/** Sends many articles as a job and prints the memory of the service as they are read. */
export async function jobCurve({ service, make, count, print }: Curve): Promise<void> {
  print(`${thousands(count)} articles in a job; resident memory of the service`)
  const point = createPoints(service, count, print)
  await runJob(service, made(make, count), ({ counts }: SentJob) => point(counts.done))
}

const newline = 0x0a

function createPoints(service: BatchService, count: number, print: (text: string) => void) {
  const step = Math.max(1, Math.ceil(count / points))
  const start = performance.now()
  let next = step
  return async (so: number): Promise<void> => {
    if (so < next) return
    next = so - (so % step) + step
    const seconds = (performance.now() - start) / 1000
    print(
      `${thousands(so).padStart(9)}  ${megabytes(await service.memory()).padStart(7)}  ${thousands(so / seconds)} articles/s`,
    )
  }
}

async function* made(make: MakeArticle, count: number): AsyncGenerator<string> {
  for (let number = 0; number < count; number++) yield lineOf(make, number)
}
