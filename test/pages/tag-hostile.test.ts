import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

const bad = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  "'><svg onload=window.hit=1>",
  '</textarea></title></style><b>',
  'javascript:window.hit=1',
  '\u202Egnp.exe\u2066\u200B',
  '&lt;i&gt;&#x3c;',
  '\u0000\u0007\ud800',
]
const strange = bad.join(' ')
const text = `Li Ming ${strange}, Dean of the School ${strange} of Medicine of Eastlake University, met Anna Schmidt on 3 May 2024. ${strange}`

/** That nothing of the article has become part of the page but as words. */
async function isHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(
    await page.locator('main :is(script, img, svg[onload], style, iframe, b[onclick])').count(),
  ).toBe(0)
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))
  expect(hrefs.filter((protocol) => !protocol.startsWith('http'))).toEqual([])
}

test('an article of markup is words, in every field and part', async () => {
  const page = await site.open('/')
  await page.getByText('Title, date, publisher').click()
  await page.getByLabel('Title, if').fill(`Li Ming ${strange}`)
  await page.getByLabel('Who wrote it').fill(`By Wang Wei ${strange}`)
  await page.getByLabel('Whose').fill(strange)
  await page.getByLabel('Text or HTML of the article').fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForSelector('#article')
  await isHarmless(page)
  expect(await page.locator('#article').textContent()).toContain('<script>window.hit=1</script>')

  await page.locator('#article mark a').first().click()
  await isHarmless(page)
  await page.keyboard.press('Escape')
  await page.locator('[id="person:anna-schmidt"] > details > summary').click()
  await page.getByRole('button', { name: 'Change: Anna Schmidt' }).click()
  await page.getByLabel('Name', { exact: true }).fill(`Anna ${bad[0]} ${bad[1]} ${bad[5]}`)
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.locator('.done').waitFor()
  await isHarmless(page)

  await page.getByRole('button', { name: 'Why not found?' }).click()
  await page.getByLabel('Which words of the article?').fill(`${bad[1]} ${bad[2]}`)
  await page.getByRole('button', { name: 'Tell me' }).click()
  await page.getByText('It was not found.').waitFor()
  await isHarmless(page)

  await page.getByRole('button', { name: 'Save to the archive' }).click()
  await page.waitForURL('**/articles/*')
  await isHarmless(page)
  expect(await barriers(page)).toEqual([])
})

test('a page of markup is read, and nothing of it runs', async () => {
  const page = await site.open('/')
  const html = `<html><head><title>Visit ${bad[1]}</title><script>window.hit=1</script></head><body onload="window.hit=1"><article><h1>Visit</h1><p>Li Ming of Eastlake University <a href="javascript:window.hit=1">met</a> Anna Schmidt.</p><img src=x onerror="window.hit=1"></article></body></html>`
  await page.getByLabel('File').setInputFiles({
    name: 'visit.html',
    mimeType: 'text/html',
    buffer: Buffer.from(html),
  })
  await page.waitForSelector('#article')
  expect(await page.locator('#article mark', { hasText: 'Anna Schmidt' }).count()).toBe(1)
  await isHarmless(page)
})

test('forms that nobody has filled in are answered with words', async () => {
  const body = (fields: Record<string, string>) =>
    fetch(`${site.url()}/`, { method: 'POST', body: new URLSearchParams(fields) })
  for (const fields of [
    {},
    { do: 'confirm' },
    { text: 'Li Ming came.', do: 'reject person person:nobody' },
    { text: 'Li Ming came.', do: 'set position person:li-ming/position/7' },
    { text: 'Li Ming came.', do: 'not-here person person:li-ming text:900:901' },
    { text: 'Li Ming came.', do: 'add person', selected: 'text:99999:100000' },
    { text: 'Li Ming came.', do: 'undo x' },
    { text: 'Li Ming came.', do: 'remove %' },
    { text: 'Li Ming came.', do: 'give shell' },
    { text: 'Li Ming came.', do: 'open-edit person __proto__' },
    { text: 'Li Ming came.', said: '[{"action":"x"},null,{"undo":5}]' },
    { text: 'Li Ming came.', said: '{"length":1e9}' },
    { text: 'Li Ming came.', html: '<p>Li Ming came.</p>' },
    { content: 'x'.repeat(2_000_001) },
    { content: '\u0000\u0001\u0002' },
  ] as Record<string, string>[]) {
    const answer = await body(fields)
    const page = await answer.text()
    expect(answer.status, JSON.stringify(fields).slice(0, 200) + page.slice(0, 2000)).toBeLessThan(
      500,
    )
    expect(page).toContain('</html>')
  }
})
