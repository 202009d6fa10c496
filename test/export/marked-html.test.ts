import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markedHtml } from '../../src/export/marked-html.ts'
import { inCodePoints } from '../../src/view/offsets.ts'
import { patience } from '../support/patience.ts'
import { articles } from './arbitrary.ts'
import { attribute, readPage, textOf, withClass } from './page.ts'
import { record, spanOf, text, title } from './visit.ts'

const known = new Set(
  'html head meta title link style body main article header h1 h2 h3 p span bdi b a ul li mark div table thead tbody tr th td br section aside footer code'.split(
    ' ',
  ),
)

describe('whatever the article holds, the page', () => {
  test('is read without a mistake and holds no element or attribute of the article', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { elements, mistakes } = readPage(markedHtml(article.record, article.text))
        expect(mistakes).toEqual([])
        expect(elements.map(({ tagName }) => tagName).filter((name) => !known.has(name))).toEqual(
          [],
        )
        const attributes = elements.flatMap(({ attrs }) => attrs)
        expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual([])
        const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
        expect(links.filter((link) => !/^(?:#|https?:|data:,$)/u.test(link))).toEqual([])
      }),
    )
  })

  test('shows every word', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const page = readPage(markedHtml(article.record, article.text))
        const [body] = withClass(page, 'text')
        const [heading] = page.elements.filter(({ tagName }) => tagName === 'h1')
        const visible = (shown: string) => shown.replace(/U\+[0-9A-F]{4,6}|\s/gu, '')
        const expected = article.text.replace(
          /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu,
          '',
        )
        const whole = visible(body ? textOf(body, 'also') : '')
        const withHeading = visible(heading ? textOf(heading, 'also') : '') + whole
        expect([whole, withHeading]).toContain(expected)
      }),
    )
  })

  test('links every mark to its entry and back', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { elements } = readPage(markedHtml(article.record, article.text))
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        const targets = elements
          .flatMap((element) => attribute(element, 'href') ?? [])
          .filter((link) => link.startsWith('#'))
          .map((link) => decodeURIComponent(link.slice(1)))
        expect(targets.filter((target) => !ids.includes(target))).toEqual([])
        const listed = article.record.people.map(({ id }) => id)
        expect(listed.filter((id) => !targets.includes(id))).toEqual([])
      }),
    )
  })
})

describe('marks', () => {
  const [person] = record.people.slice(1)
  const [organization] = record.organizations.slice(1)
  if (!person || !organization) throw new Error('expected a person and an organization')
  const markedAs = (personWords: string, organizationWords: string): string => {
    const place = { zone: 'body', sentence: 0, rule: 'x' } as const
    const page = markedHtml(
      {
        ...record,
        people: [{ ...person, positions: [], mentions: [{ ...spanOf(personWords), ...place }] }],
        organizations: [
          { ...organization, mentions: [{ ...spanOf(organizationWords), ...place }] },
        ],
        departments: [],
        dates: [],
        topics: [],
        places: [],
        events: [],
      },
      text,
    )
    const marks = /<mark class="(?:people|organizations)" (?:id|title).*<\/mark>/u.exec(page)
    return (marks?.[0] ?? '').replace(/ (?:title|aria-label|href)="[^"]*"/gu, '')
  }

  test('that nest are nested', () => {
    expect(markedAs('Digital', 'Keston Rail Digital Works')).toBe(
      '<mark class="organizations" id="m1"><a>Keston Rail </a><mark class="people" id="m2"><a>Digital</a></mark><a> Works</a></mark>',
    )
  })

  test('that cross are written in pieces', () => {
    expect(markedAs('Keston Rail Digital', 'Digital Works')).toBe(
      '<mark class="people" id="m1"><a>Keston Rail </a><mark class="organizations" id="m2"><a>Digital</a></mark></mark><mark class="organizations"><a> Works</a></mark>',
    )
  })

  test('of the same words have a link each', () => {
    expect(markedAs('Keston Rail', 'Keston Rail')).toBe(
      '<mark class="people" id="m1"><mark class="organizations" id="m2"><a>Keston Rail</a></mark><a class="also">people</a></mark>',
    )
  })

  test('stand where they do for a record that counts in code points', () => {
    const counted = inCodePoints(record, { text, title }, 'codepoint')
    expect(markedHtml(counted, text)).toBe(markedHtml(record, text))
  })
})

test('a headline that the text begins with is shown once', () => {
  const whole = `\n${title}\n\nThe rest.`
  const entities = {
    people: [],
    organizations: [],
    departments: [],
    topics: [],
    dates: [],
    places: [],
  }
  const page = readPage(markedHtml({ ...record, ...entities }, whole))
  const [body] = withClass(page, 'text')
  expect(body && textOf(body).trim()).toBe('The rest.')
})

test('a page without a text lists what the record knows', () => {
  const { elements } = readPage(markedHtml(record, ''))
  const ids = elements.map((element) => attribute(element, 'id'))
  expect(ids).toContain('person:dai-wen')
})

test('a long article takes no time', () => {
  const long = `${text}\n\n`.repeat(4_000)
  const people = record.people.map((person) => ({
    ...person,
    mentions: Array.from({ length: 4_000 }, (_, index) => {
      const { start, end, text: words } = spanOf('Ingrid Solheim')
      const shift = index * (text.length + 2)
      const place = { zone: 'body', sentence: 0, rule: 'x' } as const
      return { start: start + shift, end: end + shift, text: words, ...place }
    }),
  }))
  const from = performance.now()
  markedHtml({ ...record, people }, long)
  expect(performance.now() - from).toBeLessThan(patience)
})
