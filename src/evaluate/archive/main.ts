import { measureArchive } from './measure.ts'

const usual = [1000, 10_000, 100_000]
const [sizes, url] = process.argv.slice(2)
const asked = sizes === undefined ? usual : sizes.split(',').map(Number)
if (asked.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(`expected sizes such as 1000,10000, got "${sizes}"\n`)
  process.exitCode = 2
} else {
  await measureArchive(asked, (text) => process.stdout.write(`${text}\n`), url)
}
