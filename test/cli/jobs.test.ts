import { expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { command, start } from './run.ts'

const env = { LEXICONS: smallLexicons() }
const lines = [...Array(20).keys()].map((n) => `{"text":"Li Ming spoke ${n} times."}\n`).join('')

test('jobs of a running service are listed, shown and followed to their end', async () => {
  const service = start('cli/main.js', ['serve', '--port', '0'], { env })
  const [server = ''] = /http:\/\/[^/]+/u.exec(await service.firstLine) ?? []
  const run = (...args: string[]) => command(['jobs', ...args, '--server', server], { env })
  const send = async (body: string): Promise<string> => {
    const headers = { 'content-type': 'application/x-ndjson' }
    const response = await fetch(`${server}/v1/jobs`, { method: 'POST', headers, body })
    const { id } = (await response.json()) as { id: string }
    return id
  }
  const [good, bad] = [await send(lines), await send(`${lines}{"text"\n`)]
  expect(await run('follow', good)).toMatchObject({
    status: 0,
    out: 'succeeded: 20 done, 0 failed, 0 unchanged, of 20\n',
  })
  expect(await run('follow', bad)).toMatchObject({
    status: 1,
    out: 'partially-succeeded: 20 done, 1 failed, 0 unchanged, of 21\n',
  })
  const shown = await run('show', good)
  expect(JSON.parse(shown.out)).toMatchObject({ id: good, state: 'succeeded' })
  const listed = await run('list')
  expect(listed.out).toContain(good)
  expect(listed.out).toContain(bad)
  const lost = await run('show', 'nothing')
  expect(lost).toMatchObject({ status: 2, out: '', complaints: expect.stringContaining('404') })
  service.signal('SIGTERM')
  await service.ended
  const late = await run('follow', good)
  expect(late).toMatchObject({ status: 2, complaints: expect.stringContaining('none answers') })
}, 300_000)
