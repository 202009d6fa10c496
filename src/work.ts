import { createHealth } from './http/health.ts'
import { listen } from './http/server.ts'
import { type Environment, readSettings } from './settings.ts'
import { startWork } from './start-work.ts'
import { withoutSecrets } from './store/address.ts'
import { type Started, untilStopped } from './until-stopped.ts'

/** Milliseconds that a question about its health may still take once it is asked to stop. */
const grace = 1000

/** Reads chunks of jobs until it is told to stop; resolves to the exit status. */
export const work = (environment: Environment): Promise<number> =>
  untilStopped(() => start(environment))

async function start(environment: Environment): Promise<Started> {
  const settings = readSettings(environment)
  const { host, workerPort, databaseUrl } = settings
  if (!databaseUrl.startsWith('postgres')) {
    throw new Error(
      `expected DATABASE_URL=postgres://… of the archive whose jobs it is to read, got ${databaseUrl}; a file belongs to one machine, where dossier serve reads by itself`,
    )
  }
  const running = await startWork(settings)
  const { trouble, ready, metrics } = running
  let stopping = false
  const draining = () => stopping
  const health =
    workerPort === undefined
      ? undefined
      : await listen(createHealth({ trouble, ready, draining, metrics }), {
          host,
          port: workerPort,
        })
  const where = health ? `; ${health.url}/healthz says whether it is alive` : ''
  return {
    says: `reads jobs of ${withoutSecrets(databaseUrl)}${where}`,
    async stop(ending) {
      stopping = true
      await running.close(ending)
      await ending('questions about its health', health?.close(grace))
    },
  }
}
