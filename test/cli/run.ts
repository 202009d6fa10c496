import { Readable, Writable } from 'node:stream'
import { type Ended, surroundings } from './start.ts'

export { type Ended, launch, type Running, start } from './start.ts'

const addressOf = (file: string) => new URL(`../../dist/${file}`, import.meta.url)

/**
 * Runs a command of the compiled program in this process, where nothing has to be loaded anew: for all that
 * a process of its own would not show otherwise.
 */
export async function command(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  // The compiled program alone finds the compiled files of its threads.
  const { createCli } = (await import(
    addressOf('cli/cli.js').href
  )) as typeof import('../../src/cli/cli.ts')
  const [output, complaints] = [collector(), collector()]
  const cli = createCli({
    environment: { ...surroundings, ...env },
    input: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    output: output.stream,
    complaints: complaints.stream,
  })
  const status = await cli(args)
  return { status, out: output.text(), complaints: complaints.text() }
}

function collector() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, written) {
      chunks.push(chunk)
      written()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

export const dossier = (args: readonly string[], input = ''): Promise<Ended> =>
  command(args, { input })
