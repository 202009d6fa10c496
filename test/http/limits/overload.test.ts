import { expect, test } from 'vitest'
import { runningService } from '../running.ts'
import { dial, head } from './sockets.ts'

test('a service with as much to do as it takes refuses the surplus, stays to be asked how it is, and loses nothing', async () => {
  const most = 4
  const { url, key, stop } = await runningService('sqlite::memory:', {
    REQUESTS_AT_ONCE: `${most}`,
  })
  const authorization = `Bearer ${key}`
  const headers = { authorization, 'content-type': 'text/plain' }
  const body = 'Li Ming, Dean of the School of Medicine of Eastlake University, met guests.'
  const get = (path: string) => fetch(`${url}${path}`, { headers })
  const put = (id: string) => fetch(`${url}/v1/articles/${id}`, { method: 'PUT', headers, body })
  try {
    const begun = Array.from({ length: most }, (_, at) => {
      const line = dial(url)
      const told = [`Authorization: ${authorization}`, 'Content-Type: text/plain']
      line.send(head(`PUT /v1/articles/a${at}`, ...told, `Content-Length: ${body.length}`))
      return line
    })
    await expect.poll(async () => (await get('/v1/people')).status).toBe(503)
    const surplus = await Promise.all(Array.from({ length: 200 }, (_, at) => put(`b${at}`)))
    for (const answer of surplus) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
      expect(await answer.json()).toMatchObject({ code: 'overloaded' })
    }
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await get(path)).status).toBe(200)
    for (const { send } of begun) send(body)
    for (const { answer, socket } of begun) {
      expect(await answer('HTTP/1.1')).toContain(' 201 ')
      socket.destroy()
    }
    await expect.poll(async () => (await get('/v1/articles/a0')).status).toBe(200)
    for (const at of begun.keys()) expect((await get(`/v1/articles/a${at}`)).status).toBe(200)
    expect((await put('after')).status).toBe(201)
  } finally {
    await stop()
  }
})

test('batches in hand count to their end; pages and batches beyond are refused, and taken again when these have ended', async () => {
  const { url, key, stop } = await runningService('sqlite::memory:', { REQUESTS_AT_ONCE: '3' })
  const authorization = `Bearer ${key}`
  const type = 'application/x-ndjson'
  const line = '{"text":"Li Ming came."}\n'
  const page = () => fetch(`${url}/articles`, { headers: { authorization, accept: 'text/html' } })
  const batch = () =>
    fetch(`${url}/v1/extract/batch`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: line,
    })
  try {
    const begun = Array.from({ length: 3 }, () => {
      const one = dial(url)
      const told = [`Authorization: ${authorization}`, `Content-Type: ${type}`]
      one.send(head('POST /v1/extract/batch', ...told, 'Transfer-Encoding: chunked'))
      one.send(`${line.length.toString(16)}\r\n${line}\r\n`)
      return one
    })
    for (const { answer } of begun) await answer('"index":0')
    for (const ask of [page, batch, page, batch]) {
      const answer = await ask()
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
      if (ask === batch) expect(await answer.json()).toMatchObject({ code: 'overloaded' })
      else {
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/u)
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(await answer.text()).toMatch(/<h1>.*expected at most 3 requests at once/su)
      }
    }
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await fetch(url + path, { headers: { authorization } })).status).toBe(200)
    for (const { send } of begun) send('0\r\n\r\n')
    for (const { answer } of begun) expect(await answer('\r\n0\r\n\r\n')).not.toContain('"error"')
    await expect.poll(async () => (await page()).status).toBe(200)
    expect(await (await batch()).text()).toContain('"record"')
    for (const { socket } of begun) socket.destroy()
  } finally {
    await stop()
  }
})
