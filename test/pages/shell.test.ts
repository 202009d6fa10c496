import { describe, expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

describe('every page', () => {
  test('says what an empty archive wants, without barriers', async () => {
    const page = await site.open('/articles')
    expect(await page.getByText('No article is kept yet').isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
  })

  test('lets the keyboard skip to its content', async () => {
    const page = await site.open('/articles')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/articles#main')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  test('keeps the name of whoever decides, as text', async () => {
    const page = await site.open('/articles?q=x')
    await page.getByText('You: somebody').click()
    await page.getByLabel('Your name').fill('<img src=x onerror=alert(1)>')
    await page.getByRole('button', { name: 'Keep' }).click()
    expect(await page.getByText('You: <img src=x onerror=alert(1)>').isVisible()).toBe(true)
    expect(new URL(page.url()).search).toBe('?q=x')
  })

  test('lets nothing run or load but its own', async () => {
    const answer = await fetch(`${site.url()}/articles`)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('takes no form of another website, nor does the interface', async () => {
    for (const path of ['/who', '/v1/articles']) {
      const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
      const answer = await fetch(site.url() + path, { method: 'POST', headers, body: 'Li Ming' })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('foreign-origin')
    }
  })
})

test('a list is searched as one types, and its address follows', async () => {
  await site.put('nurses', { title: 'Nurses to train', text: 'Li Ming met Anna Schmidt in May.' })
  await site.put('<script>alert(1)</script>', {
    title: '"><script>alert(1)</script>',
    text: 'Wang Wei came.',
  })
  const page = await site.open('/articles')
  expect(await page.getByRole('listitem').getByText('"><script>alert(1)</script>').count()).toBe(1)
  await page.getByLabel('Words of the article').pressSequentially('nurs')
  await page.waitForURL('**/articles?q=nurs')
  await page.getByLabel('Words of the article').pressSequentially('es')
  await page.waitForURL('**/articles?q=nurses')
  await expect.poll(() => page.locator('.results li').count()).toBe(1)
  await page.reload()
  expect(await page.getByLabel('Words of the article').inputValue()).toBe('nurses')
})
