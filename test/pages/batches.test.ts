import { describe, expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e'
const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})
const met =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Brenlow Works.'

/** The address of a batch that was sent by a program. */
async function sent(body: string, query = ''): Promise<string> {
  const headers = { 'content-type': 'application/x-ndjson' }
  const answer = await fetch(`${site.url()}/v1/jobs${query}`, { method: 'POST', headers, body })
  const { id } = (await answer.json()) as { id: string }
  return `/batches/${id}`
}

const lines = (...articles: readonly (object | string)[]): string =>
  articles.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('')

/** However busy the machine is. */
const eventually = { timeout: 30_000 }

describe('batches', { timeout: 180_000 }, () => {
  test('say what to do first, without barriers', async () => {
    const page = await site.open('/batches')
    expect(await page.getByText('No batch was sent yet').isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Send' }).click()
    await expect
      .poll(() => page.locator('#sending').innerText(), eventually)
      .toContain('Choose a file first')
    await page.context().close()
  })

  test('take texts and pages, are read while one looks, and tell what was found', async () => {
    const page = await site.open('/batches')
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles([
        text('one.txt', met),
        { name: 'two.html', mimeType: 'text/html', buffer: Buffer.from(`<p>${met}</p>`) },
        text('three.txt', '   '),
        text('photo.png', 'no article'),
      ])
    await expect
      .poll(() => page.locator('#sending').innerText(), eventually)
      .toContain('one.txt and 3 more')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL('**/batches/*')
    await page.getByText('Done, with errors').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('one.txt and 3 more')
    const errors = page.locator('#errors tbody tr')
    expect(await errors.allInnerTexts()).toEqual([expect.stringContaining('three.txt')])
    await page.getByText('In 2 articles').waitFor()
    const add = page.getByRole('link', { name: 'Add Brenlow Works to a word list' })
    expect(await add.getAttribute('href')).toBe('/lists/organizations.known/new?name=Brenlow+Works')
    const archived = await fetch(`${site.url()}/v1/articles/one.txt`)
    expect(archived.status).toBe(200)
    expect(await barriers(page)).toEqual([])
    const results = page.getByRole('link', { name: 'for a spreadsheet' }).first()
    const file = await fetch(site.url() + (await results.getAttribute('href')))
    expect(await file.text()).toContain('Li Ming')
    await page.context().close()
  })

  test('need no script: a table is sent by a plain form, and its page is looked at again', async () => {
    const page = await site.open('/batches', { javaScriptEnabled: false })
    const csv = `title,text\n"Nurses","${met}"\n`
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'news.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.getByText('It has arrived').isVisible()).toBe(true)
    await expect
      .poll(async () => {
        await page.reload()
        return page.locator('.state strong').innerText()
      }, eventually)
      .toBe('Done')
    await page.goto('/batches')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.locator('.failure').innerText()).toContain('Choose a file first')
    await page.context().close()
  })

  test('are paused, go on and are cancelled', async () => {
    const many = Array.from({ length: 6000 }, (_, at) => ({ id: `${at}`, text: met.repeat(8) }))
    const page = await site.open(await sent(lines(...many), '?name=many'))
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect.poll(() => page.locator('.state strong').innerText(), eventually).toBe('Paused')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByText('Cancel…').click()
    await page.getByRole('button', { name: 'Cancel this batch' }).click()
    await expect.poll(() => page.locator('.state strong').innerText(), eventually).toBe('Cancelled')
    expect(await page.getByText('What was read stays.').isVisible()).toBe(true)
    await page.context().close()
  })

  test('are retried and forgotten with the keyboard alone', async () => {
    const page = await site.open(await sent('{ broken\n'))
    await page.getByText('Failed', { exact: true }).waitFor()
    const tabTo = async (name: RegExp) => {
      for (let left = 40; left > 0; left--) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (name.test(focused.trim())) return
      }
      throw new Error(`nothing named ${name} takes the focus`)
    }
    await tabTo(/^Read the 1 failed article again$/u)
    await page.keyboard.press('Enter')
    await page.getByText('The failed articles are read again.').waitFor()
    await page.getByText('Failed', { exact: true }).waitFor()
    await tabTo(/^Forget…$/u)
    await page.keyboard.press('Enter')
    await tabTo(/^Forget this batch$/u)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/batches')
    expect(await page.getByText('Forgotten.').isVisible()).toBe(true)
    await page.context().close()
  })

  test('show whatever they are sent as text, and their errors page by page', async () => {
    const article = {
      id: hostile,
      title: hostile,
      text: `${hostile} Li Ming met ${hostile} Works.`,
    }
    const empty = Array.from({ length: 60 }, (_, at) => ({ id: `${at} ${hostile}`, text: ' ' }))
    const query = `?${new URLSearchParams({ name: hostile, store: 'true' })}`
    const page = await site.open(await sent(lines(article, '<script>', ...empty), query))
    await page.getByText('Done, with errors').waitFor()
    await expect.poll(() => page.locator('#errors tbody tr').count(), eventually).toBe(50)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('<script>')
    expect(await page.locator('main img, main script').count()).toBe(0)
    await page.getByRole('link', { name: 'More errors' }).click()
    expect(await page.locator('#errors tbody tr').count()).toBe(11)
    await page.goto('/batches')
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect((await fetch(`${site.url()}/batches/nothing`)).status).toBe(404)
    await page.context().close()
  })
})
