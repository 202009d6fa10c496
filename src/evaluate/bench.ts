import { bench } from './bench/bench.ts'
import { contest } from './bench/contestant.ts'
import { benchLargeLists } from './bench/large-lists.ts'
import { readerNames } from './bench/readers.ts'

// The same file is started again as the process of each system that is measured.
const [name, more] = process.argv.slice(2)
const contestant = readerNames.find((known) => known === name)
if (contestant !== undefined) await contest(contestant, more)
else {
  const measure = name === 'lists' ? benchLargeLists : bench
  await measure(new URL(import.meta.url), (text) => {
    process.stdout.write(`${text}\n`)
  })
}
