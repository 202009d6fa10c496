import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { startSite } from './browser.ts'

// Every edit compiles the lists anew: small ones in a moment.
const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))
const site = startSite(() => ({ LEXICONS: folder }))

const met =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024.'
const known = '/lists/organizations.known'

beforeAll(async () => {
  await site.put('visit', { title: 'A visit', text: met, publishedAt: '2024-05-04' })
  for (const [id, text] of Object.entries({
    rector: 'Andrei Kruglov, Rector of Northfield University, opened the new library on Monday.',
    guests:
      'Guests came to Northfield University on Tuesday. A. V. Kruglov showed them the library.',
    students: 'Students of Northfield University won. A. Kruglov thanked them.',
  }))
    await site.put(id, { text, publishedAt: '2024-02-01' })
  for (const day of [1, 2, 3, 4, 5])
    await site.put(`quenby-${day}`, {
      publishedAt: `2024-05-0${day}`,
      text: `The Mayor of Norbury met Brenlow Institute of Technology on day ${day}. Wang Wei, Dean of Quenby University, came as number ${day}.`,
    })
})

type Doing = (page: Page) => Promise<unknown>
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** What each page is for: its address, what one does there, and what it says then. */
const actions: readonly (readonly [what: string, path: string, act: Doing, says: string])[] = [
  [
    'an article is read',
    '/',
    async (page) => {
      await page.getByLabel('Text or HTML of the article').fill(met)
      await press(page, 'Read it')
    },
    'Save to the archive',
  ],
  [
    'a find is called wrong',
    '/articles/visit',
    async (page) => {
      await page.locator('[id="person:li-ming"] > details > summary').click()
      await press(page, 'Wrong: Li Ming')
    },
    'Wrong: person “Li Ming”',
  ],
  [
    'the archive is searched',
    '/articles',
    async (page) => {
      await page.getByLabel('Words of the article').fill('medicine')
      await press(page, 'Search')
    },
    'A visit',
  ],
  [
    'a person is found',
    '/people',
    async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Wei Wang')
      await page.keyboard.press('Enter')
    },
    'Wang Wei',
  ],
  ['two people are made one', '/suggestions', (page) => press(page, /^Same/u), 'Undo'],
  [
    'a batch is sent',
    '/batches',
    async (page) => {
      const buffer = Buffer.from(met)
      await page
        .getByLabel('Files', { exact: true })
        .setInputFiles({ name: 'visit.txt', mimeType: 'text/plain', buffer })
      await press(page, 'Send')
    },
    'It has arrived',
  ],
  [
    'an entry is added to a word list',
    `${known}/new`,
    async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Varn Works')
      await press(page, 'Save')
    },
    'Added “Varn Works”',
  ],
  [
    'a proposal is accepted',
    '/lists/proposals',
    (page) => press(page, /^Add\s*: Quenby/u),
    'Added.',
  ],
]

test.each(actions)('without a script %s', async (_what, path, act, says) => {
  const page = await site.open(path, { javaScriptEnabled: false })
  await act(page)
  await page.getByText(says).first().waitFor({ state: 'attached' })
  await page.context().close()
})
