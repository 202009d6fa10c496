import type { Child } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import type { Said } from './said.ts'

/** The parts of the program, in the order of the menu. */
export const sections = [
  { id: 'tag', href: '/', label: 'Tag an article' },
  { id: 'people', href: '/people', label: 'People' },
  { id: 'organizations', href: '/organizations', label: 'Organizations' },
  { id: 'topics', href: '/topics', label: 'Topics' },
  { id: 'articles', href: '/articles', label: 'Archive' },
  { id: 'batches', href: '/batches', label: 'Batches' },
  { id: 'lists', href: '/lists', label: 'Word lists' },
] as const
export type Section = (typeof sections)[number]['id']

export interface ShellProps {
  readonly title: string
  readonly section?: Section
  readonly assets: Assets
  readonly who: string
  /** By a key, not by a name that anybody may give. */
  readonly isSignedIn?: boolean
  /** Address of this page, to come back to. */
  readonly here: string
  readonly said?: Said | undefined
  /** Pages with much beside each other take the whole width. */
  readonly wide?: boolean
  readonly children?: Child
}

/** What stands around every page. */
export const Shell = (props: ShellProps) => {
  const { title, section, assets, said, wide, children } = props
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} · Dossier</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.style.address} />
        <script type="module" src={assets.script.address} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <a class="brand" href="/">
            Dossier
          </a>
          <nav aria-label="Parts">
            <ul>
              {sections.map(({ id, href, label }) => (
                <li>
                  <a href={href} aria-current={id === section ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {props.isSignedIn ? <SignedIn {...props} /> : <Who {...props} />}
        </header>
        <div id="said" role="status">
          {said && <SaidNote {...said} />}
        </div>
        <main id="main" class={wide ? 'wide' : undefined} tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <a href="/docs">For programs: the interface</a>
        </footer>
      </body>
    </html>
  )
}

const Who = ({ who, here }: ShellProps) => (
  <details class="who">
    <summary>
      You: <bdi>{who}</bdi>
    </summary>
    <form method="post" action="/who">
      <input type="hidden" name="back" value={here} />
      <label for="who">Your name, kept with what you decide</label>
      <input id="who" name="who" value={who} maxlength={100} autocomplete="name" />
      <button type="submit">Keep</button>
    </form>
  </details>
)

const SignedIn = ({ who }: ShellProps) => (
  <form class="who" method="post" action="/sign-out">
    <bdi>{who}</bdi>
    <button type="submit" class="quiet">
      Sign out
    </button>
  </form>
)

const SaidNote = ({ text, undo }: Said) => (
  <div class="said">
    <p>{text}</p>
    {undo !== undefined && (
      <form method="post" action={undo} data-swap="main">
        <button type="submit">Undo</button>
      </form>
    )}
  </div>
)
