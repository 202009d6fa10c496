import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const folder = folderOf({})
for (const name of ['some', 'gate', 'calibration']) {
  mkdirSync(join(folder, name))
  for (const file of readdirSync('corpora/dev').filter((file) => /^dev-00[1-5]/u.test(file)))
    cpSync(join('corpora/dev', file), join(folder, name, file))
}
const [some, gate, calibration] = ['some', 'gate', 'calibration'].map((name) => join(folder, name))
const scores = join(folder, 'scores.json')

describe('dossier evaluate', () => {
  test('sums up both corpora and tells nothing of their slips', async () => {
    const { status, out, complaints } = await dossier(['evaluate'])
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    expect(out).toMatch(/^dev: \d+ articles\n[^]*^gate: \d+ articles\n/mu)
    for (const measure of ['people', 'positions', 'topics'])
      expect(out).toMatch(
        new RegExp(`^ +${measure} +\\d\\.\\d{3} +\\d\\.\\d{3} +\\d\\.\\d{3}`, 'mu'),
      )
    expect(out).toMatch(/^ {2}calibration error +0\.\d/mu)
    expect(out).not.toMatch(/(?:dev|gate)-\d/u)
  })

  test('has figures of rules and confidence, and lists slips, when asked to', async () => {
    const { out } = await dossier(['evaluate', some, '--rules', '--calibration', '--verbose'])
    expect(out).toMatch(/^ {2}people\/title-then-name +\d\.\d{3} +\d+ +\d+$/mu)
    expect(out).toMatch(/^ {2}people +0\.9 +1\.0 +\d+ +0\.\d{3} +\d\.\d{3}$/mu)
    expect(out).toMatch(/^ {2}dev-00\d-\S+ +topics +missed +\S/mu)
  })

  test('never lists the slips of the gate and of what calibrates', async () => {
    const table = await dossier(['evaluate', gate, calibration, '--verbose'])
    expect(table.out).toMatch(/^gate: 5 articles\n[^]*^calibration: 5 articles/mu)
    expect(table.out).not.toContain('dev-00')
    const json = await dossier(['evaluate', some, gate, '--verbose', '--format', 'json'])
    const [first, second] = JSON.parse(json.out)
    const { slips, ...figures } = first
    expect(slips.length).toBeGreaterThan(0)
    expect(second).toEqual({ ...figures, corpus: 'gate' })
  })

  test('accepts scores and holds later ones to them', async () => {
    const accepting = await dossier(['evaluate', some, '--accept', '--check'])
    expect(accepting.status).toBe(0)
    const accepted = JSON.parse(readFileSync(scores, 'utf8'))
    expect(Object.keys(accepted)).toEqual(['some'])
    expect((await dossier(['evaluate', some, '--check'])).status).toBe(0)

    writeFileSync(scores, JSON.stringify({ some: { ...accepted.some, topics: 1 } }))
    const { status, out, complaints } = await dossier(['evaluate', some, '--check'])
    expect(status).toBe(1)
    expect(out).toMatch(/^some: 5 articles/u)
    expect(complaints).toMatch(/^dossier: some: topics has 0\.\d{4}, below 1\n$/u)
  })

  test.each([
    ['none', 'there is no such folder'],
    ['src', 'expected annotated articles'],
  ])('refuses %s', async (name, complaint) => {
    const { status, out, complaints } = await dossier(['evaluate', name])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toContain(complaint)
  })
})
