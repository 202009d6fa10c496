import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

const text =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses.\n\nThe Larch Circle was there too. Li Ming thanked her.'

async function paste(page: Page, content: string): Promise<void> {
  await page.getByLabel('Text or HTML of the article').fill(content)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForSelector('#article')
}
const people = (page: Page) =>
  page.locator('#side .entry.people > details > summary .name > bdi:first-child').allTextContents()
const marked = (page: Page, words: string) =>
  page.locator('#article mark a', { hasText: words }).first()
/** Selects words of the article as a mouse does. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const article = document.getElementById('article') as HTMLElement
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
  }, words)

describe('a first visit', () => {
  const phone = { viewport: { width: 390, height: 800 } }

  test('has no barriers', async () => {
    const page = await site.open('/', phone)
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'leads to a marked article by one click, without barriers (%s)',
    async (colorScheme) => {
      const page = await site.open('/', { ...phone, colorScheme })
      await page.locator('.samples a').first().click()
      await page.waitForURL('**/?sample=*')
      expect(await page.locator('#article mark').count()).toBeGreaterThan(20)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      expect(await barriers(page)).toEqual([])
      await page.context().close()
    },
  )

  test('says what to do with what cannot be read, and keeps it', async () => {
    const page = await site.open('/')
    await page.getByRole('button', { name: 'Read it' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('expected')
    await page.getByLabel('Text or HTML of the article').fill(text)
    await page.getByText('Title, date, publisher').click()
    await page.getByLabel('Its address on the web').fill('not an address')
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('absolute address')
    expect(await page.getByLabel('Text or HTML of the article').inputValue()).toBe(text)
    await page.context().close()
  })
})

describe('the marked article', () => {
  test('shows a card on a word, which goes with Escape', async () => {
    const page = await site.open('/')
    await paste(page, text)
    await marked(page, 'Li Ming').hover()
    const card = page.getByRole('dialog')
    await card.waitFor()
    expect(await card.textContent()).toContain('Li Ming')
    expect(await page.locator('#article mark.lit').count()).toBe(2)
    await card.hover()
    await page.waitForTimeout(400)
    expect(await card.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    await page.context().close()
  })

  test('is worked on by the keyboard alone', async () => {
    const page = await site.open('/')
    await page.getByLabel('Text or HTML of the article').focus()
    await page.keyboard.insertText(text)
    await tabTo(page, 'Read it')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#article')
    await tabTo(page, 'Anna Schmidt')
    expect(await page.getByRole('dialog').textContent()).toContain('Anna Schmidt')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('Right')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Anna Schmidt')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Change')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.panel')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('set-name')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('Anna Maria Schmidt')
    await page.keyboard.press('Enter')
    await page.locator('.done').waitFor()
    expect(await people(page)).toEqual(['Li Ming', 'Anna Maria Schmidt'])
    await page.context().close()
  })

  test('keeps every mark in its line', async () => {
    const page = await site.open('/')
    await paste(page, text)
    const displays = await page
      .locator('#article mark')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).display))
    expect(new Set(displays)).toEqual(new Set(['inline']))
    await page.context().close()
  })

  test('switches kinds off and on', async () => {
    const page = await site.open('/')
    await paste(page, text)
    const background = () =>
      page
        .locator('#article mark.people')
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor)
    const before = await background()
    await page.getByLabel('People').uncheck()
    expect(await background()).toBe('rgba(0, 0, 0, 0)')
    await page.getByLabel('People').check()
    expect(await background()).toBe(before)
    await page.context().close()
  })
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).startsWith(name)) return
  }
  throw new Error(`expected "${name}" behind at most 60 presses of Tab`)
}

describe('what is said of an article that is not kept', () => {
  test('changes it, can be taken back, and is there after a reload', async () => {
    const page = await site.open('/')
    await paste(page, text)
    await page.locator('[id="person:anna-schmidt"] > details > summary').click()
    await page.getByRole('button', { name: 'Wrong: Anna Schmidt' }).click()
    await page.locator('.done').waitFor()
    expect(await people(page)).toEqual(['Li Ming'])
    await page.locator('.done').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => people(page)).toEqual(['Li Ming', 'Anna Schmidt'])
    await select(page, 'Larch Circle')
    await page.locator('#pick').getByRole('button', { name: 'Organization' }).click()
    await page.locator('[id="org:larch-circle"]').waitFor()
    await page.reload()
    await page.locator('[id="org:larch-circle"]').waitFor()
    expect(await page.locator('.decisions li').count()).toBe(2)
    await page.goto('/articles')
    await page.goto('/')
    await page.getByRole('button', { name: 'Go on with it' }).click()
    await page.locator('[id="org:larch-circle"]').waitFor()
    await page.context().close()
  })

  test('needs a date, or whose title it is, before it holds', async () => {
    const page = await site.open('/')
    await paste(page, text)
    await select(page, 'thanked')
    await page.locator('#pick').getByRole('button', { name: 'Title of' }).click()
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('choose a person')
    expect(await page.getByLabel('Words of the article').inputValue()).toBe('thanked')
    await page.getByLabel('Whose title').selectOption('Li Ming')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.locator('.done').waitFor()
    expect(await page.locator('#article mark.titles', { hasText: 'thanked' }).count()).toBe(1)
    await page.context().close()
  })

  test('says why something was found, and why not', async () => {
    const page = await site.open('/')
    await paste(page, text)
    await marked(page, 'Siemens').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Why?' }).click()
    await page.getByRole('heading', { name: 'Why organization Siemens?' }).waitFor()
    expect(await page.locator('.steps li.made').count()).toBe(1)
    await page.getByRole('button', { name: 'Why not found?' }).click()
    await page.getByLabel('Which words of the article?').fill('Larch Circle')
    await page.getByLabel('What are they?').selectOption('organization')
    await page.getByRole('button', { name: 'Tell me' }).click()
    await page.getByText('It was not found.').waitFor()
    expect(await page.locator('.steps li').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('an article of the archive', () => {
  test('is made of a draft with all that was said of it, and can be taken out and put back', async () => {
    const page = await site.open('/')
    await paste(page, text)
    await page.locator('[id="person:anna-schmidt"] > details > summary').click()
    await page.getByRole('button', { name: 'Wrong: Anna Schmidt' }).click()
    await page.locator('.done').waitFor()
    await page.getByRole('button', { name: 'Save to the archive' }).click()
    await page.waitForURL('**/articles/*')
    await page.getByText('Saved to the archive.').waitFor()
    expect(await people(page)).toEqual(['Li Ming'])
    await page.getByRole('button', { name: /^Take back: Wrong/u }).click()
    await expect.poll(() => people(page)).toEqual(['Li Ming', 'Anna Schmidt'])
    await marked(page, 'Li Ming').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Right' }).click()
    await page.getByText('Right: person “Li Ming”.').first().waitFor()
    await page.locator('#said').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    await marked(page, 'Siemens').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
    await page.waitForURL('**?do=open-edit*')
    await page.reload()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Siemens')
    expect(await barriers(page)).toEqual([])
    const address = page.url().replace(/\?.*/u, '')
    await page.getByRole('button', { name: 'Take out of the archive' }).click()
    await page.getByText('does not hold it any more').waitFor()
    expect((await fetch(address)).status).toBe(404)
    await page.getByRole('button', { name: 'Save to the archive' }).click()
    await page.waitForURL('**/articles/*')
    expect((await fetch(address)).status).toBe(200)
    await page.context().close()
  })
})

test('everything works without a script', async () => {
  const page = await site.open('/', { javaScriptEnabled: false })
  await paste(page, text)
  await page.locator('[id="person:anna-schmidt"] > details > summary').click()
  await page.getByRole('button', { name: 'Wrong: Anna Schmidt' }).click()
  expect(await people(page)).toEqual(['Li Ming'])
  await page.getByRole('button', { name: 'Add what was missed' }).click()
  await page.getByLabel('Words of the article').fill('Larch Circle')
  await page.getByLabel('They are').selectOption('an organization')
  await page.getByRole('button', { name: 'Add it' }).click()
  expect(await page.locator('[id="org:larch-circle"]').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.locator('[id="org:larch-circle"]').count()).toBe(0)
  await page.getByText('Copy or download').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download: People and positions (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.csv$/u)
  await page.getByRole('button', { name: 'Save to the archive' }).click()
  await page.waitForURL('**/articles/*')
  expect(await people(page)).toEqual(['Li Ming'])
  await page.context().close()
})
