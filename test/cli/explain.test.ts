import { expect, test } from 'vitest'
import { dossier } from './run.ts'

const text = 'Dr. Anna Schmidt spoke. The floor was given to Novo Plastex again.'

test('prints why something was found', async () => {
  const { status, out } = await dossier(['explain', '-', '--expect', 'person:Anna Schmidt'], text)
  expect(status).toBe(0)
  expect(out).toMatch(/^found\nmade {2}people\/honorific-then-name {2}4–16 "Anna Schmidt"\n/u)
})

test('prints why something was not found, as JSON where that is asked for', async () => {
  const args = ['explain', '-', '--expect', 'person:Novo Plastex', '--format', 'json']
  const { status, out } = await dossier(args, text)
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ found: false, steps: [{ outcome: 'failed' }] })
})

test.each([
  [['explain', '-', '--expect', 'wizard:Merlin'], 'expected.type'],
  [['explain', '-', '--expect', 'Merlin'], 'expected.type'],
  [['explain', '-', '--expect', 'person:'], 'expected.text'],
  [['explain', '-'], '--expect'],
])('%j is wrong use', async (args, complaint) => {
  const { status, out, complaints } = await dossier(args, text)
  expect([status, out]).toEqual([2, ''])
  expect(complaints).toContain(complaint)
})

test('a file that is not there fails', async () => {
  const { status, complaints } = await dossier(['explain', 'none.txt', '--expect', 'person:A'])
  expect(status).toBe(1)
  expect(complaints).toContain('none.txt')
})
