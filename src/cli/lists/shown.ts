import { type Command, Option } from 'commander'
import { done, type Result } from '../../failure.ts'
import { type FormatName, formatNames } from '../../interchange/formats.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import type { ListedJson, Origin } from '../../service/lexicons/listing.ts'
import { columns, table } from '../columns.ts'
import type { AddCommand } from '../command.ts'
import { readWholeNumber } from './numbers.ts'
import { type FolderOption, onLists, type Pieces } from './on-lists.ts'
import { paged, textsOf } from './paged.ts'

/** Commands that show the lists as the edits in the store leave them. */
export const addShownLists: AddCommand = (lexicons, surroundings, end) => {
  lexicons
    .command('list')
    .description('Name the lists, with how many entries the files hold and the edits speak of.')
    .action(async (_: object, command: Command) => {
      end(await onLists(surroundings, command.optsWithGlobals<FolderOption>(), summary))
    })

  lexicons
    .command('show')
    .description('Entries of a list, with where they come from and the version that said so.')
    .argument('<list>', 'its name, such as organizations.known')
    .option('--q <letters>', 'that an entry holds in its name or any other cell')
    .addOption(
      new Option('--origin <origin>', 'where they come from').choices([
        'shipped',
        'edited',
        'added',
        'removed',
      ]),
    )
    .option('--json', 'one JSON object a line')
    .action(async (list: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<FolderOption & ShowOptions>()
      end(await onLists(surroundings, options, (lists) => show(lists, list, options)))
    })

  lexicons
    .command('export')
    .description('Write a list in a format of others.')
    .argument('<list>', 'its name')
    .addOption(
      new Option('--format <format>', 'list: as the file of the list is written')
        .choices(formatNames)
        .default('list'),
    )
    .action(async (list: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<FolderOption & { format: FormatName }>()
      end(
        await onLists(surroundings, options, async (lists) => {
          const out = await lists.export(list, options.format)
          return out.ok ? done(out.value.text) : out
        }),
      )
    })

  lexicons
    .command('history')
    .description('Every edit, the latest first; of one version what it changed.')
    .argument('[version]', 'its number', readWholeNumber)
    .action(async (version: number | undefined, _: object, command: Command) => {
      const options = command.optsWithGlobals<FolderOption>()
      end(
        await onLists(surroundings, options, (lists) =>
          version === undefined ? versions(lists) : changesOf(lists, version),
        ),
      )
    })
}

async function summary(lists: LexiconService): Promise<Result<string[]>> {
  const found = await lists.summary()
  if (!found.ok) return found
  const { version, rereading, items } = found.value
  const rows = items.map(({ name, shipped, edited, columns, derivedFrom }) => [
    name,
    `${shipped}`,
    `${edited}`,
    derivedFrom ? `made of ${derivedFrom.join(', ')}` : columns.join(', '),
  ])
  return done([
    table(['list', 'shipped', 'edited', 'columns'], rows),
    `version ${version}; ${rereading} articles to be read again\n`,
  ])
}

interface ShowOptions {
  readonly q?: string
  readonly origin?: Origin
  readonly json?: true
}

async function show(
  lists: LexiconService,
  list: string,
  { q, origin, json }: ShowOptions,
): Promise<Result<Pieces>> {
  const query = { ...(q !== undefined && { q }), ...(origin !== undefined && { origin }) }
  const all = await paged((page) => lists.list(list, { ...query, ...page }))
  return all.ok ? done(textsOf(all.value, json ? jsonLine : entryText)) : all
}

const jsonLine = (entry: ListedJson): string => `${JSON.stringify(entry)}\n`

function entryText({ name, origin, version, ...cells }: ListedJson): string {
  const rows = Object.entries(cells).map(([column, value]) => [
    column,
    Array.isArray(value) ? value.join(' | ') : `${value}`,
  ])
  const from = version === undefined ? origin : `${origin} by version ${version}`
  return `${name}  (${from})\n${columns(rows, '  ')}`
}

async function versions(lists: LexiconService): Promise<Result<Pieces>> {
  const all = await paged(lists.versions)
  if (!all.ok) return all
  const rows: string[][] = []
  for await (const { version, at, by, changes, note, restores } of all.value) {
    const said = [restores === undefined ? '' : `back to version ${restores}`, note ?? '']
    rows.push([`${version}`, at, by, `${changes}`, said.filter(Boolean).join('; ')])
  }
  return done([table(['version', 'at', 'by', 'changes', 'note'], rows)])
}

async function changesOf(lists: LexiconService, number: number): Promise<Result<Pieces>> {
  const all = await paged((page) => lists.version(number, page))
  return all.ok ? done(textsOf(all.value, (change) => `${JSON.stringify(change)}\n`)) : all
}
