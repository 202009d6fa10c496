import { describe, expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

const text =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses. Eastlake University and Siemens will cooperate on the training of nurses.'

/** Something on every page: two articles, a batch of one. */
async function filled(): Promise<(path: string) => string> {
  await site.put('one', { text, title: 'A visit', publishedAt: '2024-05-04' })
  await site.put('two', { text: `${text} They met again.`, title: 'Another visit' })
  const first = async (path: string): Promise<string> => {
    const answer = await fetch(site.url() + path)
    // As the interface describes it.
    const { items } = (await answer.json()) as { items: { id: string }[] }
    return encodeURIComponent(items[0].id)
  }
  const sent = await fetch(`${site.url()}/v1/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ text }),
  })
  const { id: batch } = (await sent.json()) as { id: string }
  const ids: Readonly<Record<string, string>> = {
    PERSON: await first('/v1/people?q=li+ming'),
    ORGANIZATION: await first('/v1/organizations?q=siemens'),
    TOPIC: await first('/v1/topics'),
    BATCH: encodeURIComponent(batch),
  }
  return (path) => path.replace(/[A-Z]{3,}/gu, (name) => ids[name] ?? name)
}

// biome-ignore format: a list of addresses
const paths = [
  '/', '/people', '/people/PERSON', '/people/PERSON/related', '/organizations', '/organizations/ORGANIZATION',
  '/topics', '/topics/TOPIC', '/suggestions', '/articles', '/articles/one', '/articles/one/related', '/articles/one/snippet',
  '/articles/one/difference', '/batches', '/batches/BATCH', '/lists', '/lists/organizations.known',
  '/lists/organizations.known/new', '/lists/history', '/lists/proposals', '/nowhere/at/all',
]

test('every page has no barriers on a phone in the dark, and fits on it', async () => {
  const at = await filled()
  const page = await site.open('/', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' })
  const found: string[] = []
  for (const path of paths) {
    await page.goto(at(path))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 390) found.push(`${path} is ${width} wide`)
    for (const barrier of await barriers(page)) found.push(`${path}: ${barrier}`)
  }
  expect(found).toEqual([])
  await page.context().close()
})

test('what would change of an article is told, and what is outdated is found', async () => {
  const page = await site.open('/articles/one/difference')
  expect(await page.locator('main').textContent()).toContain('Nothing is to be done')
  await page.goto('/articles?outdated=true')
  expect(await page.locator('main').textContent()).toContain('Only articles read with other')
  await page.context().close()
})

test('topics come by how much there is of them, or by name', async () => {
  const page = await site.open('/topics')
  await page.getByLabel('Order').selectOption('label')
  await page.waitForURL('**/topics?order=label')
  expect(await page.locator('#found .row').count()).toBeGreaterThan(0)
  await page.context().close()
})

describe('what is copied', () => {
  const permissions = ['clipboard-read', 'clipboard-write']

  test('is in the clipboard: tags, the record, the lines for a website', async () => {
    const page = await site.open('/articles/one', { permissions })
    const copied = async () => {
      await page.getByText('Copied.').waitFor()
      const words = await page.evaluate(() => navigator.clipboard.readText())
      await page.evaluate(() => {
        document.getElementById('said')?.replaceChildren()
      })
      return words
    }
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    expect((await copied()).split('\n')).toContain('Li Ming')
    await page.getByText('Copy or download').click()
    await page.locator('button[data-copy="form"]').first().click()
    expect(JSON.parse(await copied())).toMatchObject({ document: { title: 'A visit' } })
    await page.goto('/articles/one/snippet')
    await page.locator('button[data-copy]').first().click()
    expect(await copied()).toContain('data-dossier-article="one"')
    await page.context().close()
  })
})

test('a file that is dropped is read', async () => {
  const page = await site.open('/')
  const transfer = await page.evaluateHandle((content) => {
    const given = new DataTransfer()
    given.items.add(new File([content], 'visit.txt', { type: 'text/plain' }))
    return given
  }, text)
  await page.dispatchEvent('#start', 'drop', { dataTransfer: transfer })
  await page.waitForSelector('#article')
  expect(await page.locator('#article').textContent()).toContain('Li Ming')
  await page.context().close()
})

test('of very much each thing is shown by its name, and looked at by a link, or without a script', async () => {
  const name = (at: number) =>
    `${['Anna', 'Peter', 'Maria', 'John'][at % 4]} ${'Bcdfghjklmnprst'[at % 15]}a${'lmnrst'[at % 6]}${'aeiou'[at % 5]}nov`
  const much = Array.from(
    { length: 150 },
    (_, at) => `${name(at)}, Director of Siemens, spoke on ${(at % 28) + 1} May ${1900 + at}.`,
  ).join(' ')
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open('/', { javaScriptEnabled })
    await page.getByLabel('Text or HTML of the article').fill(much)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForSelector('.bench.large')
    if (javaScriptEnabled)
      await page
        .getByRole('link', { name: /^Look: / })
        .first()
        .click()
    else {
      await page.getByLabel('Look at').fill('siemens')
      await page.keyboard.press('Enter')
    }
    await page.waitForSelector('.panel .found')
    await page.context().close()
  }
})
