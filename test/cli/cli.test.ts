import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dossier } from './run.ts'

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

test.each(['--version', '-V'])(
  '%s prints the version of package.json and nothing else',
  async (option) => {
    expect(await dossier([option])).toEqual({
      status: 0,
      out: `${manifest.version}\n`,
      complaints: '',
    })
  },
)
