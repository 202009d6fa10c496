import type { Browser } from 'playwright-core'
import { readLists } from '../../lexicon/load.ts'
import { shippedLexicons } from '../../places.ts'
import { startService } from '../bench/running-service.ts'
import { inventedArticles } from '../identity/evaluate-identity.ts'
import { textOf } from '../identity/texts.ts'
import { wordsOf } from '../identity/words.ts'
import { firstPaint, markArticle, openBrowser, settleGraph, type Visit } from './browse.ts'
import { gatherings } from './gatherings.ts'

const seed = 7
/** Characters of the long article. */
const long = 100_000
/** Articles of which the long one is made, and the people they are about. */
const archive = { articles: 400, people: 250 }
/** People of the archive who are drawn. */
const drawn = 200
/** Articles of the archive that do not tell of the one in the middle. */
const others = 100
const visits = 15
const readings = 7

/**
 * Measures the pages in a real browser on this machine and prints it: first paint of the page for tagging, a long
 * article marked, the drawing of two hundred people settled. `main` is the compiled service.
 */
export async function measurePages(main: string, print: (line: string) => void): Promise<void> {
  const service = await startService(main)
  const browser = await openBrowser()
  try {
    await measure(browser, service.address, print)
  } finally {
    await browser.close()
    service.stop()
  }
}

async function measure(
  browser: Browser,
  address: string,
  print: (line: string) => void,
): Promise<void> {
  const words = wordsOf(readLists(shippedLexicons).lists)
  const texts = Array.from(inventedArticles({ seed, ...archive }, words), textOf)
  print('milliseconds, median and worst')

  const paints: Readonly<Record<Visit, number[]>> = { first: [], further: [] }
  for (let visit = 0; visit < visits; visit++)
    for (const which of ['first', 'further'] as const)
      paints[which].push(await firstPaint(browser, address, which))
  print(
    `first paint of the page for tagging, nothing of it kept by the browser: ${told(paints.further)} (aim 300); with a new process of the browser: ${told(paints.first)}`,
  )

  const article = texts.join('\n\n').slice(0, long)
  const [own, total]: number[][] = [[], []]
  let marks = 0
  for (let reading = 0; reading < readings; reading++) {
    const read = await markArticle(browser, address, article)
    own.push(read.own)
    total.push(read.total)
    marks = read.marks
  }
  print(
    `an article of ${article.length} characters with ${marks} marks, from its answer to painted: ${told(own)} (aim 200); from the press of the button: ${told(total)}`,
  )

  const around = gatherings(drawn, words)
  // Whoever is in every article of an archive is related to nobody.
  const kept = [...texts.slice(0, others), ...around.texts]
  for (const [at, text] of kept.entries()) await keep(address, `kept-${at}`, text)
  const graphs: number[] = []
  const pauses: number[] = []
  let nodes = 0
  const path = `${await pathOf(address, around.host)}/related?size=${drawn}`
  for (let reading = 0; reading < readings; reading++) {
    const graph = await settleGraph(browser, address + path)
    graphs.push(graph.time)
    pauses.push(graph.pause)
    nodes = graph.nodes
  }
  print(
    `a drawing of ${nodes} people settled: ${told(graphs)} (aim 500), the page deaf for at most ${told(pauses)} meanwhile`,
  )
}

const told = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  return `${median.toFixed(0)} and ${(sorted.at(-1) ?? Number.NaN).toFixed(0)}`
}

async function keep(address: string, id: string, text: string): Promise<void> {
  const answer = await fetch(`${address}/v1/articles/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'text/plain' },
    body: text,
  })
  if (!answer.ok) throw new Error(`expected the article to be kept, got ${answer.status}`)
  await answer.text()
}

/** The path of a person of the archive. */
async function pathOf(address: string, name: string): Promise<string> {
  const answer = await fetch(`${address}/v1/people?q=${encodeURIComponent(name)}`)
  // As the interface describes it.
  const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] }
  return `/people/${items[0].id}`
}
