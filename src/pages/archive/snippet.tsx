import type { Hono } from 'hono'
import { raw } from 'hono/html'
import { linkTemplate } from '../../export/link-template.ts'
import { relatedHtml } from '../../export/related-html.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { articlePath, pathWith } from '../entities/addresses.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'

const most = 10
const here = '/people/{id}'

/** `GET /articles/{id}/snippet?link=`: what a website shows beside an article, and the lines that make it do so. */
export function addSnippet(app: Hono, { articles }: Archive, assets: Assets): void {
  app.get('/articles/:id/snippet', async (c) => {
    const id = c.req.param('id')
    const record = await articles.get(id)
    if (!record.ok) return replyFailurePage(c, assets, record.failure, 'articles')
    const people = await articles.relatedPeople(id, most)
    if (!people.ok) return replyFailurePage(c, assets, people.failure, 'articles')
    const asked = c.req.query('link')?.trim().slice(0, 2000) ?? ''
    const template = asked === '' ? undefined : linkTemplate(asked)
    const isWrong = asked !== '' && template === undefined
    const { origin } = new URL(c.req.url)
    const title = record.value.document.title ?? id
    // The fragment is written by the service itself, every name of it escaped.
    const fragment = relatedHtml(people.value, template ?? linkTemplate(here) ?? ((one) => one))
    return replyPage(
      c,
      assets,
      {
        title: `On your website: ${title}`,
        section: 'articles',
        help: '/docs/web#show-related-people-beside-an-article',
      },
      <>
        <h1>
          On your website:{' '}
          <a href={articlePath(id)}>
            <bdi>{title}</bdi>
          </a>
        </h1>
        <section aria-labelledby="preview">
          <h2 id="preview">What readers see</h2>
          <div id="fragment" class="preview">
            {fragment === '' ? (
              <p>
                Nothing yet: nobody is related to the people of this article. The place stays empty
                until somebody is.
              </p>
            ) : (
              raw(fragment)
            )}
          </div>
          <p class="note">Your website gives it its own look; it comes without any.</p>
        </section>
        <section aria-labelledby="code">
          <h2 id="code">Two lines for the page of the article</h2>
          <Code id="lines" code={linesOf(id, origin)} />
          <p class="note">
            The first says where the people appear; the second may stand once, anywhere on the page.
          </p>
        </section>
        <section aria-labelledby="fetch">
          <h2 id="fetch">Or let your own program fetch it</h2>
          <form class="search" method="get" data-live="found fragment">
            <label for="link">Address of a person on your website, with {'{id}'} for the id</label>
            <input
              id="link"
              name="link"
              type="search"
              value={asked}
              placeholder="https://news.example/people/{id}"
              autocomplete="off"
              aria-describedby="found"
            />
            <button type="submit">Show</button>
          </form>
          <div id="found">
            {isWrong && (
              <p class="wrong">
                Expected an address with {'{id}'} in it, such as https://news.example/people/
                {'{id}'}.
              </p>
            )}
            <Code id="fetching" code={fetchingOf(id, origin, isWrong ? '' : asked)} />
          </div>
        </section>
      </>,
    )
  })
}

const Code = ({ id, code }: { readonly id: string; readonly code: string }) => (
  <div class="code">
    <pre id={id} tabindex={0}>
      {code}
    </pre>
    <button type="button" data-copy={`#${id}`}>
      Copy
    </button>
  </div>
)

const linesOf = (id: string, origin: string): string =>
  `<div data-dossier-article="${asAttribute(id)}"></div>\n<script src="${origin}/related.js" defer></script>`

const asAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

function fetchingOf(id: string, origin: string, link: string): string {
  const path = pathWith(`/v1${articlePath(id)}/related-people`, { link })
  return `curl -H 'accept: text/html' '${origin}${path.replaceAll("'", '%27')}'`
}
