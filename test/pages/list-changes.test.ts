import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { barriers, startSite } from './browser.ts'

// Every edit compiles the lists anew: small ones in a moment.
const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))
const site = startSite(() => ({ LEXICONS: folder }))

const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>"&amp;'
const known = '/lists/organizations.known'

describe('the word lists', { timeout: 180_000 }, () => {
  test('take rows of a spreadsheet, once it was seen how they are understood', async () => {
    const page = await site.open(`${known}/paste`)
    const rows = `Quill Mills\tcompany\tDE\nUNAIDS\tinternational\t\nDorn\tcastle\tDE\n${hostile}\tcompany\tDE\n`
    await page.getByLabel('Rows of a spreadsheet').fill(rows)
    await page.getByRole('button', { name: 'See how it is understood' }).click()
    await page.getByText('3 entries for Known organizations, 1 of them there already').waitFor()
    expect(await page.locator('.left-out').innerText()).toContain('line 3: Dorn')
    expect(await page.locator('main img, main script').count()).toBe(0)
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.getByText('No article would change').waitFor()
    await page.getByRole('button', { name: 'Take 3 entries' }).click()
    await page.getByText('Taken: 3 entries.').waitFor()
    await page.goto(`${known}?origin=added`)
    expect(await page.locator('.rows').innerText()).toContain(hostile)
    expect(await page.locator('main img, main script').count()).toBe(0)
    await page.goto(`${known}/paste`)
    await page.getByLabel('or a file').setInputFiles({
      name: 'half.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,kind\n"Half\n'),
    })
    await page.getByRole('button', { name: 'See how it is understood' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('line 2')
    await page.context().close()
  })

  test('have a history that names who and why, and leads back', async () => {
    const page = await site.open(`${known}/new`)
    await page.getByText('You: somebody').click()
    await page.getByLabel('Your name').fill(hostile)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Umber House')
    await page.getByLabel('Why, for the history').fill(`a new partner ${hostile}`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Added “Umber House”').waitFor()
    await page.goto('/lists/history')
    const first = page.locator('.results > li').first()
    expect(await first.innerText()).toContain('Umber House')
    expect(await first.innerText()).toContain(`a new partner ${hostile}`)
    expect(await page.locator('main img, main script').count()).toBe(0)
    await first.getByRole('link').first().click()
    expect(await page.locator('main table').innerText()).toContain('Added')
    expect(await barriers(page)).toEqual([])
    await page.goto('/lists/history')
    await page.getByRole('link', { name: 'Go back to this state' }).click()
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.locator('.tried').waitFor()
    await page.getByRole('button', { name: 'Go back' }).click()
    await page.getByText('The lists are back at the state that was shipped.').waitFor()
    await page.goto(`${known}?origin=added`)
    expect(await page.getByText('No entry here').isVisible()).toBe(true)
    await page.context().close()
  })

  test('get proposals, which a key accepts or rejects, and which come back', async () => {
    for (const day of [1, 2, 3, 4, 5])
      await site.put(`brenlow-${day}`, {
        publishedAt: `2024-05-0${day}`,
        text: `The Mayor of Norbury met Brenlow Institute of Technology on day ${day}. Wang Wei, Dean of Quenby University, came as number ${day}.`,
      })
    const page = await site.open('/lists/proposals')
    const card = page.locator('.proposal[aria-label^="Brenlow"]')
    expect(await card.locator('mark').first().innerText()).toBe('Brenlow Institute of Technology')
    expect(await card.innerText()).toContain('It stands in 5 articles')
    expect(await barriers(page)).toEqual([])
    const count = await page.locator('.proposal').count()
    await card.focus()
    await page.keyboard.press('r')
    await page.getByText('Not now.').waitFor()
    expect(await page.locator('.proposal').count()).toBe(count - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('it is proposed again').waitFor()
    await page.locator('.proposal[aria-label^="Quenby"]').focus()
    await page.keyboard.press('a')
    await page.getByText('Added.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('it is proposed again, once').waitFor()
    // Its articles are read again beside whatever is asked for.
    const returned = page.locator('.proposal[aria-label^="Quenby"]')
    await expect
      .poll(() => page.reload().then(() => returned.count()), { timeout: 120_000 })
      .toBe(1)
    expect(await returned.innerText()).toContain('It stands in 5 articles')
    await page.goto(`${known}?q=quenby`)
    expect(await page.getByText('Nothing found').isVisible()).toBe(true)
    await page.goto('/lists/proposals')
    await card.getByRole('link', { name: /^Change it first/u }).click()
    await page.getByLabel('Country').fill('GB')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Added “Brenlow Institute of Technology”').waitFor()
    await page.goto(`${known}?q=brenlow`)
    expect(await page.locator('.rows').innerText()).toContain('GB')
    await page.context().close()
  })
})
