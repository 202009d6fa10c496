import type { Block } from './blocks.ts'
import type { Stated } from './metadata.ts'
import type { Node } from './tree.ts'

export interface Headline extends Stated {
  /** The block of the page that shows it, as an index, where one does. */
  readonly block?: number
}

/** A shorter heading is the name of a section or of the site. */
const shortest = 10
/** A longer block is no headline. */
const longest = 400
/** A title of fewer words that the page does not show is the name of the site. */
const fewestWords = 5
const separators = /\s+(?:[|\-–—·•:»«/]|::|\|\|)\s+|[_|｜]/u

/**
 * The headline: as a heading of the page words it where metadata and heading agree, else as metadata
 * words it, else the one heading there is. `end` is the first block behind the article.
 */
export function headlineOf(
  nodes: readonly Node[],
  blocks: readonly Block[],
  end: number,
  titles: readonly Stated[],
  sites: readonly string[],
): Headline | undefined {
  const wanted = titles.map(({ value }) => folded(value))
  const headings = headingsIn(nodes, blocks, end)
  for (const title of wanted) {
    const same = headings.find(({ words }) => agrees(words, title))
    if (same) return shown(blocks, same)
  }
  const top = headings.filter(({ tag }) => tag === 'h1')
  const alone = top.length === 1 && blocks[top[0].index].linked === 0 ? top[0] : undefined
  const [first] = titles
  if (first && (first.source !== 'title' || first.value.split(' ').length >= fewestWords)) {
    const value = withoutSite(first.value, sites)
    return { value, source: first.source, ...(alone && { block: alone.index }) }
  }
  return alone && shown(blocks, alone)
}

interface Heading {
  readonly index: number
  readonly tag: string
  readonly words: string
}

/** Blocks that may be the headline, real headings first and among them the higher ones. */
function headingsIn(nodes: readonly Node[], blocks: readonly Block[], end: number): Heading[] {
  const headings: Heading[] = []
  for (let index = 0; index < end; index++) {
    const { text, owner } = blocks[index]
    if (text.length < shortest || text.length > longest) continue
    headings.push({ index, tag: headingAround(nodes, owner), words: folded(text) })
  }
  return headings.sort((a, b) => rank(a) - rank(b) || a.index - b.index)
}

/** A heading may hold its words in elements of their own. */
function headingAround(nodes: readonly Node[], owner: number): string {
  const { tag, parent } = nodes[owner]
  if (isHeading(tag) || parent < 0) return tag
  return isHeading(nodes[parent].tag) ? nodes[parent].tag : tag
}

export const isHeading = (tag: string): boolean => /^h[1-6]$/u.test(tag)

const rank = ({ tag }: Heading): number => (isHeading(tag) ? Number(tag[1]) : 7)

const shown = (blocks: readonly Block[], { index, tag }: Heading): Headline => ({
  value: blocks[index].text.replace(/\s*\n\s*/gu, ' '),
  source: isHeading(tag) ? tag : 'text',
  block: index,
})

/** The same words, or the metadata's with the name of the site before or behind them. */
function agrees(shown: string, wanted: string): boolean {
  if (shown === wanted) return true
  // A logo may read as the beginning of a headline.
  if (shown.length < wanted.length * 0.6) return false
  return wanted.startsWith(`${shown} `) || wanted.endsWith(` ${shown}`)
}

/** Letters and digits alone, in lower case: spellings of one title differ in quotes, dashes and blanks. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(separators).map((part) => part.trim())
  if (parts.length < 2) return title
  const names = sites.map(folded)
  const isSite = (part: string): boolean => names.includes(folded(part))
  const last = parts.at(-1) ?? ''
  if (isSite(parts[0])) return title.slice(title.indexOf(parts[1], parts[0].length)).trim()
  const isLong = (part: string): boolean => part.split(' ').length >= 4
  if (!isSite(last) && (isLong(last) || !isLong(parts[0]))) return title
  const cut = title.slice(0, title.lastIndexOf(last))
  return cut.replace(/[\s|\-–—·•:»«/_｜]+$/u, '')
}
