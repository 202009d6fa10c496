import { describe, expect, test } from 'vitest'
import { dossier } from './run.ts'

describe('evaluate-identity', () => {
  test('prints precision and recall, by kind of variant', async () => {
    const { status, out } = await dossier([
      'evaluate-identity',
      ...['--archives', '1', '--people', '30', '--articles', '40'],
    ])
    expect(status).toBe(0)
    expect(out).toContain('archive 1: 40 articles, 30 people')
    for (const row of ['people', 'organizations', 'namesake', 'initials'])
      expect(out).toMatch(new RegExp(`^ +${row} +[01]\\.\\d{4}`, 'mu'))
  })

  test('prints what one article more costs', async () => {
    const { out } = await dossier(['evaluate-identity', '--cost', '20,40'])
    expect(out.trimEnd().split('\n')).toHaveLength(3)
  })

  test.each(['0', 'many', '1.5'])('refuses %s people', async (people) => {
    const { status, complaints } = await dossier(['evaluate-identity', '--people', people])
    expect(status).toBe(2)
    expect(complaints).toContain(`got "${people}"`)
  })
})
