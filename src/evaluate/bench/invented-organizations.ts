import { closeSync, mkdirSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyOf } from '../../lexicon/parse.ts'
import { type Chance, createChance } from './chance.ts'
import { organization } from './names.ts'

const kinds = ['company', 'university', 'government', 'hospital', 'research', 'association', '']
const countries = ['DE', 'FR', 'CN', 'US', 'GB', 'PL', 'BR', 'IN', '']
/** Two of five have another name too. */
const shareWithAlias = 0.4
const rowsAtOnce = 5_000

/** Writes a folder of lists with `count` made-up organizations, all different; the same ones each time. */
export function inventedOrganizations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
  mkdirSync(join(folder, 'organizations'))
  const file = openSync(join(folder, 'organizations', 'known.tsv'), 'w')
  writeSync(file, 'name\tkind\tcountry\tacronym\taliases\tformer\tparent\n')
  const chance = createChance(500)
  const seen = new Set<string>()
  let rows: string[] = []
  for (let made = 0; made < count; ) {
    const row = rowOf(chance, seen)
    if (row === undefined) continue
    rows.push(row)
    made++
    if (rows.length < rowsAtOnce && made < count) continue
    writeSync(file, `${rows.join('\n')}\n`)
    rows = []
  }
  closeSync(file)
  return folder
}

function rowOf(chance: Chance, seen: Set<string>): string | undefined {
  const name = organization(chance)
  if (!isFresh(name, seen)) return undefined
  const alias = chance.happens(shareWithAlias) ? organization(chance) : ''
  const aliases = alias !== '' && isFresh(alias, seen) ? alias : ''
  return [name, chance.pick(kinds), chance.pick(countries), '', aliases, '', ''].join('\t')
}

/** A list refuses a form twice. */
function isFresh(form: string, seen: Set<string>): boolean {
  const key = keyOf(form)
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
