import { type Command, Option } from 'commander'
import type { Entry } from '../lexicon/parse.ts'
import { readSettings } from '../settings.ts'
import { columns, table } from './columns.ts'
import type { AddCommand } from './command.ts'
import { inflections, type WordClass } from './inflections.ts'
import type { List, Place } from './list-files.ts'
import { addEditedLists } from './lists/edited.ts'
import { addProposals } from './lists/proposals.ts'
import { addShownLists } from './lists/shown.ts'
import { lexiconsOption } from './reading.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'

interface LexiconsOptions {
  readonly lexicons?: string
  readonly inflect?: WordClass
}

export const addLexicons: AddCommand = (program, surroundings, end) => {
  const command = program
    .command('lexicons')
    .description(
      'Check the files of the word lists: every mistake with file and line, else how much each list holds. With words: which lists hold them, where, and how they match; with --inflect, their inflected forms as a line to add. The commands below show and edit the lists of the store at DATABASE_URL; servers on it follow at once.',
    )
    .argument('[words...]', 'a word or phrase to look up')
    .option(...lexiconsOption)
    .addOption(
      new Option(
        '--inflect <class>',
        'propose a line for a list: the words with their inflected forms',
      ).choices(['verb', 'noun']),
    )
    .action(async (words: string[], options: LexiconsOptions) => {
      end(await lexicons(words.join(' '), options, surroundings))
    })
  command
    .command('find')
    .description('Look words up, as without "find": for those that are the name of a command too.')
    .argument('<words...>')
    .action(async (words: string[], _: object, find: Command) => {
      end(await lexicons(words.join(' '), find.optsWithGlobals<LexiconsOptions>(), surroundings))
    })
  addShownLists(command, surroundings, end)
  addEditedLists(command, surroundings, end)
  addProposals(command, surroundings, end)
}

async function lexicons(
  words: string,
  options: LexiconsOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { LEXICONS } = surroundings.environment
  const folder = options.lexicons ?? readSettings({ LEXICONS }).lexicons
  const { readLists } = await import('./list-files.ts')
  if (options.inflect !== undefined)
    return propose(words, options.inflect, readLists(folder), surroundings)
  if (words !== '') return lookUp(words, readLists(folder), surroundings)
  const { loadLexicons } = await import('../lexicon/load.ts')
  try {
    loadLexicons(folder)
  } catch (error) {
    complain(surroundings, messageOf(error))
    return 1
  }
  await print(surroundings.output, counts(readLists(folder)))
  return 0
}

function counts(lists: readonly List[]): string {
  const rows = lists.map(({ name, file, entries }) => [
    name,
    `${entries.length}`,
    `${entries.reduce((sum, { forms }) => sum + forms.length, 0)}`,
    file,
  ])
  return table(['list', 'entries', 'forms', 'file'], rows)
}

async function lookUp(
  words: string,
  lists: readonly List[],
  surroundings: Surroundings,
): Promise<number> {
  if (lists.length === 0) {
    complain(surroundings, 'expected a folder of word lists, got one without any')
    return wrongUse
  }
  const { placesOf } = await import('./list-files.ts')
  const places = placesOf(lists, words)
  if (places.length === 0) {
    complain(surroundings, `no list holds "${words}"`)
    return 1
  }
  await print(surroundings.output, places.map(placeText).join('\n'))
  return 0
}

/** A line for a list, and below it the forms that some list holds already. */
async function propose(
  words: string,
  wordClass: WordClass,
  lists: readonly List[],
  surroundings: Surroundings,
): Promise<number> {
  if (words === '') {
    complain(surroundings, 'expected words to inflect, such as: lexicons --inflect verb take over')
    return wrongUse
  }
  const { placesOf } = await import('./list-files.ts')
  const forms = await inflections(words, wordClass)
  const known = forms.flatMap((form) => {
    const files = placesOf(lists, form).map(({ list, entry }) => `${list.file}:${entry.line}`)
    return files.length === 0 ? [] : [[form, files.join('  ')]]
  })
  const lines = [forms.join(' | ')]
  if (known.length > 0) lines.push('', table(['listed already', 'where'], known))
  await print(surroundings.output, lines.join('\n'))
  return 0
}

function placeText({ list, entry, form, column }: Place): string {
  const facts = Object.entries(entry.cells).filter(
    ([name, value]) => value !== '' && name !== 'name',
  )
  const rows = [
    ['form', form],
    ...(column === undefined ? [] : [['found in', column]]),
    ['canonical', entry.name],
    ['matches', matching(form, list, entry)],
    ...facts,
  ]
  return `${list.name}  ${list.file}:${entry.line}\n${columns(rows, '  ')}`
}

function matching(form: string, { shape }: List, { cells }: Entry): string {
  if (shape.match === 'word') return 'in any letter case, as a single word'
  if (cells.case === 'exact') return `letter by letter: ${form}`
  if (cells.case === 'ignore' || form === form.toLowerCase()) return 'in any letter case'
  return `with its capitals only: ${form}`
}
