import type { Child } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import type { Said } from './said.ts'

/** The parts of the program, in the order of the menu, and what a guide tells of each. */
export const sections = [
  { id: 'tag', href: '/', label: 'Tag an article', help: 'tag-an-article' },
  { id: 'people', href: '/people', label: 'People', help: 'find-people-and-who-belongs-to-them' },
  {
    id: 'organizations',
    href: '/organizations',
    label: 'Organizations',
    help: 'find-people-and-who-belongs-to-them',
  },
  { id: 'topics', href: '/topics', label: 'Topics', help: 'find-people-and-who-belongs-to-them' },
  { id: 'articles', href: '/articles', label: 'Archive', help: 'search-the-archive' },
  { id: 'batches', href: '/batches', label: 'Batches', help: 'send-many-articles' },
  { id: 'lists', href: '/lists', label: 'Word lists', help: 'add-a-word-to-the-lists' },
] as const
export type Section = (typeof sections)[number]['id'] | 'help'

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
  /** The part of a guide that tells of it. */
  readonly help?: string
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
              <li>
                <a href={helpOf(props)} aria-current={section === 'help' ? 'page' : undefined}>
                  Help
                </a>
              </li>
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
          <a href="/docs">Guides</a> · <a href="/docs/api">For programs: the interface</a>
        </footer>
      </body>
    </html>
  )
}

function helpOf({ help, section }: ShellProps): string {
  const part = sections.find(({ id }) => id === section)
  return help ?? (part ? `/docs/content#${part.help}` : '/docs')
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
