import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, startSite } from './browser.ts'

const site = startSite()

const li = 'Li Ming, Dean of the School of Medicine of Eastlake University,'
const schmidt = 'Anna Schmidt, Vice President of Siemens Healthineers,'
const ruiz = 'Carlos Ruiz, Rector of the University of Granada,'
const articles = {
  visit: ['2023-05-04', `${li} met ${schmidt} on 3 May 2023 to discuss joint training of nurses.`],
  signing: [
    '2024-06-04',
    `Eastlake University and Siemens Healthineers signed an agreement to cooperate on nurse training. ${li} and ${schmidt} signed it on 3 June.`,
  ],
  opening: ['2024-07-02', `${li} and ${ruiz} opened a conference on medical imaging on 1 July.`],
  return: ['2024-08-02', `${ruiz} received ${li} in Granada.`],
  rector: [
    '2024-02-01',
    'Andrei Kruglov, Rector of Northfield University, opened the new library on Monday.',
  ],
  guests: [
    '2024-03-01',
    'Guests came to Northfield University on Tuesday. A. V. Kruglov showed them the library.',
  ],
  students: ['2024-04-01', 'Students of Northfield University won. A. Kruglov thanked them.'],
} as const

const ask = async (path: string) => (await fetch(site.url() + path)).json()
async function idOf(kind: 'people' | 'organizations', name: string): Promise<string> {
  const { items } = await ask(`/v1/${kind}?q=${encodeURIComponent(name)}`)
  return items[0].id
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click()

describe('an empty archive', () => {
  test('says on each page what to do next', async () => {
    const page = await site.open('/people')
    for (const [path, says] of [
      ['/people', 'No person is known yet'],
      ['/organizations', 'No organization is known yet'],
      ['/topics', 'No topic is known yet'],
      ['/suggestions', 'Nothing to decide'],
    ]) {
      await page.goto(path)
      expect(await page.getByRole('heading', { name: says }).isVisible()).toBe(true)
      expect(await page.locator('.empty a').count()).toBeGreaterThan(0)
    }
    for (const path of ['/people/none', '/organizations/none', '/topics/none']) {
      expect((await page.goto(path))?.status()).toBe(404)
      expect(await page.getByText('There is nothing here').isVisible()).toBe(true)
    }
  })
})

describe('a filled archive', () => {
  beforeAll(async () => {
    for (const [id, [publishedAt, text]] of Object.entries(articles))
      await site.put(id, { title: `About the ${id}`, text, publishedAt })
  })

  test('leads by the keyboard alone from a misspelt name to who is related to whom', async () => {
    const page = await site.open('/people')
    await page.getByLabel('Name', { exact: true }).focus()
    await page.keyboard.type('Ming Lee', { delay: 20 })
    await page.waitForURL('**/people?q=Ming+Lee')
    await expect.poll(() => page.locator('.results li').count()).toBe(1)
    await page.getByRole('link', { name: 'Li Ming' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/people/*')
    expect(await heading(page).textContent()).toBe('Li Ming')
    const row = page.getByRole('row', { name: /Dean/ })
    expect(await row.textContent()).toContain('4 May 2023 to 2 August 2024')
    expect(await page.getByText(articles.return[1]).first().isVisible()).toBe(true)
    await page.getByRole('link', { name: 'See all, and as a graph' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/related')
    const names = await page.locator('.in-words .who-is a').allTextContents()
    expect(names.sort()).toEqual(['Anna Schmidt', 'Carlos Ruiz'])
    await page.locator('.graph a[tabindex="0"]').focus()
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '0'])
      await page.keyboard.press(key)
    expect(await page.locator('.graph a[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\/[^/]+$/u)
  })

  test('settles a graph that one can zoom and drag, whose people are links', async () => {
    const page = await site.open(`/people/${await idOf('people', 'Li Ming')}/related`)
    const node = page.locator('.graph a.step1').first()
    const place = () => node.getAttribute('transform')
    const settled = await place()
    await page.getByRole('button', { name: 'Closer' }).click()
    expect(await place()).not.toBe(settled)
    await page.getByRole('button', { name: 'Whole' }).click()
    expect(await place()).toBe(settled)
    const box = await node.locator('circle').boundingBox()
    if (!box) throw new Error('expected a person to be drawn')
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
    await page.mouse.up()
    expect(await place()).not.toBe(settled)
    expect(page.url()).toContain('/related')
    const [measure] = await page.evaluate(() =>
      performance.getEntriesByName('graph settled').map(({ duration }) => duration),
    )
    expect(measure).toBeGreaterThan(0)
  })

  test('narrows people down by organization and topic, and keeps that in the address', async () => {
    const page = await site.open('/people')
    await page.getByLabel('Organization').pressSequentially('Siemens')
    await page.getByRole('link', { name: /Siemens Healthineers/ }).click()
    await page.waitForURL('**/people?organization=*')
    expect(await page.locator('.results a').allTextContents()).toEqual(['Anna Schmidt'])
    await page.reload()
    expect(await page.locator('.results a').allTextContents()).toEqual(['Anna Schmidt'])
    await page.getByRole('link', { name: 'remove Organization: Siemens Healthineers' }).click()
    expect(await page.locator('.results li').count()).toBeGreaterThan(2)
  })

  test('shows an organization by departments with partners, and a topic with who works on it', async () => {
    const page = await site.open(`/organizations/${await idOf('organizations', 'Eastlake')}`)
    const department = page.locator('.by-department section', { hasText: 'School of Medicine' })
    expect(await department.getByRole('link').allTextContents()).toEqual(['Li Ming'])
    const partners = page.getByRole('region', { name: 'Partners' })
    expect(await partners.getByRole('link', { name: 'Siemens Healthineers' }).count()).toBe(1)
    await partners.locator('.topics').first().click()
    await page.waitForURL('**/topics/*')
    const together = page.getByRole('region', { name: 'Who works together on it' })
    expect(await together.getByRole('link').count()).toBe(2)
    expect(await page.getByRole('region', { name: 'People in these articles' }).count()).toBe(1)
  })

  test('merges, splits, tells apart and hides, each with a way back', async () => {
    const [ming, other] = [await idOf('people', 'Li Ming'), await idOf('people', 'Carlos Ruiz')]
    const page = await site.open(`/people/${ming}`)
    const putRight = async () => {
      await page.goto(`/people/${ming}/put-right`)
      await page.getByLabel('Name', { exact: true }).fill('Carlos Ruiz')
      await page
        .getByRole('button', { name: 'Same as Li Ming: Carlos Ruiz', exact: true })
        .waitFor()
    }
    await putRight()
    await page.getByRole('button', { name: 'Same as Li Ming: Carlos Ruiz', exact: true }).click()
    await page.getByText('They are one now').waitFor()
    const moved = await fetch(`${site.url()}/people/${other}/related?size=25`, {
      redirect: 'manual',
    })
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(`/people/${ming}/related?size=25`)
    await undo(page)
    await page.getByText('Taken back.', { exact: true }).waitFor()
    expect(await idOf('people', 'Carlos Ruiz')).toBe(other)

    await putRight()
    await page.getByRole('button', { name: 'Never the same as Li Ming: Carlos Ruiz' }).click()
    await page.getByText('They stay two').waitFor()
    await undo(page)
    await page.getByText('Taken back.', { exact: true }).waitFor()

    await page.getByLabel('names somebody else: About the opening').check()
    await page.getByRole('button', { name: 'Split off the ticked ones' }).click()
    await page.getByText('1 article names somebody else now.').waitFor()
    expect((await ask('/v1/people?q=Li+Ming')).items).toHaveLength(2)
    await undo(page)
    await expect.poll(async () => (await ask('/v1/people?q=Li+Ming')).items.length).toBe(1)

    await page.goto(`/people/${ming}/put-right`)
    await page.getByRole('button', { name: 'Split off the ticked ones' }).click()
    expect(await page.getByText('expected at least one ticked article').count()).toBeGreaterThan(0)

    await page.goto(`/people/${ming}/put-right`)
    await page.getByRole('button', { name: 'Hide this person' }).click()
    await page.getByText('Li Ming is hidden everywhere.').waitFor()
    expect((await page.request.get(`/people/${ming}`)).status()).toBe(404)
    await undo(page)
    await expect.poll(async () => (await page.request.get(`/people/${ming}`)).status()).toBe(200)
  })

  test('asks for pairs that may be one, answered by single keys', async () => {
    const count = async () => Number(/People \((\d+)\)/u.exec(await page.innerText('main'))?.[1])
    const page = await site.open('/suggestions')
    const all = await count()
    expect(all).toBeGreaterThan(1)
    const names = () => page.locator('#pair h2').textContent()
    const first = await names()
    await page.locator('#pair').focus()
    await page.keyboard.press('l')
    await page.waitForURL('**cursor=*')
    expect(await names()).not.toBe(first)
    await page.keyboard.press('s')
    await page.getByText('They are one now').waitFor()
    expect(await count()).toBeLessThan(all)
    await undo(page)
    await page.getByText('Taken back.', { exact: true }).waitFor()
    expect(await count()).toBe(all)
    await page.goto('/suggestions')
    await page.keyboard.press('d')
    await page.getByText('They stay two').waitFor()
    expect(await count()).toBeLessThan(all)
    await undo(page)
    await page.getByText('Taken back.', { exact: true }).waitFor()
    expect(await count()).toBe(all)
  })

  test('has no barriers, in light and in dark, wide and narrow', async () => {
    const ming = `/people/${await idOf('people', 'Li Ming')}`
    const paths = [
      '/people?at=east',
      ming,
      `${ming}/related`,
      `${ming}/put-right`,
      `/organizations/${await idOf('organizations', 'Eastlake')}`,
      `/topics/${(await ask('/v1/topics')).items[0].id}`,
      '/suggestions',
    ]
    const narrow = { width: 390, height: 800 }
    for (const [colorScheme, viewport, those] of [
      ['light', { width: 1280, height: 800 }, paths],
      ['dark', narrow, paths.slice(1, 4)],
    ] as const) {
      const page = await site.open(those[0], { colorScheme, viewport })
      for (const path of those) {
        if (path !== those[0]) await page.goto(path)
        expect(await barriers(page), path).toEqual([])
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect(tooWide, path).toBeLessThanOrEqual(0)
      }
    }
  }, 120_000)

  test('shows names as text, whatever is in them', async () => {
    const hostile = '"><svg onload=alert(1)><img src=x onerror=alert(2)>\u202e'
    await site.put('<script>alert(3)</script>', {
      title: `</title><script>alert(4)</script>${hostile}`,
      text: `${schmidt} and ${ruiz} met on 5 August 2024 in Granada.`,
      publisher: hostile,
      url: 'javascript:alert(5)',
    })
    const id = await idOf('people', 'Anna Schmidt')
    const corrected = await fetch(`${site.url()}/v1/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        article: '<script>alert(3)</script>',
        action: 'edit',
        target: { kind: 'person', id, field: 'name' },
        value: `Anna ${hostile}`,
        by: 'an editor',
      }),
    })
    expect(corrected.status).toBe(201)
    const page = await site.open(`/people/${id}`)
    for (const path of [
      `/people/${id}`,
      `/people/${id}/related`,
      `/people/${id}/put-right?q=${encodeURIComponent(hostile)}`,
      `/people?q=${encodeURIComponent(hostile)}&at=${encodeURIComponent(hostile)}`,
      '/people',
    ]) {
      await page.goto(path)
      expect(await page.locator('main script, main img, main svg[onload]').count(), path).toBe(0)
      expect(await page.locator('a[href^="javascript:"]').count(), path).toBe(0)
    }
  })
})
