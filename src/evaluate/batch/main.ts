import { benchBatch } from './bench.ts'

const places = { program: new URL('../../', import.meta.url), corpus: 'corpora/dev' }
/** How many articles are sent at once to see what memory does. */
const count = Number(process.argv[2] ?? 100_000)
if (Number.isInteger(count) && count >= 1) {
  await benchBatch(places, count, (text) => {
    process.stdout.write(`${text}\n`)
  })
} else {
  process.stderr.write(`expected a number of articles such as 10000, got "${process.argv[2]}"\n`)
  process.exitCode = 2
}
