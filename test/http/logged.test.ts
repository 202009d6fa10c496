import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogFields } from '../../src/log.ts'
import { fieldsHere } from '../../src/log.ts'
import { appWith, findsLiMing, problemOf } from './fake.ts'

function logged() {
  const lines: LogFields[] = []
  const app = appWith(findsLiMing, {
    log: (level, fields) => lines.push({ level, ...fieldsHere(), ...fields }),
  })
  return { app, lines }
}
const article = (text: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ text }),
})

describe('a request', () => {
  test('has an id, in its answer and in its line', async () => {
    const { app, lines } = logged()
    const answer = await app.request('/v1/extract', article('Li Ming spoke.'))
    const requestId = answer.headers.get('x-request-id')
    expect(requestId).toMatch(/^[\w-]{10,}$/u)
    expect(lines).toEqual([
      {
        level: 'info',
        requestId,
        event: 'request',
        method: 'POST',
        route: '/v1/extract',
        status: 200,
        ms: expect.any(Number),
      },
    ])
  })

  test('may bring its id', async () => {
    const { app, lines } = logged()
    const answer = await app.request('/healthz', { headers: { 'x-request-id': 'cms-42_x=' } })
    expect(answer.headers.get('x-request-id')).toBe('cms-42_x=')
    expect(lines[0].requestId).toBe('cms-42_x=')
  })

  test('brings no id that is no plain word', async () => {
    const { app } = logged()
    const ids = fc.oneof(
      fc.string({ minLength: 129, maxLength: 300, unit: fc.constantFrom('a', '1', '-') }),
      fc.stringMatching(/^[!-~]*[ "'{};:/<>%.,][!-~]*$/u).filter((id) => id.trim() !== ''),
    )
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const answer = await app.request('/healthz', { headers: { 'x-request-id': id } })
        expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u)
      }),
      { numRuns: 50 },
    )
  })

  test('says in its line what failed, by code; never its address', async () => {
    const { app, lines } = logged()
    await app.request('/nowhere/Marker?q=Marker')
    expect(lines[0]).toMatchObject({ level: 'info', route: 'none', status: 404, code: 'not-found' })
    expect(JSON.stringify(lines)).not.toContain('Marker')
  })

  test('that meets a defect is told by the lines of both', async () => {
    const { app, lines } = logged()
    const { requestId } = await problemOf(await app.request('/v1/extract', article('a defect')))
    expect(lines.map((line) => [line.event, line.level, line.requestId])).toEqual([
      ['failure', 'error', requestId],
      ['request', 'error', requestId],
    ])
    expect(lines[0].message).toMatch(/^Error: secret internals\n\s+at /u)
  })
})
