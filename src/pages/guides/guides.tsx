import { raw } from 'hono/html'
import { type Guide, type Guides, guideNames } from '../../guides/guide.ts'
import type { AddPages } from '../pages-parts.ts'
import { replyPage } from '../shell/reply.tsx'

const section = 'help'

/** `/docs` and `/docs/{guide}`: what people of each role do with the program, and how. */
export const addGuides: AddPages = (app, { assets, guides }) => {
  app.get('/docs', (c) =>
    replyPage(
      c,
      assets,
      { title: 'Help', section },
      <>
        <h1>Help</h1>
        <p class="lead">
          Dossier reads English news articles and keeps who is in them, in which position, of which
          organization, when, and what they work on together.
        </p>
        <ul class="results">
          {guideNames.map((name) => (
            <li>
              <a href={`/docs/${name}`}>{guides[name].title}</a>
              <p>{guides[name].lead}</p>
            </li>
          ))}
          <li>
            <a href="/docs/api">The interface</a>
            <p>
              Every request that programs may send, and every answer. For programs:{' '}
              <a href="/openapi.json">openapi.json</a>
            </p>
          </li>
        </ul>
      </>,
    ),
  )

  for (const name of guideNames)
    app.get(`/docs/${name}`, (c) =>
      replyPage(
        c,
        assets,
        { title: guides[name].title, section, help: `/docs/${name}` },
        <GuidePage guides={guides} guide={guides[name]} />,
      ),
    )
}

const GuidePage = ({ guides, guide }: { readonly guides: Guides; readonly guide: Guide }) => (
  <>
    <nav class="sizes" aria-label="Guides">
      {guideNames.map((name) => (
        <a href={`/docs/${name}`} aria-current={guides[name] === guide ? 'page' : undefined}>
          {guides[name].title}
        </a>
      ))}
      <a href="/docs/api">The interface</a>
    </nav>
    <h1>{guide.title}</h1>
    <p class="lead">{guide.lead}</p>
    <nav class="contents" aria-label="On this page">
      <ul>
        {guide.contents.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
    {/* Written by the build, from words of our own. */}
    <div class="guide">{raw(guide.html)}</div>
  </>
)
