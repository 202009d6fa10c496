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
