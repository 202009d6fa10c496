import { Command, CommanderError } from 'commander'
import { offsetUnits } from '../view/options.ts'
import { extractFiles } from './extract.ts'
import type { Surroundings } from './surroundings.ts'

/** Exit status of wrong use; 0 is done, 1 that some articles failed. */
const wrongUse = 2

/** The command line: arguments to exit status. */
export function createCli(
  surroundings: Surroundings,
): (args: readonly string[]) => Promise<number> {
  const { output, complaints, environment } = surroundings
  let status = 0
  const program = new Command('dossier')
    .description('News article in, normalized knowledge record out.')
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: (text) => complaints.write(text),
    })
    .exitOverride()

  program
    .command('extract')
    .description('Read articles and print their records, one JSON object a line.')
    .argument(
      '<file...>',
      'texts, or .json files that hold request bodies; - is the standard input',
    )
    .option('--json', 'every file and the standard input hold a request body')
    .option('--pretty', 'print the records over many lines')
    .option('--include <words>', 'text, explain: what else the records shall hold')
    .option('--offsets <unit>', `unit of offsets: ${offsetUnits.join(', ')}`)
    .option('--min-confidence <number>', 'leave out what is less certain, from 0 to 1')
    .option('--published-at <date>', 'when the articles were published, where they do not say')
    .option('--publisher <name>', 'whose "our university" it is, where the articles do not say')
    .option('--lexicons <folder>', 'word lists to use instead of those that come with dossier')
    .action(async (files: string[], options) => {
      status = await extractFiles(files, options, surroundings)
    })

  program
    .command('serve')
    .description('Serve HTTP; its settings are environment variables.')
    .option('--host <host>', 'instead of HOST')
    .option('--port <port>', 'instead of PORT; 0 is any free port')
    .action(async ({ host, port }: { host?: string; port?: string }) => {
      const { serve } = await import('../serve.ts')
      status = await serve({
        ...environment,
        ...(host !== undefined && { HOST: host }),
        ...(port !== undefined && { PORT: port }),
      })
    })

  return async (args) => {
    try {
      await program.parseAsync(args, { from: 'user' })
      return status
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      return error.exitCode === 0 ? 0 : wrongUse
    }
  }
}
