import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real browser. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = programs.find((path) => existsSync(path))
  if (executablePath === undefined)
    throw new Error("expected Debian's package chromium, found none: apt-get install chromium")
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** What a page of the browser has, as far as it is looked at. */
interface Globals {
  readonly document: {
    getElementById(id: string): unknown
    querySelectorAll(by: string): unknown[]
  }
  readonly requestAnimationFrame: (then: () => void) => void
  readonly MutationObserver: new (
    then: () => void,
  ) => { observe(target: unknown, options: object): void; disconnect(): void }
  fetch: typeof fetch
  marked?: Promise<Times>
}

/** Milliseconds of the page's own clock. */
interface Times {
  readonly sent: number
  readonly arrived: number
  readonly painted: number
}

/** The first page of a service in a new window, or one after another; neither finds anything kept by the browser. */
export type Visit = 'first' | 'further'

/** Milliseconds from the start of a visit to the first words on the screen. */
export async function firstPaint(browser: Browser, address: string, visit: Visit): Promise<number> {
  const page = await browser.newPage()
  if (visit === 'further') {
    await page.goto(`${address}/people`)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  }
  await page.goto(address)
  const time = await page.evaluate(async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    while (paint() === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
    return paint() ?? Number.NaN
  })
  await page.close()
  return time
}

/** Milliseconds from the press of the button to the marked article: in all, and of that since its answer was there. */
export async function markArticle(
  browser: Browser,
  address: string,
  text: string,
): Promise<{ readonly total: number; readonly own: number; readonly marks: number }> {
  const page = await browser.newPage()
  await page.goto(address)
  await page.evaluate((content) => {
    const { document } = globalThis as unknown as Globals
    Object.assign(document.getElementById('content') ?? {}, { value: content })
  }, text)
  await watch(page)
  await page.locator('#start button.main').click()
  const { sent, arrived, painted } = await page.evaluate(async () => {
    const { marked } = globalThis as unknown as Globals
    return (await marked) as Times
  })
  const marks = await page.locator('#article mark').count()
  await page.close()
  return { total: painted - sent, own: painted - arrived, marks }
}

/** Notes when the form is sent, its answer has come whole, and what it shows has been painted. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = globalThis as unknown as Globals
    const { fetch, document, requestAnimationFrame, MutationObserver } = own
    own.marked = new Promise((resolve) => {
      let [sent, arrived] = [0, 0]
      own.fetch = async (...request) => {
        sent = performance.now()
        const answer = await fetch(...request)
        const text = await answer.text()
        arrived = performance.now()
        const { url } = answer
        return Object.defineProperty(new Response(text), 'url', { value: url })
      }
      const observer = new MutationObserver(() => {
        if (!document.getElementById('article')) return
        observer.disconnect()
        // The frame after the one that paints it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ sent, arrived, painted: performance.now() })),
        )
      })
      observer.observe(document, { childList: true, subtree: true })
    })
  })

/** Milliseconds that the drawing of a page takes to settle and for which the page hears nothing at once, and how many people are in it. */
export async function settleGraph(
  browser: Browser,
  address: string,
): Promise<{ readonly time: number; readonly pause: number; readonly nodes: number }> {
  const page = await browser.newPage()
  await page.goto(address)
  const { time, pause } = await page.evaluate(async () => {
    const settled = () => performance.getEntriesByName('graph settled')[0]
    const slices = () => performance.getEntriesByName('graph slice')
    while (settled() === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
    return {
      time: settled()?.duration ?? Number.NaN,
      pause: Math.max(...slices().map(({ duration }) => duration)),
    }
  })
  const nodes = await page.locator('[data-graph] a.node').count()
  await page.close()
  return { time, pause, nodes }
}
