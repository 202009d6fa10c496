import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { smallLexicons } from '../../support/small-lexicons.ts'
import { ask } from '../archive/app.ts'
import { problemOf } from '../fake.ts'
import { type Process, processOver } from './app.ts'

const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))

onEachDatabase(
  ({ open }) => {
    let process: Process
    beforeAll(async () => {
      process = await processOver(await open(), folder)
    })
    afterAll(() => process.following.close())

    test('a list that breaks off is the fault of its sender, and nothing of it is taken', async () => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('name,kind\nZent')),
        // As the socket says it; the store says the same of its own.
        pull: () => Promise.reject(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
      })
      const response = await process.app.request('/v1/lexicons/organizations.known/import', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body,
        // Streams need it, and the type does not know it.
        duplex: 'half',
      } as RequestInit)
      expect(await problemOf(response)).toMatchObject({ status: 400, code: 'unreadable-body' })
      expect((await ask(process.app, 'GET', '/v1/lexicons')).body.version).toBe(0)
    })
  },
  ['SQLite memory'],
)
