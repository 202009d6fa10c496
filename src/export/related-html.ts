import type { LinkOf } from './link-template.ts'
import { type Html, html } from './page/html.ts'

/** Somebody related to the people of an article, as a website shows them. */
export interface ShownPerson {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly currentPosition?: {
      readonly title: string
      readonly department?: string
      readonly organization?: string
    }
  }
  /** The one of the article to whom the reason leads. */
  readonly to?: { readonly name: string }
  /** Best first; the first is shown. */
  readonly reasons: readonly {
    /** The whole reason in words. */
    readonly says: string
    /** The day that the words end with. */
    readonly last?: string
  }[]
}

/**
 * The related people of an article as a fragment to put into a page: plain lists and links, no style, no script, no
 * ids that could clash with those of the page. Empty where there are none. The same bytes for the same people, so that
 * it can be cached.
 */
export function relatedHtml(people: readonly ShownPerson[], linkOf: LinkOf): string {
  if (people.length === 0) return ''
  return html`<aside class="dossier-related" aria-label="Related people" lang="en">
<p class="dossier-title">Related people</p>
<ul>
${people.map((one) => entry(one, linkOf))}</ul>
</aside>
`.markup
}

function entry({ person, to, reasons: [reason] }: ShownPerson, linkOf: LinkOf): Html {
  const { id, name, currentPosition: post } = person
  const position =
    post && [post.title, post.department, post.organization].filter((part) => part !== undefined)
  return html`<li>
<a href="${linkOf(id)}"><bdi>${name}</bdi></a>${
    position && html`<span class="dossier-position">, <bdi>${position.join(', ')}</bdi></span>`
  }
${reason && html`<span class="dossier-reason">${reasonWords(reason, to?.name)}</span>\n`}</li>
`
}

/** "with Li Ming: took part in 3 visits together, last 2024-03-05", the day marked as one. */
function reasonWords({ says, last }: ShownPerson['reasons'][number], to: string | undefined): Html {
  const who = to && html`with <bdi>${to}</bdi>: `
  if (last === undefined || !says.endsWith(last)) return html`${who}${says}`
  return html`${who}${says.slice(0, -last.length)}<time datetime="${last}">${last}</time>`
}
