import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyOf } from '../../lexicon/parse.ts'

interface Organization {
  readonly name: string
  readonly types?: readonly string[]
  readonly country?: string
  readonly acronyms?: readonly string[]
  readonly aliases?: readonly string[]
  readonly labels?: readonly { readonly value: string }[]
}

const kinds: Readonly<Record<string, string>> = {
  education: 'university',
  company: 'company',
  government: 'government',
  healthcare: 'hospital',
  facility: 'research',
  nonprofit: 'association',
}

/** Writes organizations, one JSON object a line, as a folder of lists; undefined without the file. */
export function asLexicon(source: string): { folder: string; count: number } | undefined {
  if (!existsSync(source)) return undefined
  const seen = new Set<string>()
  const rows: string[] = []
  let count = 0
  for (const line of readFileSync(source, 'utf8').split('\n')) {
    if (line === '') continue
    count++
    const organization = JSON.parse(line) as Organization
    const row = rowOf(organization, seen)
    if (row !== undefined) rows.push(row)
  }
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
  mkdirSync(join(folder, 'organizations'))
  const header = 'name\tkind\tcountry\tacronym\taliases\tformer\tparent'
  writeFileSync(
    join(folder, 'organizations', 'known.tsv'),
    `# Written by the benchmark\n${header}\n${rows.join('\n')}\n`,
  )
  return { folder, count }
}

function rowOf(organization: Organization, seen: Set<string>): string | undefined {
  const { name, types = [], country = '', acronyms = [], aliases = [], labels = [] } = organization
  // A list refuses a form twice: the first organization keeps it.
  const fresh = (form: string): boolean => {
    const key = keyOf(form)
    if (key === '' || /[\t|#]/u.test(form) || seen.has(key)) return false
    seen.add(key)
    return true
  }
  if (!fresh(name)) return undefined
  const others = [...aliases, ...labels.map(({ value }) => value)]
  const kind = types.map((type) => kinds[type]).find((known) => known !== undefined) ?? 'other'
  return [
    name,
    kind,
    country,
    acronyms.filter(fresh).join(' | '),
    others.filter(fresh).join(' | '),
    '',
    '',
  ].join('\t')
}
