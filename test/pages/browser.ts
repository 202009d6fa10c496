import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { type Running, start } from '../cli/start.ts'

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)

// biome-ignore format: one line of switches
const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

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
  const complaints: string[] = []
  // A browser on a busy machine takes its time; nothing here is about speed.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

  beforeAll(async () => {
    if (program === undefined)
      throw new Error("expected Debian's package chromium, found none: apt-get install chromium")
    service = start('main.js', [], { env: { PORT: '0', ...env() } })
    address = /http:\/\/[\d.:]+/u.exec(await service.firstLine)?.[0] ?? ''
    browser = await chromium.launch({ executablePath: program, args: switches })
  })
  afterAll(async () => {
    await browser?.close()
    service?.signal('SIGTERM')
    await service?.ended
    expect(complaints).toEqual([])
  })

  return {
    url: () => address,
    async open(path, options = {}) {
      const context = await browser.newContext({ baseURL: address, ...options })
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

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What WCAG 2.2 A and AA forbid on the page as it stands, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  // The policy of the pages lets no script in; the debugger may.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await page.addScriptTag({ path: axe })
  return page.evaluate(async () => {
    // It comes by the script that was added above.
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    )
  })
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}
