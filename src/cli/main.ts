#!/usr/bin/env node
import { createCli } from './cli.ts'

// A reader that has enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await createCli({
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  complaints: process.stderr,
})(process.argv.slice(2))
