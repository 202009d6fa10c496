import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allRules } from '../../src/rules.ts'
import { extract } from '../support/extractor.ts'
import { dossier } from './run.ts'

describe('the rules', () => {
  test('have ids of their own, a sentence, an example that finds and one that is silent', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
    for (const { id, about, examples } of allRules) {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/u)
      expect(about, id).toMatch(/\.$/u)
      expect(
        examples.some(({ finds }) => finds.length > 0),
        id,
      ).toBe(true)
      expect(
        examples.some(({ finds }) => finds.length === 0),
        id,
      ).toBe(true)
    }
  })

  test('are all that records name', () => {
    const known = new Set(allRules.map(({ id }) => id))
    for (const file of readdirSync('corpora/dev').filter((name) => name.endsWith('.txt'))) {
      const record = extract({ text: readFileSync(`corpora/dev/${file}`, 'utf8') })
      const { people, organizations, departments, dates, topics, places, events } = record
      const named = [people, organizations, departments, dates, topics, places].flat()
      const rules = [
        ...named.flatMap(({ mentions }) => mentions),
        ...people.flatMap(({ positions }) => positions),
        ...events,
      ].map(({ rule }) => rule)
      expect(rules.filter((rule) => !known.has(rule))).toEqual([])
    }
  })
})

describe('dossier rules', () => {
  test('prints each with its sentence and examples', async () => {
    const { status, out } = await dossier(['rules', 'people/title-then-name'])
    const [rule] = allRules.filter(({ id }) => id === 'people/title-then-name')
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 2)).toEqual([rule.id, `  ${rule.about}`])
    for (const { text, finds } of rule.examples) {
      expect(out).toContain(`${finds.length > 0 ? 'found ' : 'silent'}  ${text}`)
      if (finds.length > 0) expect(out).toContain(`→ ${finds.join(' · ')}`)
    }
  })

  test('prints those of a kind, or all', async () => {
    const topics = await dossier(['rules', 'topics', '--format', 'json'])
    const ofTopics = allRules.filter(({ id }) => id.startsWith('topics/'))
    expect(JSON.parse(topics.out)).toEqual(ofTopics)
    const { out } = await dossier(['rules'])
    for (const { id } of allRules) expect(out).toContain(`${id}\n`)
  })

  test('refuses a kind that is none', async () => {
    const { status, out, complaints } = await dossier(['rules', 'persons'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toMatch(/expected one of people, positions, .* got "persons"/u)
  })
})
