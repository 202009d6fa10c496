import { fragment } from '../iris.ts'
import { Html, html, shown } from './html.ts'
import type { Mark } from './marks.ts'

/** How a mark is written. */
export interface MarkWriting {
  /** Its opening tag `<mark …>`; the first piece of a mark alone may have its id. */
  readonly opening: (mark: Mark, isFirst: boolean) => Html
  /** The words that belong to it and to no mark inside it. */
  readonly link: (mark: Mark, words: Html) => Html
  /** For a mark whose every word belongs to the link of one inside it. */
  readonly alsoLink: (mark: Mark) => Html
}

/**
 * Writes a text with its marks, one range after the other from front to back. Marks that nest are
 * nested; one that crosses the end of another, or of a range, is written in pieces.
 */
export function createMarkedText(
  text: string,
  marks: readonly Mark[],
  { opening: openingOf, link, alsoLink }: MarkWriting = ofPage,
): (from: number, to: number) => Html {
  const begun = new Set<Mark>()
  const linked = new Set<Mark>()
  let next = 0
  let covering: Mark[] = []

  const opening = (mark: Mark): string => {
    const isFirst = !begun.has(mark)
    begun.add(mark)
    return openingOf(mark, isFirst).markup
  }
  const closing = (mark: Mark, at: number): string =>
    mark.end <= at && !linked.has(mark) ? `${alsoLink(mark).markup}</mark>` : '</mark>'

  return (from, to) => {
    let markup = ''
    let open: Mark[] = []
    const turnTo = (wanted: Mark[], at: number): void => {
      const kept = open.findIndex((mark, depth) => mark !== wanted[depth])
      const depth = kept < 0 ? open.length : kept
      for (const mark of open.slice(depth).reverse()) markup += closing(mark, at)
      for (const mark of wanted.slice(depth)) markup += opening(mark)
      open = wanted
    }
    for (let at = from; at < to; ) {
      const before = next
      while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) <= at) next++
      covering = [...covering, ...marks.slice(before, next)].filter(({ end }) => end > at)
      turnTo(covering, at)
      const until = Math.min(to, marks[next]?.start ?? to, ...covering.map(({ end }) => end))
      const words = shown(text.slice(at, until))
      const innermost = covering.at(-1)
      if (innermost) linked.add(innermost)
      markup += innermost ? link(innermost, words).markup : words.markup
      at = until
    }
    turnTo([], to)
    return new Html(markup)
  }
}

/** As the page of its own writes them. */
const ofPage: MarkWriting = {
  opening: ({ id, kind, title }, isFirst) =>
    isFirst
      ? html`<mark class="${kind}" id="${id}" title="${title}">`
      : html`<mark class="${kind}" title="${title}">`,
  link: ({ of }, words) => html`<a href="#${fragment(of)}">${words}</a>`,
  alsoLink: ({ of, kind, title }) =>
    html`<a class="also" href="#${fragment(of)}" aria-label="${title}">${kind}</a>`,
}
