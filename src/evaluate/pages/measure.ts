import type { Browser } from 'playwright-core'
import { readLists } from '../../lexicon/load.ts'
import { shippedLexicons } from '../../places.ts'
import { startService } from '../bench/running-service.ts'
import { inventedArticles } from '../identity/evaluate-identity.ts'
import { textOf } from '../identity/texts.ts'
import { wordsOf } from '../identity/words.ts'
import { firstPaint, markArticle, openBrowser, settleGraph } from './browse.ts'

const seed = 7
/** Characters of the long article. */
const long = 100_000
/** Articles of the archive whose people are drawn, and the people they are about. */
const archive = { articles: 400, people: 250 }
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

  const paints: number[] = []
  for (let visit = 0; visit < visits; visit++) paints.push(await firstPaint(browser, address))
  print(`first paint of the page for tagging: ${told(paints)} (aim 300)`)

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

  for (const [at, text] of texts.entries()) await keep(address, `invented-${at}`, text)
  const graph = await settleGraph(browser, `${address}${await someone(address)}/related?size=200`)
  print(`a drawing of ${graph.nodes} people settled: ${graph.time.toFixed(0)} (aim 500)`)
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

/** The path of the person whom most articles name. */
async function someone(address: string): Promise<string> {
  const answer = await fetch(`${address}/v1/people?limit=200`)
  // As the interface describes it.
  const { items } = (await answer.json()) as {
    readonly items: readonly { readonly id: string; readonly articleCount: number }[]
  }
  const [first] = items.toSorted((a, b) => b.articleCount - a.articleCount)
  return `/people/${first.id}`
}
