import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningService, runningService } from './running.ts'

let service: RunningService
let document: string
beforeAll(async () => {
  service = await runningService('sqlite::memory:')
  document = await (await fetch(`${service.url}/openapi.json`)).text()
})
afterAll(() => service.stop())

/** What is no mistake, with the reason. */
const ignored = {
  // A list has a dot in its name: none is called "versions".
  'no-ambiguous-paths': [
    '#/paths/~1v1~1lexicons~1{name}~1entries',
    '#/paths/~1v1~1lexicons~1{name}~1import',
    '#/paths/~1v1~1lexicons~1{name}~1export',
  ],
  // It leads elsewhere, always.
  'operation-2xx-response': ['#/paths/~1reconcile~1entities~1{id}/get/responses'],
  // Receivers are programs of others: what they say beside the status is not read.
  'operation-4xx-problem-details-rfc7807': ['#/webhooks/event/post/responses/410'],
}

const rules = {
  'operation-4xx-problem-details-rfc7807': 'error',
  'operation-singular-tag': 'error',
  'operation-tag-defined': 'error',
  'parameter-description': 'error',
  'no-duplicated-tag-names': 'error',
  'component-name-unique': 'error',
} as const

test('a linter finds nothing in the document', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules })
  const found = await lintFromString({ source: document, absoluteRef: 'openapi.json', config })
  const mistakes = found
    .map(({ ruleId, message, location: [{ pointer = '' }] }) => ({ ruleId, pointer, message }))
    .filter(({ ruleId, pointer }) => !Reflect.get(ignored, ruleId)?.includes(pointer))
  expect(mistakes).toEqual([])
})
