import { Writable } from 'node:stream'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createCli } from '../../src/cli/cli.ts'
import { createProgress } from '../../src/cli/progress.ts'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const words = 'Li Ming, Dean of Medicine of Eastlake University, spoke on 3 May 2024.'
const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n + 10}.txt`, words]))
const folder = folderOf({ ...files, 'broken.json': '{' })

function kept(isTTY: boolean) {
  let text = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  return { output: Object.assign(output, { isTTY, columns: 100 }), text: () => text }
}

async function onTerminal(args: readonly string[], isTTY = true) {
  const [out, complaints] = [kept(false), kept(isTTY)]
  const input = (async function* () {})()
  const surroundings = { environment: {}, input, output: out.output, complaints: complaints.output }
  const status = await createCli(surroundings)(args)
  return { status, out: out.text(), complaints: complaints.text() }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('progress', () => {
  test('is a bar on a terminal, and gone at the end', async () => {
    const { status, out, complaints } = await onTerminal(['extract', folder])
    expect(status).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(20)
    expect(complaints).toContain('0% | 0 of 21 articles | 0 failed')
    expect(complaints).toContain('100% | 21 of 21 articles | 1 failed')
    expect(complaints).toContain(`\r\u001b[2Kdossier: ${folder}/broken.json: expected`)
    expect(complaints).toMatch(/\u001b\[2K$/u)
    // The cursor stays: results may have been printed on the same terminal.
    expect(complaints).not.toMatch(/\u001b[78]/u)
  })

  test('is none for one article', async () => {
    const { complaints } = await onTerminal(['extract', `${folder}/10.txt`])
    expect(complaints).toBe('')
  })

  test('is no bar in a pipe', async () => {
    const { complaints } = await dossier(['extract', folder])
    expect(complaints.split('\n')).toHaveLength(2)
    expect(complaints).not.toContain('\u001b')
  })

  test.each([
    [5, 'dossier: 2 of 5 articles read, 1 failed\n'],
    [undefined, 'dossier: 2 articles read, 1 failed\n'],
  ])('is a line every few seconds in a long run of %s in a pipe', async (total, line) => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { output, text } = kept(false)
    const progress = await createProgress(output, total)
    progress.advance(true)
    vi.advanceTimersByTime(6_000)
    progress.advance(false)
    progress.advance(true)
    expect(text()).toBe(line)
  })
})
