import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { smallLexicons } from '../support/small-lexicons.ts'
import { barriers, startSite, tooWide } from './browser.ts'

// Every edit compiles the lists anew: small ones in a moment.
const folder = smallLexicons()
afterAll(() => rmSync(folder, { recursive: true }))
const site = startSite(() => ({ LEXICONS: folder }))

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

/** However busy the machine is. */
const eventually = { timeout: 30_000 }

describe('the word lists', { timeout: 180_000 }, () => {
  test('say what each is for, and are without barriers', async () => {
    const page = await site.open('/lists')
    expect(await page.getByText('Organizations that news names often.').isVisible()).toBe(true)
    for (const path of [`${known}?q=world`, `${known}/paste`]) {
      await page.goto(path)
      expect(await barriers(page)).toEqual([])
      expect(await tooWide(page)).toEqual([])
    }
    await page.context().close()
  })

  test('are searched as one types, with an address that can be linked', async () => {
    const page = await site.open('/lists/people.titles')
    await page.getByLabel('Letters of an entry').pressSequentially('vice presid')
    await page.waitForURL('**/lists/people.titles?q=vice+presid')
    await expect.poll(() => page.locator('.rows tbody tr').count(), eventually).toBeLessThan(40)
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
})
