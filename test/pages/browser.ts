import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { type Running, start } from '../cli/start.ts'

// The shell is the same engine without the windows, in two thirds of the processor's time.
const program = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync)

// biome-ignore format: one line of switches
const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The files of one process share it, and it ends with the process. */
let shared: Promise<Browser> | undefined

async function sharedBrowser(): Promise<Browser> {
  if (program === undefined)
    throw new Error(
      "expected Debian's package chromium-headless-shell, found none: apt-get install chromium-headless-shell",
    )
  if (shared && !(await shared).isConnected()) shared = undefined
  shared ??= chromium.launch({ executablePath: program, args: switches })
  return shared
}

export interface Site {
  /** Opens a page of the service in a context of its own: other cookies, another store of the browser. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** The address of the running service. */
  readonly url: () => string
  /** Stores an article; what the service answers. */
  readonly put: (id: string, article: object) => Promise<void>
}

/**
 * For the tests of a file: the compiled service on an empty archive in memory, and a real Chromium. A page that
 * complains in its console, fails, or asks anything of another host fails the test that opened it. `env`: further
 * settings, asked for when it starts.
 */
export function startSite(env: () => Readonly<Record<string, string>> = () => ({})): Site {
  let service: Running
  let address = ''
  let browser: Browser
  const opened: BrowserContext[] = []
  const complaints: string[] = []
  // A browser on a busy machine takes its time; nothing here is about speed.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

  beforeAll(async () => {
    browser = await sharedBrowser()
    service = start('main.js', [], { env: { PORT: '0', ...env() } })
    address = /http:\/\/[\d.:]+/u.exec(await service.firstLine)?.[0] ?? ''
  })
  afterAll(async () => {
    for (const context of opened) await context.close()
    service?.signal('SIGTERM')
    await service?.ended
    expect(complaints).toEqual([])
  })

  return {
    url: () => address,
    async open(path, options = {}) {
      const context = await browser.newContext({ baseURL: address, ...options })
      opened.push(context)
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
      page.on('console', (message) => {
        // What a refused request is answered with is for the page to show, not for its console to hide.
        const isStatus = message.text().startsWith('Failed to load resource: the server responded')
        if (message.type() === 'error' && !isStatus) complaints.push(`${path}: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== address)
          complaints.push(`${path} asks ${request.url()}`)
      })
      await page.goto(path)
      return page
    },
    async put(id, article) {
      const answer = await fetch(`${address}/v1/articles/${encodeURIComponent(id)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(article),
      })
      expect(answer.ok, await answer.text()).toBe(true)
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const widths = [390, 1280]

/** The widths of windows, of a phone and of a screen, in which one must scroll sideways. */
export async function tooWide(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const needed = await page.evaluate(() => document.documentElement.scrollWidth)
    if (needed > width) found.push(`${needed} wide in a window of ${width}`)
  }
  if (before) await page.setViewportSize(before)
  return found
}

/** What WCAG 2.2 A and AA forbid on the page as it stands, in light and in dark, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  // The policy of the pages lets no script in; the debugger may.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `${axe};0` })
  await session.detach()
  const look = async (runOnly: object, colorScheme: 'light' | 'dark') => {
    // Colours that are on their way to others are none of the page's.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    return page.evaluate(violations, runOnly)
  }
  // Light and dark differ by their colours alone.
  const inDark = await look({ type: 'rule', values: ['color-contrast'] }, 'dark')
  const inLight = await look({ type: 'tag', values: tags }, 'light')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  return [...inDark.map((one) => `in the dark: ${one}`), ...inLight]
}

async function violations(runOnly: object): Promise<string[]> {
  // It comes by the script that was added above.
  const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } }
  const found = await axe.run({ runOnly, resultTypes: ['violations'], preload: false })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}
