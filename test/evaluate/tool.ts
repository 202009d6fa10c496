import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FiguresByMeasure } from '../../src/evaluate/figures.ts'
import type { Found } from '../../src/evaluate/found.ts'
import type { Gold } from '../../src/evaluate/gold.ts'
import type { KnowledgeRecord } from '../../src/record.ts'

/** Set and measure to the figures of the common scoring tool. */
export type ToolTable = Record<
  string,
  Record<string, { p: number; r: number; f1: number; n: number }>
>

export interface Question {
  readonly gold: Gold
  readonly text: string
  readonly answer: Found | KnowledgeRecord
}

const tools = fileURLToPath(new URL('../../../shared/tools/', import.meta.url))

/** What the tool beside the checkout says; undefined where it is not there. */
export function toolTable(questions: readonly Question[]): ToolTable | undefined {
  if (!existsSync(tools)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'dossier-figures-'))
  try {
    const articles = join(folder, 'articles')
    mkdirSync(articles)
    for (const { gold, text } of questions) {
      writeFileSync(join(articles, `${gold.id}.txt`), text)
      writeFileSync(join(articles, `${gold.id}.json`), JSON.stringify(gold))
    }
    const answers = Object.fromEntries(
      questions.map(({ gold, answer }) => [gold.id, asAsked(answer)]),
    )
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers))
    const adapter = join(folder, 'adapter.mjs')
    writeFileSync(adapter, adapterSource)
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(tools, 'score-records.mjs'),
        '--text',
        articles,
        '--gold',
        articles,
        '--adapter',
        adapter,
        '--json',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    )
    if (stdout === '') throw new Error(stderr)
    const { errors, table } = JSON.parse(stdout)
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return table
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const adapterSource = `
import { readFileSync } from 'node:fs'
import { fromRecord } from ${JSON.stringify(new URL('service-adapter.mjs', `file://${tools}`))}
export const name = 'answers'
const answers = JSON.parse(readFileSync(new URL('answers.json', import.meta.url), 'utf8'))
export const predict = (text, { id }) =>
  answers[id].schemaVersion ? fromRecord(answers[id], text) : answers[id]
`

function asAsked(answer: Found | KnowledgeRecord): unknown {
  if ('schemaVersion' in answer) return answer
  const { people, positions, organizations, departments, dates, topics } = answer
  return {
    people: people.map((person, at) => ({
      ...person,
      positions: positions
        .filter((position) => position.person === at)
        .map(({ title, department = null, organization = null }) => ({
          title,
          department,
          organization,
        })),
    })),
    organizations,
    departments,
    dates: dates.map((value) => ({ value })),
    topics,
  }
}

/** Our figures as the tool prints them. */
export const asTable = (sets: Readonly<Record<string, FiguresByMeasure>>): ToolTable =>
  Object.fromEntries(
    Object.entries(sets).map(([set, figures]) => [
      set,
      Object.fromEntries(
        Object.entries(figures).map(([measure, { precision, recall, f1, right, missed }]) => [
          measure,
          { p: precision, r: recall, f1, n: right + missed },
        ]),
      ),
    ]),
  )
