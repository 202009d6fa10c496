import { fragment } from '../iris.ts'
import { Html, html, shown } from './html.ts'
import type { Mark } from './marks.ts'

/**
 * Writes a text with its marks, one range after the other from front to back. Marks that nest are
 * nested; one that crosses the end of another, or of a range, is written in pieces.
 */
export function createMarkedText(
  text: string,
  marks: readonly Mark[],
): (from: number, to: number) => Html {
  const begun = new Set<Mark>()
  const linked = new Set<Mark>()
  let next = 0
  let covering: Mark[] = []

  const opening = (mark: Mark): string => {
    const { id, kind, title } = mark
    const isFirst = !begun.has(mark)
    begun.add(mark)
    return isFirst
      ? html`<mark class="${kind}" id="${id}" title="${title}">`.markup
      : html`<mark class="${kind}" title="${title}">`.markup
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

const link = ({ of }: Mark, words: Html): Html => html`<a href="#${fragment(of)}">${words}</a>`

/** For a mark whose every word belongs to the link of one inside it. */
const alsoLink = ({ of, kind, title }: Mark): Html =>
  html`<a class="also" href="#${fragment(of)}" aria-label="${title}">${kind}</a>`
