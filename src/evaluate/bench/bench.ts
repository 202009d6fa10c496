import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Contestant, enter } from './arena.ts'
import { generateArticles } from './articles.ts'
import { firstAnswer } from './first-answer.ts'
import { type Line, median, megabytes, milliseconds, table, thousands } from './report.ts'
import { asLexicon } from './research-organizations.ts'

const articleCount = 300
/** compromise reads some twenty times slower: it gets fewer articles a round. */
const fewArticles = 30
const rounds = 7
const warmUps = 5
const starts = 3

/** Measures the whole and prints it; `entry` is the program that can become a contestant. */
export async function bench(entry: URL, print: (text: string) => void): Promise<void> {
  const lexicon = asLexicon(
    fileURLToPath(new URL('../../../shared/bench/data/ror-organizations.jsonl', entry)),
  )
  try {
    print(
      `${articleCount} made-up articles a round, ${rounds} rounds after ${warmUps} to warm up, medians; node ${process.version}`,
    )
    const lines = [...(await service(entry)), ...(await race(entry, lexicon))]
    print(table(lines))
  } finally {
    if (lexicon !== undefined) rmSync(lexicon.folder, { recursive: true })
  }
}

async function service(entry: URL): Promise<Line[]> {
  const main = fileURLToPath(new URL('../main.js', entry))
  const texts = generateArticles(100, 1).map(({ text }) => text)
  const answers = []
  for (let n = 0; n < starts; n++) answers.push(await firstAnswer(main, texts))
  const first = median(answers.map(({ milliseconds }) => milliseconds))
  const memory = median(answers.map(({ memory }) => memory))
  return [
    {
      what: 'start to first answer over HTTP',
      measured: milliseconds(first),
      wanted: '< 1000 ms',
      reached: first < 1000,
    },
    {
      what: 'peak memory of the service',
      measured: megabytes(memory),
      wanted: '< 250 MB',
      reached: memory < 250e6,
    },
  ]
}

async function race(
  entry: URL,
  lexicon: { folder: string; count: number } | undefined,
): Promise<Line[]> {
  const dossier = await enter(entry, 'dossier')
  const wink = await enter(entry, 'wink-nlp')
  const compromise = await enter(entry, 'compromise')
  const larger = lexicon && (await enter(entry, 'dossier+lexicon', lexicon.folder))
  const contestants = [dossier, wink, compromise, ...(larger ? [larger] : [])]
  try {
    const speeds = await speedsOf(contestants)
    const speed = (contestant: Contestant): number => median(speeds.get(contestant) ?? [])
    const { memory = Number.NaN } = await dossier.ask({ kind: 'memory' })
    const lines: Line[] = [
      {
        what: 'loading the lists and making the extractor',
        measured: milliseconds(dossier.loaded),
      },
      {
        what: 'dossier, whole records, articles a second',
        measured: thousands(speed(dossier) / meanWords),
      },
      { what: 'dossier, words a second', measured: thousands(speed(dossier)) },
      {
        what: 'wink-nlp, entities and parts of speech, words a second',
        measured: thousands(speed(wink)),
      },
      {
        what: 'compromise, people and organizations, words a second',
        measured: thousands(speed(compromise)),
      },
      ratio('dossier : wink-nlp', speed(dossier) / speed(wink), 1),
      { what: 'dossier : compromise', measured: (speed(dossier) / speed(compromise)).toFixed(1) },
      {
        what: 'peak memory, one thread',
        measured: megabytes(memory),
        wanted: '< 250 MB',
        reached: memory < 250e6,
      },
      ...(await growth(dossier)),
    ]
    if (larger !== undefined && lexicon !== undefined) {
      const slower = 1 - speed(larger) / speed(dossier)
      const load = await extraLoad(entry, lexicon.folder)
      lines.push(
        {
          what: `loading ${thousands(lexicon.count)} more organizations`,
          measured: milliseconds(load),
          wanted: '< 500 ms',
          reached: load < 500,
        },
        {
          what: 'slower with them by',
          measured: `${(100 * slower).toFixed(1)} %`,
          wanted: '< 15 %',
          reached: slower < 0.15,
        },
      )
    }
    return lines
  } finally {
    for (const contestant of contestants) contestant.stop()
  }
}

const meanWords =
  generateArticles(articleCount, 2).reduce((sum, { words }) => sum + words, 0) / articleCount

function ratio(what: string, value: number, least: number): Line {
  return {
    what,
    measured: value.toFixed(2),
    wanted: `>= ${least.toFixed(1)}`,
    reached: value >= least,
  }
}

/** Words a second of each in every round; all read the same articles in turn, new ones each round. */
async function speedsOf(contestants: readonly Contestant[]): Promise<Map<Contestant, number[]>> {
  const speeds = new Map<Contestant, number[]>()
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const contestant of contestants) {
      const isSlow = contestant.name === 'compromise'
      const { milliseconds = 0, words = 0 } = await contestant.ask({
        kind: 'articles',
        count: isSlow ? fewArticles : articleCount,
        seed: 1000 + round,
      })
      if (round >= warmUps)
        speeds.set(contestant, [...(speeds.get(contestant) ?? []), words / (milliseconds / 1000)])
    }
  }
  return speeds
}

/** Time a word of ever longer texts, up to the longest that a request may hold. */
async function growth(dossier: Contestant): Promise<Line[]> {
  const lines: Line[] = []
  let first = Number.NaN
  for (const units of [20_000, 200_000, 2_000_000]) {
    const times: number[] = []
    for (let n = 0; n < 5; n++) {
      const { milliseconds = 0, words = 1 } = await dossier.ask({
        kind: 'text',
        units,
        seed: 50 + n,
      })
      times.push((milliseconds * 1e6) / words)
    }
    const time = median(times)
    if (Number.isNaN(first)) first = time
    lines.push({
      what: `one text of ${thousands(units)} units, time a word`,
      measured: `${thousands(time)} ns`,
      wanted: `<= 1.5 x the shortest's`,
      reached: time <= first * 1.5,
    })
  }
  return lines
}

/** What the additional lists add to loading, the smallest of several pairs of fresh processes. */
async function extraLoad(entry: URL, folder: string): Promise<number> {
  const extra: number[] = []
  for (let n = 0; n < 3; n++) {
    const without = await enter(entry, 'dossier')
    const including = await enter(entry, 'dossier+lexicon', folder)
    extra.push(including.loaded - without.loaded)
    without.stop()
    including.stop()
  }
  return median(extra)
}
