import { beforeAll, expect, test } from 'vitest'
import { barriers, startSite, tooWide } from './browser.ts'

const site = startSite()

const li = 'Li Ming, Dean of the School of Medicine of Eastlake University,'
const schmidt = 'Anna Schmidt, Vice President of Siemens Healthineers,'
const hostile = '"><svg onload=alert(1)><img src=x onerror=alert(2)>\u202e'
const articles = {
  visit: ['2023-05-04', `${li} met ${schmidt} on 3 May 2023 to discuss joint training of nurses.`],
  signing: ['2024-06-04', `${li} and ${schmidt} signed an agreement on nurse training on 3 June.`],
  opening: [
    '2024-07-02',
    `${li} and Carlos Ruiz, Rector of the University of Granada, opened a conference on 1 July 2024.`,
  ],
  return: [
    '2024-08-02',
    `Carlos Ruiz, Rector of the University of Granada, received ${li} in Granada.`,
  ],
  [hostile]: ['2024-09-02', `${schmidt} spoke of <script>alert(3)</script> on 1 September.`],
} as const

beforeAll(async () => {
  for (const [id, [publishedAt, text]] of Object.entries(articles))
    await site.put(id, { title: `About the ${id}`, text, publishedAt, publisher: `News ${id}` })
})

test('narrows the archive down by whom, what and when, keeps that in the address, takes it off again', async () => {
  const page = await site.open('/articles')
  const titles = () => page.locator('ol.results > li > a').allTextContents()
  expect(await titles()).toHaveLength(5)
  const facets = page.getByRole('complementary', { name: 'Narrow down' })
  await facets.getByRole('link', { name: 'Carlos Ruiz' }).click()
  await page.waitForURL('**/articles?person=*')
  expect(await titles()).toEqual(['About the return', 'About the opening'])
  await page.getByRole('link', { name: 'July 2024: 1 article' }).click()
  await page.waitForURL('**from=2024-07&to=2024-07')
  await page.reload()
  expect(await titles()).toEqual(['About the opening'])
  await page.getByRole('link', { name: 'remove the time' }).click()
  expect(await titles()).toHaveLength(2)
  await page.getByRole('link', { name: 'remove Carlos Ruiz' }).click()
  await page.waitForURL('**/articles')
  expect(await titles()).toHaveLength(5)
})

test('searches as one types, days too, by the keyboard alone', async () => {
  const page = await site.open('/articles')
  await page.getByLabel('Words of the article').focus()
  await page.keyboard.type('agreement')
  await page.waitForURL('**/articles?q=agreement')
  await expect.poll(() => page.locator('ol.results > li').count()).toBe(1)
  expect(await page.locator('ol.results .sentence mark').allTextContents()).toEqual(['agreement'])
  await page.keyboard.press('Tab')
  await page.keyboard.type('20')
  await page.getByText('Dates are written').waitFor()
  await page.keyboard.type('25')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await page.getByLabel('From').fill('')
  await expect.poll(() => page.locator('ol.results > li').count()).toBe(1)
  await page.getByRole('link', { name: 'About the signing' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/articles/signing')
})

test('shows who and what is related to an article, and what a website shows of it', async () => {
  const page = await site.open('/articles/opening/related')
  const people = page.getByRole('region', { name: 'People' })
  expect(await people.getByRole('link', { name: 'Anna Schmidt' }).count()).toBeGreaterThan(0)
  expect(await page.getByRole('link', { name: 'About the return' }).count()).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Show them on your website' }).click()
  await page.waitForURL('**/snippet')
  const preview = page.locator('.preview')
  expect(await preview.getByRole('link', { name: 'Anna Schmidt' }).count()).toBe(1)
  expect(await page.locator('#lines').textContent()).toBe(
    `<div data-dossier-article="opening"></div>\n<script src="${site.url()}/related.js" defer></script>`,
  )
  await page.getByLabel(/Address of a person/u).fill('https://news.example/p/{id}')
  await page.waitForURL('**link=*')
  await expect
    .poll(() => preview.getByRole('link').first().getAttribute('href'))
    .toMatch(/^https:\/\/news\.example\/p\//u)
  await page.getByLabel(/Address of a person/u).fill('javascript:alert({id})')
  await page.getByText('Expected an address with').waitFor()
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
})

test('shows ids, titles and words of articles as text, whatever is in them', async () => {
  const path = `/articles/${encodeURIComponent(hostile)}`
  const page = await site.open('/articles')
  for (const one of [
    '/articles',
    `/articles?q=${encodeURIComponent(hostile)}&person=${encodeURIComponent(hostile)}&from=${encodeURIComponent(hostile)}`,
    `${path}/related`,
    `${path}/snippet?link=${encodeURIComponent(hostile)}`,
  ]) {
    await page.goto(one)
    expect(await page.locator('main script, main img, main svg[onload]').count(), one).toBe(0)
  }
  expect(await page.locator('#lines').textContent()).toContain(
    'data-dossier-article="&quot;>&lt;svg',
  )
  for (const one of ['/articles/none/related', '/articles/none/snippet'])
    expect((await page.goto(one))?.status()).toBe(404)
})

test('has no barriers, and fits on a phone', async () => {
  const paths = ['/articles?q=about', '/articles/opening/related', '/articles/opening/snippet']
  const page = await site.open('/healthz', { viewport: { width: 1280, height: 800 } })
  for (const path of paths) {
    await page.goto(path)
    expect(await barriers(page), path).toEqual([])
    expect(await tooWide(page), path).toEqual([])
  }
})
