import { findWords, type Range } from '../html/find-words.ts'
import type { KnowledgeRecord } from '../record.ts'
import { html } from './page/html.ts'

/** The class of the links that are added. */
export const linkClass = 'dossier-person'

/**
 * The article's own page with each person linked where the text first names them: never inside a link, a heading, a
 * script or the like, nor where markup divides the name. All else stays, byte for byte.
 *
 * `text` is the readable text of the page; the record counts in it in UTF-16 units. `linkOf` gives the address for a
 * person's id in the record, or nothing.
 */
export function linkedHtml(
  page: string,
  { people }: KnowledgeRecord,
  text: string,
  linkOf: (person: string) => string | undefined,
): string {
  const wanted = people.flatMap(({ id, mentions }) => {
    const link = linkOf(id)
    if (link === undefined) return []
    return mentions
      .filter((mention) => mention.zone === 'body' && mention.in === undefined)
      .map((mention) => ({ id, link, mention }))
  })
  if (wanted.length === 0) return page
  const places = findWords(
    page,
    text,
    wanted.map(({ mention }) => mention),
  )
  const linked = new Map<string, Range & { link: string }>()
  for (const [at, { id, link }] of wanted.entries()) {
    const place = places[at]
    if (place === undefined || linked.has(id) || overlaps(linked.values(), place)) continue
    linked.set(id, { ...place, link })
  }
  return tagged(page, [...linked.values()])
}

function overlaps(ranges: Iterable<Range>, { start, end }: Range): boolean {
  for (const range of ranges) if (start < range.end && range.start < end) return true
  return false
}

function tagged(page: string, ranges: (Range & { link: string })[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, link } of ranges.sort((a, b) => a.start - b.start)) {
    const opening = html`<a class="${linkClass}" href="${link}">`.markup
    parts.push(page.slice(from, start), opening, page.slice(start, end), '</a>')
    from = end
  }
  return parts.join('') + page.slice(from)
}
