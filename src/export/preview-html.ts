import { type Html, html } from './page/html.ts'

/** A person, organization or topic as it is shown at a glance. */
export interface ShownThing {
  readonly name: string
  /** "Person" */
  readonly type: string
  readonly description?: string
  readonly articles: number
  /** What else is known of it: "Topics" and their labels. */
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[]
}

/** So many values of a fact have room. */
const mostValues = 4

/** A page for a small frame: no script, no link, no address is loaded. */
export const previewPage = (thing: ShownThing): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${thing.name}</title>
<style>
body { margin: 0; padding: 8px; font: 13px/1.4 sans-serif; color: #222; background: #fff }
h1 { margin: 0; font-size: 16px }
p, dl { margin: 2px 0 }
dt { float: left; margin-right: 4px; color: #595959 }
dd { margin: 0 }
</style>
</head>
<body>
${content(thing)}</body>
</html>
`.markup

/** The same as a part of another page. */
export const previewFragment = (thing: ShownThing): string =>
  html`<div>
${content(thing)}</div>
`.markup

function content({ name, type, description, articles, facts }: ShownThing): Html {
  const told = facts.filter(({ values }) => values.length > 0)
  return html`<h1><bdi>${name}</bdi></h1>
<p>${type}${description && html`: <bdi>${description}</bdi>`}, ${articles} ${articles === 1 ? 'article' : 'articles'}</p>
<dl>
${told.map(
  ({ name: label, values }) => html`<dt>${label}:</dt>
<dd>${values.slice(0, mostValues).map((value, at) => html`${at > 0 ? ', ' : ''}<bdi>${value}</bdi>`)}${values.length > mostValues ? html`, …` : ''}</dd>
`,
)}</dl>
`
}
