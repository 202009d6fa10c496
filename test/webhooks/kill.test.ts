import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { deliveriesOf, deskOf, tell, verified } from './desk.ts'
import { startReceiver } from './receiver.ts'

/** `process.ts` as Node runs it, in a folder that no commit holds and in which it finds the packages. */
const program = fileURLToPath(new URL(`../../dist/test/hooks-${process.pid}.js`, import.meta.url))
beforeAll(() => {
  buildSync({
    entryPoints: [fileURLToPath(new URL('process.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    external: ['@photostructure/sqlite', 'natural', 'pg'],
    platform: 'node',
    format: 'esm',
  })
})

onEachDatabase(({ newUrl, open }) => {
  test('what a process was sending when it was killed arrives after all', async () => {
    const address = await newUrl()
    const desk = deskOf(await open(address))
    const receiver = await startReceiver((response, { headers }) => {
      if (headers['user-agent'] !== 'dossier/killed') response.writeHead(200).end()
    })
    const { id, secret } = await desk.add(receiver.url)
    for (const article of ['a', 'b', 'c']) await tell(desk.store, article)
    const child = spawn(process.execPath, [program, address], {
      env: { PATH: process.env.PATH },
      stdio: 'ignore',
    })
    await receiver.until(3)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    desk.start({ lease: 1500 })

    const states = async () => (await deliveriesOf(desk.webhooks, id)).map(({ state }) => state)
    await expect.poll(states).toEqual(['delivered', 'delivered', 'delivered'])
    const [killed, others] = [receiver.arrived.slice(0, 3), receiver.arrived.slice(3)]
    const idsOf = (all: typeof killed) => all.map(({ headers }) => headers['webhook-id']).sort()
    expect(idsOf(others)).toEqual(idsOf(killed))
    for (const arrived of others) verified(arrived, secret)
    await desk.close()
    await receiver.close()
  })
}, durableDatabases)
