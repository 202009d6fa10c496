import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { addBackup } from './backup.ts'
import { addBatch } from './batch.ts'
import type { AddCommand } from './command.ts'
import { addDeploy } from './deploy/deploy.ts'
import { addEvaluate } from './evaluate.ts'
import { addEvaluateIdentity } from './evaluate-identity.ts'
import { addExplain } from './explain.ts'
import { addExtract } from './extract.ts'
import { addJobs } from './jobs.ts'
import { addKeys } from './keys.ts'
import { addLexicons } from './lexicons.ts'
import { addRestore } from './restore.ts'
import { addRules } from './rules.ts'
import { addServe } from './serve.ts'
import { type Surroundings, wrongUse } from './surroundings.ts'
import { addWorker } from './worker.ts'

/** In the order of the help. */
const commands: readonly AddCommand[] = [
  addExtract,
  addExplain,
  addBatch,
  addJobs,
  addServe,
  addWorker,
  addKeys,
  addDeploy,
  addRules,
  addLexicons,
  addEvaluate,
  addBackup,
  addRestore,
  addEvaluateIdentity,
]

/** The command line: arguments to exit status (0 done, 1 some articles failed, 2 wrong use). */
export function createCli(
  surroundings: Surroundings,
): (args: readonly string[]) => Promise<number> {
  const { output, complaints } = surroundings
  let status = 0
  const program = new Command('dossier')
    .description('News article in, normalized knowledge record out.')
    .version(version, '-V, --version', 'print the version')
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: (text) => complaints.write(text),
    })
    .exitOverride()
  const end = (ended: number): void => {
    status = ended
  }
  for (const add of commands) add(program, surroundings, end)

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
