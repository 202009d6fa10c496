import { rmSync } from 'node:fs'
import { type Contestant, enter } from './arena.ts'
import { inventedOrganizations } from './invented-organizations.ts'
import { median, megabytes, milliseconds, table, thousands } from './report.ts'

const count = 500_000
const articleCount = 200
const rounds = 5
const warmUps = 3
const mostMilliseconds = 5000
const mostMemory = 300e6
const mostSlower = 0.25

/** Measures what half a million organizations cost beside the shipped lists, and prints it; `entry` as in `bench`. */
export async function benchLargeLists(entry: URL, print: (text: string) => void): Promise<void> {
  const folder = inventedOrganizations(count)
  const shipped = await enter(entry, 'dossier')
  const large = await enter(entry, 'dossier+lexicon', folder)
  try {
    const loaded = large.loaded
    const { memory: peak = Number.NaN } = await large.ask({ kind: 'memory' })
    const slower = 1 - median(await ratios(large, shipped))
    print(
      `${thousands(count)} made-up organizations beside the shipped lists; node ${process.version}`,
    )
    print(
      table([
        { what: 'loading the shipped lists alone', measured: milliseconds(shipped.loaded) },
        {
          what: 'loading both',
          measured: milliseconds(loaded),
          wanted: `< ${mostMilliseconds} ms`,
          reached: loaded < mostMilliseconds,
        },
        {
          what: 'peak memory while loading',
          measured: megabytes(peak),
          wanted: `< ${megabytes(mostMemory)}`,
          reached: peak < mostMemory,
        },
        {
          what: 'reading articles slower by',
          measured: `${(100 * slower).toFixed(1)} %`,
          wanted: `< ${100 * mostSlower} %`,
          reached: slower < mostSlower,
        },
      ]),
    )
  } finally {
    shipped.stop()
    large.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Speed of one against the other in each round; both read the same articles in turn, new ones each round. */
async function ratios(one: Contestant, other: Contestant): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < warmUps + rounds; round++) {
    const task = { kind: 'articles', count: articleCount, seed: 2000 + round } as const
    const { milliseconds: ofOne = 1 } = await one.ask(task)
    const { milliseconds: ofOther = 1 } = await other.ask(task)
    if (round >= warmUps) found.push(ofOther / ofOne)
  }
  return found
}
