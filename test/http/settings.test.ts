import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'

test('an empty environment gives the usual settings', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 8787,
    logLevel: 'warn',
    extractDeadlineMs: 20_000,
  })
})

test('an empty value counts as none', () => {
  expect(readSettings({ PORT: ' ', PUBLISHER: '' })).toEqual(readSettings({}))
})

test.each(['localhost', '127.0.0.1', '127.8.8.8', '::1'])('serves on %s', (HOST) => {
  expect(readSettings({ HOST }).host).toBe(HOST)
})

test('reads keys, and tells what is wrong with them without saying them', () => {
  const secret = '0123456789abcdefghij'
  expect(readSettings({ API_KEYS: `ana:read:${secret}` }).apiKeys).toMatchObject([{ name: 'ana' }])
  const wrong = { PORT: 'x', API_KEYS: `ana:read+dance:${secret}` }
  expect(() => readSettings(wrong)).toThrow(/^(?=.*PORT=x)(?=.*API_KEYS=….*"ana")(?!.*0123)/su)
})

test('lets webhooks into networks inside only where that is said', () => {
  expect(readSettings({}).webhookPrivate).toBe(false)
  expect(readSettings({ WEBHOOK_PRIVATE: 'true' }).webhookPrivate).toBe(true)
  expect(() => readSettings({ WEBHOOK_PRIVATE: 'yes' })).toThrow('WEBHOOK_PRIVATE=yes')
})

test('keeps the archive below the working folder, or where it is told to', () => {
  expect(readSettings({}).databaseUrl).toBe('sqlite:.dossier/dossier.db')
  const url = 'postgres://reader:secret@db/news'
  expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url)
})

test('names a wrong address of the archive with all else, without its password', () => {
  const wrong = { PORT: 'x', DATABASE_URL: 'mysql://reader:secret@db/news' }
  expect(() => readSettings(wrong)).toThrow(
    /^(?=.*PORT=x)(?=.*DATABASE_URL=mysql:\/\/db\/…: expected sqlite:PATH)(?!.*secret)/su,
  )
})

test('names what is misspelt with all else, and lets names of others be', () => {
  const wrong = { PORT: 'x', REQUEST_PER_MINUTE: '5', DATABASE_ULR: 'postgres://a:secret@b/c' }
  expect(() => readSettings(wrong)).toThrow(
    /^(?=.*PORT=x)(?=.*REQUEST_PER_MINUTE: .*did you mean REQUESTS_PER_MINUTE\?)(?=.*DATABASE_ULR: .*DATABASE_URL\?)(?!.*secret)/su,
  )
  expect(readSettings({ HOSTNAME: 'a', HOME: '/', PATH: '/bin', SORT: '1' }).port).toBe(8787)
})
