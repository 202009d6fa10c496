import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/answers/problem.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { dossier } from './run.ts'

const words = 'Li Ming, Dean of Medicine of Eastlake University, spoke on 3 May 2024.'
const line = (fields: object) => `${JSON.stringify(fields)}\n`
const answersIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((answer) => JSON.parse(answer))

const running = () =>
  spawn(process.execPath, [
    fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)),
    'batch',
  ])

describe('dossier batch', () => {
  test('answers every line in order and goes on after a bad one', async () => {
    const input = [line({ id: 'a', text: words }), '{"text"\n', '\n', line({ id: 'c', text: ' ' })]
    const { status, out, complaints } = await dossier(
      ['batch'],
      `${input.join('')}{"text": "${words}"}`,
    )
    expect(status).toBe(1)
    // On a slow machine it tells how far it has come, and nothing else.
    expect(complaints.replace(/^dossier: \d+ articles read, \d+ failed\n/gmu, '')).toBe('')
    const answers = answersIn(out)
    expect(answers.map(({ index, id }) => [index, id])).toEqual([
      [0, 'a'],
      [1, undefined],
      [2, 'c'],
      [3, undefined],
    ])
    KnowledgeRecord.parse(answers[0].record)
    expect(Problem.parse(answers[1].error)).toMatchObject({ code: 'unreadable-json', status: 400 })
    expect(Problem.parse(answers[2].error).code).toBe('empty-text')
    expect(answers[3].record.document).toEqual(KnowledgeRecord.parse(answers[3].record).document)
  })

  test('shows records as the options ask', async () => {
    const { status, out } = await dossier(['batch', '--include', 'text'], line({ text: words }))
    expect(status).toBe(0)
    expect(answersIn(out)[0].record.document.text).toBe(words)
  })

  test('refuses wrong options', async () => {
    const { status, out, complaints } = await dossier(['batch', '--min-confidence', '7'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(complaints).toContain('expected a number from 0 to 1')
  })

  test('answers while its input still streams in', async () => {
    const child = running()
    child.stdin.write(line({ id: 'first', text: words }))
    const [chunk] = await once(child.stdout, 'data')
    expect(String(chunk)).toContain('"id":"first"')
    child.stdin.end()
    const [status] = await once(child, 'close')
    expect(status).toBe(0)
  })

  test('reads no further than its answers are taken', async () => {
    const child = running()
    const one = line({ text: `${words} `.repeat(10) })
    const count = 800
    child.stdin.write(one.repeat(count))
    child.stdin.end()
    await setTimeout(2_000)
    const waiting = child.stdin.writableLength
    let taken = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) taken++
    })
    const [status] = await once(child, 'close')
    expect(waiting).toBeGreaterThan((one.length * count) / 2)
    expect({ status, taken }).toEqual({ status: 0, taken: count })
  })
})
