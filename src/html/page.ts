import { acquit } from './acquit.ts'
import { type Block, blocksOf } from './blocks.ts'
import { bodyOf } from './body.ts'
import { choose } from './choose.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { headlineOf } from './headline.ts'
import { markLinks } from './links.ts'
import { Mark, marksOf, type PageFacts } from './marks.ts'
import { metadataOf } from './metadata.ts'
import { authorIn, datesIn } from './microdata.ts'
import { nearest } from './nearest.ts'
import type { Note } from './note.ts'
import { mostNodes, parsePage } from './parse.ts'
import { plainText } from './plain.ts'
import { render } from './render.ts'
import { isProse, sumsOf } from './sums.ts'
import { layOut, type Tree } from './tree.ts'

export interface Page {
  /** The article as one reads it on the page; "" where the page holds none. */
  readonly text: string
  readonly fields: Fields
  readonly notes: readonly Note[]
  /** What the page holds where it holds no text. */
  readonly instead: string
}

export type ReadPage = (html: string) => Page

/** Builds the function that reads a page into its article: pure, in time linear in the length of the page. */
export function createReadPage(facts: PageFacts): ReadPage {
  return (html) => {
    const { document, isCut } = parsePage(html)
    const tree = layOut(document)
    const { nodes } = tree
    const metadata = metadataOf(tree)
    const { blocks, marks } = readBlocks(tree, facts)
    const range = bodyOf(nodes, blocks)
    const sites = metadata.publishers.map(({ value }) => value)
    const headline = headlineOf(nodes, blocks, range.end, metadata.titles, sites)
    const chosen = choose(nodes, blocks, range, headline?.block, facts.isLinkHeading)
    const shown = render(nodes, chosen)
    const { articleBody } = metadata.linked
    const text = shown === '' && articleBody ? plainText(articleBody) : shown
    const bodyAt = chosen.find(isProse)?.owner ?? nodes.length
    const { fields, notes } = fieldsOf({
      metadata,
      headline,
      authors: authorIn(nodes, marks),
      dates: datesIn(nodes, marks, bodyAt),
      text,
    })
    return {
      text,
      fields,
      notes: [...(isCut ? [cut] : []), ...(text === shown ? [] : [fromData]), ...notes],
      instead: text !== '' ? '' : isCut ? tooMany : insteadOf(html, tree),
    }
  }
}

function readBlocks(
  { nodes }: Tree,
  facts: PageFacts,
): { blocks: readonly Block[]; marks: Uint8Array } {
  const marks = marksOf(nodes, facts)
  const all = blocksOf(nodes, marks)
  const sums = sumsOf(nodes, all)
  markLinks(nodes, sums, marks)
  acquit(nodes, sums.together, marks)
  const marked = nearest(nodes, (_node, index) => marks[index] !== Mark.none)
  return { blocks: all.filter(({ owner }) => marked[owner] < 0), marks }
}

const cut: Note = {
  code: 'html-cut',
  message: `the page has more than ${mostNodes} elements and texts; read those and cut the rest`,
}
const tooMany = `no text among the first ${mostNodes} elements; send the page of one article`
const fromData: Note = {
  code: 'html-without-text',
  message:
    'the page shows no text; read the article that its linked data holds (json-ld articleBody)',
}

function insteadOf(html: string, { nodes, unread }: Tree): string {
  if (html.trim() === '') return 'an empty page'
  if (unread.has('frame') || unread.has('frameset') || unread.has('iframe')) {
    return 'frames; send the page that the frame shows'
  }
  if (nodes.some(({ text }) => text.trim() !== ''))
    return 'navigation and the like; send the page of one article'
  if (unread.has('script'))
    return 'scripts that write it in a browser; send the page as the browser holds it then'
  return 'elements without text'
}
