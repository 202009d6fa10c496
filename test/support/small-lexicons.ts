import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const mostLines = 120

/** A folder with the head of every shipped list: compiled in a moment. Its files may be changed. */
export function smallLexicons(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-lists-'))
  for (const file of readdirSync('lexicons', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(txt|tsv)$/u.test(file)) continue
    const lines = readFileSync(join('lexicons', file), 'utf8').split('\n')
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${lines.slice(0, mostLines).join('\n')}\n`)
  }
  return folder
}
