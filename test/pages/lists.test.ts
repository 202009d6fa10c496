import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { barriers, startSite } from './browser.ts'

// Every edit compiles the lists anew: small ones in a moment.
const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))
const site = startSite(() => ({ LEXICONS: folder }))

const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>"&amp;'
const known = '/lists/organizations.known'
/** Words that stand above everything else when something was done. */
const said = (page: Page) => page.locator('#said').innerText()

/** What a program sends to the lists. */
async function edited(path: string, method: string, entry: object): Promise<void> {
  const answer = await fetch(`${site.url()}/v1/lexicons/organizations.known/entries${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  })
  expect(answer.ok, await answer.text()).toBe(true)
}

describe('the word lists', () => {
  test('say what each is for, and are without barriers in light and dark and on a phone', async () => {
    const page = await site.open('/lists')
    expect(await page.getByText('Organizations that news names often.').isVisible()).toBe(true)
    for (const path of ['/lists', `${known}?q=world`, `${known}/new`, '/lists/history']) {
      await page.goto(path)
      expect(await barriers(page)).toEqual([])
    }
    const phone = await site.open(`${known}/paste`, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 800 },
    })
    expect(await barriers(phone)).toEqual([])
    await phone.goto(`${known}?q=world`)
    expect(await barriers(phone)).toEqual([])
    const widths = await phone.evaluate(() => [document.body.scrollWidth, window.innerWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1])
    await page.context().close()
    await phone.context().close()
  })

  test('are searched as one types, with an address that can be linked', async () => {
    const page = await site.open('/lists/people.titles')
    await page.getByLabel('Letters of an entry').pressSequentially('vice presid')
    await page.waitForURL('**/lists/people.titles?q=vice+presid')
    await expect.poll(() => page.locator('.rows tbody tr').count()).toBeLessThan(40)
    await page.reload()
    expect(await page.getByLabel('Letters of an entry').inputValue()).toBe('vice presid')
    await page.goto('/lists/people.titles')
    await page.getByRole('link', { name: 'Next page' }).click()
    expect(await page.getByRole('link', { name: 'First page' }).isVisible()).toBe(true)
    expect((await fetch(`${site.url()}/lists/people.heroes`)).status).toBe(404)
    await page.context().close()
  })

  test('get an entry by the keyboard alone: told what is wrong, tried out, saved, undone', async () => {
    await site.put('zentrix', {
      title: 'A visit',
      text: 'Li Ming, Dean of Eastlake University, met the Zentrix team on 3 May 2024.',
    })
    const page = await site.open(`${known}/new?aliases=Zentrix+Mills`)
    // The first field has the focus from the start.
    await page.keyboard.type('Zentrix')
    await page.keyboard.press('Tab')
    await page.keyboard.type('company')
    await page.keyboard.press('Tab')
    await page.keyboard.type('germany')
    await page.keyboard.press('Enter')
    await page.getByText('It was not taken yet').waitFor()
    expect(await page.getByLabel('Country').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Other names').inputValue()).toBe('Zentrix Mills')
    expect(await barriers(page).catch(() => ['no page'])).toEqual([])
    await page.goto(`${known}/new?name=Zentrix&kind=company&country=DE`)
    await page.getByRole('button', { name: 'See what would change' }).press('Enter')
    await page.getByText('1 article would change').waitFor()
    expect(await page.locator('.tried').innerText()).toContain('A visit')
    expect(await page.getByLabel('Country').inputValue()).toBe('DE')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.waitForURL(`**${known}?q=Zentrix`)
    expect(await said(page)).toContain('Added “Zentrix”. 1 article is read again.')
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.getByText('is undone').waitFor()
    expect(await page.getByText('Nothing found').isVisible()).toBe(true)
    await page.context().close()
  })

  test('are changed in the row itself, put back, and taken out', async () => {
    const page = await site.open(`${known}?q=unaids`)
    await page.getByRole('button', { name: 'Edit UNAIDS' }).click()
    await page.waitForURL(`**${known}/entries/UNAIDS?q=unaids`)
    expect(await page.getByLabel('Letters of an entry').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-name')
    await page.getByLabel('Other names').fill('Joint Programme of Geneva')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(`**${known}?q=unaids`)
    await page.getByText('Joint Programme of Geneva').waitFor()
    await page.getByRole('button', { name: 'Edit UNAIDS' }).click()
    await page.getByRole('button', { name: 'Put back as shipped' }).click()
    await page.getByText('As it was shipped again').waitFor()
    expect(await page.getByText('Joint Programme of Geneva').count()).toBe(0)
    await page.getByRole('button', { name: 'Edit UNAIDS' }).click()
    await page.getByRole('button', { name: 'Take out' }).click()
    await page.getByText('Taken out: “UNAIDS”').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('is undone').waitFor()
    expect(await page.getByRole('button', { name: 'Edit UNAIDS' }).isVisible()).toBe(true)
    await page.context().close()
  })

  test('keep what was typed when somebody else has changed the entry meanwhile', async () => {
    await edited('', 'POST', { name: 'Varn Works', kind: 'company' })
    const page = await site.open(`${known}/entries/Varn%20Works`, { javaScriptEnabled: false })
    await page.getByLabel('Other names').fill('Varnwerke')
    await edited('/Varn%20Works', 'PUT', { kind: 'media' })
    await edited('', 'POST', { name: 'Oster Mills', kind: 'company' })
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByText('Somebody else has changed this entry').isVisible()).toBe(true)
    expect(await page.getByLabel('Other names').inputValue()).toBe('Varnwerke')
    await page.getByLabel('Name', { exact: true }).fill('Varn Works AG')
    // What others do to other entries is no hindrance.
    await edited('/Oster%20Mills', 'PUT', { kind: 'media' })
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await said(page)).toContain('Saved: “Varn Works AG”')
    expect((await fetch(`${site.url()}${known}/entries/Varn%20Works`)).status).toBe(404)
    await page.context().close()
  })

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
    await page.getByText(/would change$/u).waitFor()
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
    await card.focus()
    await page.keyboard.press('a')
    await page.getByText('Added.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('it is proposed again').waitFor()
    await card.getByRole('link', { name: /^Change it first/u }).click()
    await page.getByLabel('Country').fill('GB')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Added “Brenlow Institute of Technology”').waitFor()
    await page.goto(`${known}?q=brenlow`)
    expect(await page.locator('.rows').innerText()).toContain('GB')
    await page.context().close()
  })
})
