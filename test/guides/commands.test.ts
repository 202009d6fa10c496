import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Running, start } from '../cli/start.ts'
import { written } from './written.ts'

// Each guide is followed from its top to its end, on an archive of its own, by the compiled program.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const run = promisify(execFile)
const shown = 'http://127.0.0.1:8787'
/** Addresses that a service without keys does not have. */
const onlyWithKeys = ['/v1/keys', '/v1/audit']

/** A shell in a folder of its own, in which `dossier` and `curl` are found. */
function shell(address: () => string) {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'))
  const database = `sqlite:${join(folder, 'dossier.db')}`
  const program = (name: string, line: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec ${line} "$@"\n`)
    chmodSync(join(folder, name), 0o755)
  }
  program('dossier', `'${process.execPath}' '${resolve('dist/cli/main.js')}'`)
  // What is answered with a complaint has failed.
  program('curl', '/usr/bin/curl --fail-with-body --max-time 120')
  return {
    database,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async run(code: string): Promise<string> {
      const env = { PATH: `${folder}:${process.env.PATH}`, DATABASE_URL: database }
      const script = code.replaceAll(shown, address())
      const { stdout } = await run('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
        cwd: folder,
        env,
      })
      return stdout
    },
  }
}

describe.each(written.filter(({ blocks }) => blocks.length > 0))('$name', (guide) => {
  let service: Running
  let address = ''
  const terminal = shell(() => address)

  beforeAll(async () => {
    service = start('main.js', [], { env: { PORT: '0', DATABASE_URL: terminal.database } })
    address = /http:\/\/[\d.:]+/u.exec(await service.firstLine)?.[0] ?? ''
  })
  afterAll(async () => {
    service?.signal('SIGTERM')
    await service?.ended
    terminal.remove()
  })

  /** Ids that a reader takes from earlier answers. */
  const known: Record<string, () => Promise<string>> = {
    PERSON_ID: () => firstId('/v1/people?q=novak'),
    ARTICLE_ID: () => firstId('/v1/articles'),
    JOB_ID: () => firstId('/v1/jobs'),
  }
  const get = async (path: string) => {
    const answer = await fetch(address + path)
    return { status: answer.status, text: await answer.text() }
  }
  const firstId = async (path: string): Promise<string> =>
    JSON.parse((await get(path)).text).items[0].id
  const filledIn = async (code: string): Promise<string> => {
    let filled = code
    for (const [name, find] of Object.entries(known))
      if (filled.includes(name)) filled = filled.replaceAll(name, await find())
    return filled
  }

  test('its commands do what it says', async () => {
    let answer = ''
    for (const { language, code } of guide.blocks) {
      if (language === 'sh') answer = await terminal.run(await filledIn(code))
      if (language === 'json') expect(JSON.parse(answer)).toEqual(atLeast(JSON.parse(code)))
    }
  })

  test('its commands of the command line are there', async () => {
    const help = await terminal.run('dossier --help')
    const named = [...guide.codes, ...guide.blocks.map(({ code }) => code)].flatMap((code) =>
      [...code.matchAll(/(?:^|[=\w] |\n)dossier ([a-z]+)/gu)].map(([, name]) => name),
    )
    expect(named.filter((name) => !new RegExp(`^ {2}${name}\\b`, 'mu').test(help))).toEqual([])
  })

  test('its addresses are there', async () => {
    const paths = Object.keys(JSON.parse((await get('/openapi.json')).text).paths)
    const documented = paths.map(
      (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
    )
    const lost: string[] = []
    for (const code of guide.codes) {
      const path = /^(?:(?:GET|PUT|POST|DELETE) )?(\/[^\s?]*)/u.exec(code)?.[1]
      if (path === undefined || onlyWithKeys.includes(path)) continue
      if (documented.some((pattern) => pattern.test(path))) continue
      // The end of an address that stands before it.
      if (paths.some((known) => known.endsWith(path))) continue
      if ((await get(path)).status !== 200) lost.push(path)
    }
    expect(lost).toEqual([])
  })
})

/** An answer has more than a guide shows of it. */
function atLeast(value: unknown): unknown {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(atLeast))
  return typeof value === 'object' && value !== null
    ? expect.objectContaining(
        Object.fromEntries(Object.entries(value).map(([name, one]) => [name, atLeast(one)])),
      )
    : value
}
