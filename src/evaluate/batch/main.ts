import { benchBatch } from './bench.ts'

const places = { program: new URL('../../', import.meta.url), corpus: 'corpora/dev' }
const [articles, round] = [100_000, 1000].map((usual, at) => Number(process.argv[2 + at] ?? usual))
if ([articles, round].every((size) => Number.isInteger(size) && size >= 1)) {
  await benchBatch(places, { articles, round }, (text) => {
    process.stdout.write(`${text}\n`)
  })
} else {
  const got = process.argv.slice(2).join(' ')
  process.stderr.write(
    `expected how many articles are sent at once, and how many in a round, such as 10000 200, got "${got}"\n`,
  )
  process.exitCode = 2
}
