import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { done, type Result } from '../../failure.ts'
import { formatNames } from '../../interchange/formats.ts'
import { existings } from '../../interchange/taking.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { Edited } from '../../service/lexicons/edit-request.ts'
import type { Incoming } from '../../service/lexicons/interchange.ts'
import { listNamed } from '../../service/lexicons/list-named.ts'
import type { AddCommand } from '../command.ts'
import { standardInput } from '../files.ts'
import type { Surroundings } from '../surroundings.ts'
import { addEditOptions, type EditOptions, requestOf } from './edit-options.ts'
import { editedText, reportText } from './edited-text.ts'
import { readWholeNumber } from './numbers.ts'
import { onLists } from './on-lists.ts'
import { type SentText, sentEntries } from './sent-text.ts'

/** Commands that edit the lists of the store; each takes all it was told, or with any mistake nothing. */
export const addEditedLists: AddCommand = (lexicons, surroundings, end) => {
  const edit = (name: string) => addEditOptions(lexicons.command(name))

  edit('add')
    .description(
      'Add entries: a line as the file of the list has it, the name alone with --set for the other columns, or JSON.',
    )
    .argument('<list>', 'its name')
    .argument('<entries...>', '- reads lines from the standard input')
    .option('--set <column=value>', 'a cell of every entry; again for more', collected, [])
    .option('--json', 'each entry is a JSON object')
    .option('--replace', 'entries of the same name are replaced, and not refused')
    .action(async (name: string, entries: string[], _: object, command: Command) => {
      const options = command.optsWithGlobals<EditOptions & SentText & { replace?: true }>()
      end(
        await onLists(surroundings, options, async (lists) => {
          const list = listNamed(name)
          if (!list.ok) return list
          const lines = await linesOf(entries, surroundings)
          const sent = sentEntries(list.value, lines, options)
          if (!sent.ok) return sent
          const request = { ...requestOf(options), asNew: options.replace !== true }
          return shown(await lists.put(list.value, sent.value, request))
        }),
      )
    })

  edit('remove')
    .description('Take an entry out.')
    .argument('<list>', 'its name')
    .argument('<entry>', 'the name of the entry, letter by letter')
    .action(async (list: string, entry: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<EditOptions>()
      end(
        await onLists(surroundings, options, async (lists) =>
          shown(await lists.remove(list, entry, requestOf(options))),
        ),
      )
    })

  edit('import')
    .description('Take a list of others, and tell what was left out of it and why.')
    .argument('<file>', '- is the standard input')
    .option('--list <list>', 'where its entries go, unless they say so themselves')
    .addOption(
      new Option('--format <format>', 'told by its ending or first lines when left out').choices(
        formatNames,
      ),
    )
    .addOption(
      new Option('--existing <what>', 'what becomes of entries that the list has already')
        .choices(existings)
        .default('replace'),
    )
    .action(async (file: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<EditOptions & ImportOptions>()
      end(
        await onLists(surroundings, options, async (lists) => {
          const source = sourceOf(file, options, surroundings)
          if (!source.ok) return source
          const taken = await lists.import(source.value, requestOf(options))
          if (!taken.ok) return taken
          return done([reportText(taken.value.report), editedText(taken.value)])
        }),
      )
    })

  edit('restore')
    .description('Go back to what the lists said with a version, which becomes a new one.')
    .argument('<version>', 'its number; 0 are the files alone', readWholeNumber)
    .action(async (version: number, _: object, command: Command) => {
      const options = command.optsWithGlobals<EditOptions>()
      end(
        await onLists(surroundings, options, async (lists) =>
          shown(await lists.restore(version, requestOf(options))),
        ),
      )
    })
}

const collected = (one: string, before: readonly string[]): readonly string[] => [...before, one]

const shown = (edited: Result<Edited>): Result<string[]> =>
  edited.ok ? done([editedText(edited.value)]) : edited

async function linesOf(entries: readonly string[], { input }: Surroundings): Promise<string[]> {
  const lines: string[] = []
  for (const entry of entries)
    lines.push(...(entry === standardInput ? (await textOf(input)).split(/\r?\n/u) : [entry]))
  return lines.filter((line) => line.trim() !== '')
}

async function textOf(input: Surroundings['input']): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytesOf(input)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

interface ImportOptions extends Pick<Incoming, 'format' | 'existing'> {
  readonly list?: string
}

function sourceOf(
  file: string,
  { list: name, format, existing }: ImportOptions,
  { input }: Surroundings,
): Result<Incoming> {
  const list: Result<ListName | undefined> = name === undefined ? done(undefined) : listNamed(name)
  if (!list.ok) return list
  return done({
    chunks: file === standardInput ? bytesOf(input) : bytesIn(file),
    fileName: basename(file),
    ...(list.value !== undefined && { list: list.value }),
    ...(format !== undefined && { format }),
    ...(existing !== undefined && { existing }),
  })
}

async function* bytesOf(input: Surroundings['input']): AsyncGenerator<Uint8Array> {
  for await (const piece of input) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** Opened when its first bytes are asked for: until then nobody would hear that it cannot be. */
async function* bytesIn(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>
}
