import { expect, test } from 'vitest'
import { openApi } from '../../src/http/openapi-document.ts'
import { app, appWith, findsLiMing } from './fake.ts'

test.each(['/healthz', '/readyz', '/v1/limits', '/openapi.json', '/docs/api'])(
  '%s answers',
  async (path) => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('is not ready once it is told to stop', async () => {
  const stopping = appWith(findsLiMing, { draining: () => true })
  expect((await stopping.request('/readyz')).status).toBe(503)
  expect((await stopping.request('/healthz')).status).toBe(200)
})

test('limits are those that hold', async () => {
  const limits = await (await app.request('/v1/limits')).json()
  expect(limits).toMatchObject({ text: 2_000_000, body: 8_000_000 })
})

test('an unchanged document is not sent again', async () => {
  const first = await app.request('/openapi.json')
  const etag = first.headers.get('etag') ?? ''
  const again = await app.request('/openapi.json', { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('an unknown path is a problem', async () => {
  const response = await app.request('/v2/extract')
  expect(await response.json()).toMatchObject({ status: 404, code: 'not-found' })
})

test.each([
  ['GET', '/v1/extract', 'POST'],
  ['DELETE', '/v1/extract/batch', 'POST'],
  ['POST', '/healthz', 'GET, HEAD'],
])('%s %s is told what is allowed', async (method, path, allow) => {
  const response = await app.request(path, { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe(allow)
  expect(await response.json()).toMatchObject({ code: 'method-not-allowed' })
})

test.each([
  ['localhost:9000', 200],
  ['127.0.0.1', 200],
  ['127.3.2.1:80', 200],
  ['[::1]:8787', 200],
  ['LOCALHOST', 200],
  ['evil.example', 421],
  ['localhost.evil.example:8787', 421],
  ['127.0.0.1.evil.example', 421],
  ['192.168.1.5:8787', 421],
])('a request for %s: %i', async (host, status) => {
  const response = await app.request('/healthz', { headers: { host } })
  expect(response.status).toBe(status)
})

test('the OpenAPI document names every schema of the record and refers to nothing else', async () => {
  const document = openApi(app)
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths ?? {})).toEqual(
    expect.arrayContaining(['/v1/extract', '/v1/extract/batch', '/healthz', '/v1/limits']),
  )
  const known = Object.keys(document.components?.schemas ?? {})
  expect(known).toEqual(expect.arrayContaining(['KnowledgeRecord', 'Person', 'Problem']))
  const used = JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/gu)
  for (const [, name] of used) expect(known).toContain(name)
})

test('the documentation asks nobody else', async () => {
  const swagger = { script: 'script', style: 'style' }
  const withSwagger = appWith(findsLiMing, { swagger })
  for (const documented of [app, withSwagger]) {
    const response = await documented.request('/docs/api')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).not.toMatch(/https?:\/\//u)
  }
  expect(await (await withSwagger.request('/docs/api/swagger-ui-bundle.js')).text()).toBe('script')
})

test('the plain documentation lists the routes', async () => {
  const page = await (await app.request('/docs/api')).text()
  expect(page).toContain('POST /v1/extract')
  expect(page).toContain('minConfidence')
})
