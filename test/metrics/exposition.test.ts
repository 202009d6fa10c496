import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failureCodes } from '../../src/failure.ts'
import { createApp } from '../../src/http/app.ts'
import { articles, ask } from '../http/archive/app.ts'
import { findsLiMing, readPage } from '../http/fake.ts'
import { serviceOf } from '../http/service-of.ts'
import { readExposition } from '../support/exposition.ts'
import { gauged } from './gauged.ts'

const hostile = fc.tuple(
  fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), fc.stringMatching(/^[A-Z]{3,12}$/u)),
  fc.webPath(),
)
const withoutBody = new Set(['GET', 'HEAD'])
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK'])

test('the figures are in the format of Prometheus, and no more for being asked strange things', async () => {
  const metrics = gauged()
  const app = createApp(serviceOf({ extract: findsLiMing, readPage }), {
    metrics,
    limits: { atOnce: 100 },
  })
  const figures = async () =>
    readExposition((await ask(app, 'GET', '/metrics')).body).filter(({ name }) =>
      name.startsWith('dossier_'),
    )
  await ask(app, 'POST', '/v1/extract', articles.visit)
  await ask(app, 'GET', '/nowhere')
  await ask(app, 'POST', '/healthz')
  await fc.assert(
    fc.asyncProperty(hostile, async ([method, path]) => {
      if (forbidden.has(method)) return
      await app.request(encodeURI(`/x${path}`), {
        method,
        ...(!withoutBody.has(method) && { body: 'Qorvalim' }),
      })
    }),
  )
  const samples = await figures()
  const methods = new Set(samples.flatMap(({ labels }) => labels.method ?? []))
  expect(
    [...methods].filter(
      (method) => !/^(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS|other)$/u.test(method),
    ),
  ).toEqual([])
  const routes = new Set(samples.flatMap(({ labels }) => labels.route ?? []))
  const registered = new Set(app.routes.map(({ path }) => path))
  expect([...routes].filter((route) => route !== 'none' && !registered.has(route))).toEqual([])
  const codes = samples.flatMap(({ labels }) => labels.code ?? [])
  expect(codes.filter((code) => !failureCodes.some((known) => known === code))).toEqual([])
  expect(samples.length).toBeLessThan(400)
})

test('names follow the conventions: seconds, bytes, totals', async () => {
  const { content } = await gauged().text()
  const typed = [...content.matchAll(/^# TYPE (dossier_\S+) (\w+)$/gmu)]
  expect(typed.length).toBeGreaterThan(10)
  for (const [, name, type] of typed) {
    expect(name.endsWith('_total'), name).toBe(type === 'counter')
    if (type === 'histogram') expect(name).toMatch(/_seconds$/u)
  }
})
