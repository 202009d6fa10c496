import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
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
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toMatch(/^dossier: cannot listen .*set PORT to a free port\n$/u)
  })

  test('refuses wrong settings, all at once', async () => {
    const wrong = { API_KEYS: 'ana', PORT: '99999', LOG_LEVEL: 'loud', EXTRACT_DEADLINE_MS: 'soon' }
    const { status, out, complaints } = await run('main.js', [], { env: wrong }).ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    for (const name of Object.keys(wrong)) expect(complaints).toContain(`  ${name}=`)
    expect(complaints).toContain('key 1: expected NAME:SCOPE+SCOPE:SECRET')
  })

  test('refuses a folder without lexicons', async () => {
    const { status, complaints } = await run('main.js', [], {
      env: { ...env, LEXICONS: '/nowhere' },
    }).ended
    expect(status).toBe(2)
    expect(complaints.trim().split('\n')).toHaveLength(2)
    expect(complaints).toContain('/nowhere')
  })
  test.each([
    ['an archive below a file', `sqlite:${process.execPath}/a.db`, 'a folder in which'],
    ['a file that is no archive', `sqlite:${process.execPath}`, 'expected an archive'],
    ['a server that is away', 'postgres://ana:hidden@127.0.0.1:1/news', 'a PostgreSQL that runs'],
  ])('says in one line that it cannot use %s', async (_what, DATABASE_URL, says) => {
    const { status, out, complaints } = await run('main.js', [], { env: { ...env, DATABASE_URL } })
      .ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toMatch(/^dossier: expected .*DATABASE_URL=.*, got: .*\n$/u)
    expect(complaints).toContain(says)
    expect(complaints).not.toContain('hidden')
  })

  test('told to stop while it starts, starts and stops', async () => {
    const service = run('main.js', [], { env })
    // Later than the first of its code runs, which listens for signals, and before it serves.
    await sleep(300)
    service.signal('SIGTERM')
    const { status, complaints } = await service.ended
    // Before it listens for signals it simply ends.
    expect([0, null]).toContain(status)
    expect(complaints).toBe('')
  })

  test('told twice to stop, ends at once', async () => {
    const service = run('main.js', [], { env })
    const { origin } = new URL(curlLine.exec(await service.firstLine)?.groups?.url ?? '')
    const batch = request(`${origin}/v1/extract/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    })
    batch.on('error', () => {})
    batch.write('{"text":"Li Ming"}\n')
    await new Promise((resolve) => batch.once('response', resolve))
    service.signal('SIGTERM')
    await expect
      .poll(() =>
        fetch(origin).then(
          () => 'there',
          () => 'gone',
        ),
      )
      .toBe('gone')
    service.signal('SIGTERM')
    expect((await service.ended).status).toBe(null)
  })

  test('told to stop, waits for a stream that does not end no longer than its bound', async () => {
    const service = run('main.js', [], { env })
    const { origin } = new URL(curlLine.exec(await service.firstLine)?.groups?.url ?? '')
    const batch = request(`${origin}/v1/extract/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    })
    batch.on('error', () => {})
    batch.write('{"text":"Li Ming"}\n')
    await new Promise((resolve) => batch.once('response', resolve))
    service.signal('SIGTERM')
    expect(await service.ended).toMatchObject({ status: 0, complaints: '' })
  })
})
