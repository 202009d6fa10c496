import { expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()
const guides = ['content', 'web', 'analyst', 'operator', 'settings'].map((name) => `/docs/${name}`)

test('guides stand in the shell, without barriers, in light and in dark, on a phone', async () => {
  const page = await site.open('/docs', { viewport: { width: 390, height: 800 } })
  for (const path of ['/docs', ...guides]) {
    await page.goto(path)
    expect(await barriers(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, path).toBeLessThanOrEqual(390)
  }
})

test('every link of the guides and of the page of guides leads somewhere, and into the page', async () => {
  const seen = new Map<string, string>()
  const follow = async (path: string): Promise<string> => {
    const known = seen.get(path)
    if (known !== undefined) return known
    const answer = await fetch(site.url() + path)
    expect(answer.status, path).toBe(200)
    const html = await answer.text()
    seen.set(path, html)
    return html
  }
  for (const from of ['/docs', ...guides]) {
    const links = [...(await follow(from)).matchAll(/<a [^>]*href="([^"]*)"/gu)]
    expect(links.length).toBeGreaterThan(10)
    for (const [, href] of links) {
      const { pathname, hash } = new URL(href, `${site.url()}${from}`)
      const page = await follow(pathname)
      if (hash !== '') expect(page, href).toContain(`id="${hash.slice(1)}"`)
    }
  }
})

test('Help leads to what a guide tells of a page', async () => {
  for (const path of [
    '/',
    '/people',
    '/organizations',
    '/topics',
    '/articles',
    '/batches',
    '/lists',
  ]) {
    const page = await site.open(path)
    await page.getByRole('link', { name: 'Help', exact: true }).click()
    await page.waitForURL('**/docs/content#*')
    const { hash } = new URL(page.url())
    expect(await page.locator(hash).isVisible(), hash).toBe(true)
    await page.context().close()
  }
})

test('the page of what a website shows leads to the guide of the web team', async () => {
  await site.put('nurses', { text: 'Li Ming met Anna Schmidt of Siemens in May 2024.' })
  const page = await site.open('/articles/nurses/snippet')
  await page.getByRole('link', { name: 'Help', exact: true }).click()
  await page.waitForURL('**/docs/web#show-related-people-beside-an-article')
})

test('a command is copied as it stands', async () => {
  const page = await site.open('/docs/web', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^curl -s http:\S+\/v1\/extract /u)
})
