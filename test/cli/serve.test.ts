import { afterAll, describe, expect, test } from 'vitest'
import { KnowledgeRecord } from '../../src/record.ts'
import { type Running, start } from './run.ts'

const env = { PORT: '0' }
const started: Running[] = []
const run = (...args: Parameters<typeof start>): Running => {
  const running = start(...args)
  started.push(running)
  return running
}
afterAll(() => {
  for (const { signal } of started) signal('SIGKILL')
})

const curlLine = /^curl -s (?<url>\S+) -H 'content-type: (?<type>[^']+)' -d '(?<body>[^']+)'$/u

describe('the service as a process', () => {
  test('prints one line that works, and nothing else until it is stopped', async () => {
    const service = run('main.js', [], { env })
    const { url = '', type = '', body = '' } = curlLine.exec(await service.firstLine)?.groups ?? {}
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
    expect(response.status).toBe(200)
    KnowledgeRecord.parse(await response.json())
    service.signal('SIGTERM')
    const { status, out, complaints } = await service.ended
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  test('finishes what it has begun before it stops', async () => {
    const service = run('cli/main.js', ['serve', '--port', '0'])
    const { origin } = new URL(curlLine.exec(await service.firstLine)?.groups?.url ?? '')
    const body = `${JSON.stringify({ text: 'Li Ming spoke. '.repeat(50) })}\n`.repeat(10)
    const batch = await fetch(`${origin}/v1/extract/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
    })
    service.signal('SIGINT')
    expect((await batch.text()).trim().split('\n')).toHaveLength(10)
    expect((await service.ended).status).toBe(0)
  })

  test('says in one line that the port is taken', async () => {
    const first = run('main.js', [], { env })
    const { port } = new URL(curlLine.exec(await first.firstLine)?.groups?.url ?? '')
    const { status, out, complaints } = await run('main.js', [], { env: { PORT: port } }).ended
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(complaints).toMatch(/^dossier: cannot listen .*set PORT to a free port\n$/u)
  })

  test('refuses wrong settings, all at once', async () => {
    const wrong = { API_KEYS: 'ana', PORT: '99999', LOG_LEVEL: 'loud', EXTRACT_DEADLINE_MS: 'soon' }
    const { status, out, complaints } = await run('main.js', [], { env: wrong }).ended
    expect({ status, out }).toEqual({ status: 1, out: '' })
    for (const name of Object.keys(wrong)) expect(complaints).toContain(`  ${name}=`)
    expect(complaints).toContain('key 1: expected NAME:SCOPE+SCOPE:SECRET')
  })

  test('refuses a folder without lexicons', async () => {
    const { status, complaints } = await run('main.js', [], {
      env: { ...env, LEXICONS: '/nowhere' },
    }).ended
    expect(status).toBe(1)
    expect(complaints).toContain('/nowhere')
  })
})
