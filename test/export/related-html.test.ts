import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkTemplate } from '../../src/export/link-template.ts'
import { relatedHtml, type ShownPerson } from '../../src/export/related-html.ts'
import { words } from './arbitrary.ts'
import { attribute, readPage, textOf } from './page.ts'

const linkOf = linkTemplate('/people/{id}') ?? (() => '')
const marta: ShownPerson = {
  person: {
    id: 'p1',
    name: 'Marta Vance',
    currentPosition: { title: 'Vice President', organization: 'Aldermoor University' },
  },
  to: { name: 'Ingrid Solheim' },
  reasons: [
    { says: 'took part in 3 visits together, last 2031-03-05', last: '2031-03-05' },
    { says: 'both on nursing' },
  ],
}

describe('the related people of an article', () => {
  test('are a list of links, each with position and first reason', () => {
    expect(relatedHtml([marta], linkOf)).toMatchInlineSnapshot(`
      "<aside class="dossier-related" aria-label="Related people" lang="en">
      <p class="dossier-title">Related people</p>
      <ul>
      <li>
      <a href="/people/p1"><bdi>Marta Vance</bdi></a><span class="dossier-position">, <bdi>Vice President, Aldermoor University</bdi></span>
      <span class="dossier-reason">with <bdi>Ingrid Solheim</bdi>: took part in 3 visits together, last <time datetime="2031-03-05">2031-03-05</time></span>
      </li>
      </ul>
      </aside>
      "
    `)
  })

  test('are nothing where there are none', () => expect(relatedHtml([], linkOf)).toBe(''))

  test('say what is known where little is', () => {
    const page = relatedHtml([{ person: { id: 'p2', name: 'Tom Reed' }, reasons: [] }], linkOf)
    expect(page).not.toContain('undefined')
    expect(page).not.toContain('dossier-reason')
  })

  const shown = fc.record(
    {
      person: fc.record(
        {
          id: words,
          name: words,
          currentPosition: fc.record(
            { title: words, department: words },
            { requiredKeys: ['title'] },
          ),
        },
        { requiredKeys: ['id', 'name'] },
      ),
      to: fc.record({ name: words }),
      reasons: fc.array(fc.record({ says: words, last: words }, { requiredKeys: ['says'] }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['person', 'reasons'] },
  )

  test('hold no markup but their own, whatever their names', () => {
    // biome-ignore format: a list of words
    const own = new Set(['html', 'head', 'body', 'aside', 'p', 'ul', 'li', 'a', 'bdi', 'span', 'time'])
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 4 }), (people) => {
        const page = relatedHtml(people as ShownPerson[], linkOf)
        const { elements, mistakes } = readPage(`<!doctype html><html><body>${page}</body></html>`)
        expect(mistakes).toEqual([])
        expect(elements.filter(({ tagName }) => !own.has(tagName))).toEqual([])
        const links = elements.filter(({ tagName }) => tagName === 'a')
        expect(links).toHaveLength(people.length)
        for (const link of links) {
          expect(attribute(link, 'href')).toMatch(/^\/people\/[^/?#]*$/u)
          expect(link.attrs).toHaveLength(1)
          expect(textOf(link).trim()).not.toBe('')
        }
      }),
    )
  })
})
