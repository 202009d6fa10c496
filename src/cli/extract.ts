import { Option } from 'commander'
import type { AddCommand } from './command.ts'
import { type ExtractOptions, extractFiles } from './extract-files.ts'
import { formatNames } from './formats.ts'
import { addReadingOptions } from './reading.ts'

export const addExtract: AddCommand = (program, surroundings, end) => {
  const command = program
    .command('extract')
    .description('Read articles and print what they say, in the order of the files.')
    .argument(
      '<file...>',
      'files, folders with all below them, patterns such as "news/**/*.txt"; - is the standard input. .json holds a request body, .ndjson one a line, .html a page; all else is text',
    )
    .addOption(
      new Option(
        '--format <name>',
        'json and ndjson: a record a line; table: to be read; html: a page of one article; csv: a row for each position',
      )
        .choices(formatNames)
        .default('json'),
    )
    .option('--json', 'every file and the standard input hold a request body')
    .option('--pretty', 'print JSON over many lines')
    .option('--published-at <date>', 'when the articles were published, where they do not say')
  addReadingOptions(command).action(async (names: string[], options: ExtractOptions) => {
    end(await extractFiles(names, options, surroundings))
  })
}
