import { fileURLToPath } from 'node:url'
import { measurePages } from './measure.ts'

await measurePages(fileURLToPath(new URL('../../main.js', import.meta.url)), (line) =>
  process.stdout.write(`${line}\n`),
)
