import { InvalidArgumentError } from 'commander'
import type { IdentityFigures, InventedArchive } from '../evaluate/identity/evaluate-identity.ts'
import type { PairFigures } from '../evaluate/identity/figures.ts'
import { readSettings } from '../settings.ts'
import { columns, table } from './columns.ts'
import type { AddCommand } from './command.ts'
import { lexiconsOption } from './reading.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'

interface IdentityOptions {
  readonly seed: number
  readonly archives: number
  readonly people: number
  readonly articles: number
  readonly text?: boolean
  readonly cost?: readonly number[]
  readonly lexicons?: string
}

export const addEvaluateIdentity: AddCommand = (program, surroundings, end) => {
  program
    .command('evaluate-identity')
    .description(
      'Invent archives in which it is known who is who, and print how well people and organizations are told apart.',
    )
    .option('--seed <number>', 'seed of the first archive', whole, 1)
    .option('--archives <number>', 'how many archives, of one seed after the other', whole, 3)
    .option('--people <number>', 'people of each archive', whole, 1000)
    .option('--articles <number>', 'articles of each archive', whole, 2500)
    .option('--text', 'read the articles as text instead of taking faultless records')
    .option('--cost <sizes>', 'print what one article more costs archives of these sizes', sizes)
    .option(...lexiconsOption)
    .action(async (options: IdentityOptions) => {
      end(await evaluateArchives(options, surroundings))
    })
}

function whole(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
    throw new InvalidArgumentError(`expected a whole number from 1 to 1000000, got "${text}"`)
  return number
}

const sizes = (text: string): number[] => text.split(',').map(whole)

async function evaluateArchives(
  options: IdentityOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { LEXICONS } = surroundings.environment
  const { readLists, compileLists } = await import('../lexicon/load.ts')
  const { createNameFacts } = await import('../archive/identity/name-facts.ts')
  const { wordsOf } = await import('../evaluate/identity/words.ts')
  let read: ReturnType<typeof readLists>
  try {
    read = readLists(options.lexicons ?? readSettings({ LEXICONS }).lexicons)
  } catch (error) {
    complain(surroundings, messageOf(error))
    return wrongUse
  }
  const lexicons = compileLists(read)
  const names = createNameFacts(lexicons)
  const words = wordsOf(read.lists)
  if (options.cost !== undefined) {
    const { arrivalCost } = await import('../evaluate/identity/cost.ts')
    const rows: string[][] = []
    for (const size of options.cost) {
      const cost = await arrivalCost(size, words, names, processorTime)
      const { articles, signatures, median, slowest99, fetched } = cost
      rows.push(
        [
          articles,
          signatures,
          median.toFixed(1),
          slowest99.toFixed(1),
          fetched.median,
          fetched.most99,
        ].map(String),
      )
    }
    const head = [
      'articles',
      'signatures',
      'CPU ms p50',
      'CPU ms p99',
      'compared p50',
      'compared p99',
    ]
    await print(surroundings.output, table(head, rows))
    return 0
  }
  const { createExtract } = await import('../extract.ts')
  const { evaluateIdentity } = await import('../evaluate/identity/evaluate-identity.ts')
  const extract = options.text === true ? createExtract(lexicons) : undefined
  for (let seed = options.seed; seed < options.seed + options.archives; seed++) {
    const invented = { seed, people: options.people, articles: options.articles }
    const figures = await evaluateIdentity(invented, words, names, extract)
    await print(surroundings.output, shown(invented, figures))
  }
  return 0
}

/** Of this process in milliseconds; unlike the time of day it does not depend on what else runs. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const row = (name: string, { pairs, precision, recall }: PairFigures): string[] => [
  name,
  precision.toFixed(4),
  recall.toFixed(4),
  `${pairs}`,
]

const shown = ({ seed, people, articles }: InventedArchive, figures: IdentityFigures): string =>
  [
    `archive ${seed}: ${articles} articles, ${people} people in ${figures.appearances} appearances\n`,
    table(
      ['', 'precision', 'recall', 'pairs'],
      [
        row('people', figures.people),
        row('organizations', figures.organizations),
        ...[...figures.byVariant].map(([variant, one]) => row(variant, one)),
      ],
      '  ',
    ),
    columns(
      [
        [
          `asked of an editor: ${figures.suggestions.asked} pairs, ${figures.suggestions.right} of them one`,
        ],
      ],
      '  ',
    ),
    '\n',
  ].join('')
