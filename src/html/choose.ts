import type { Block } from './blocks.ts'
import type { Range } from './body.ts'
import { isHeading } from './headline.ts'
import { isProse } from './sums.ts'
import type { Node } from './tree.ts'

/** What may stand between a headline and its article: standfirst, byline, date, not a list of links. */
const mostBetween = 800

/** The blocks that make the readable text: headline, what stands below it, and the article without the rest of its furniture. */
export function choose(
  nodes: readonly Node[],
  blocks: readonly Block[],
  { first, end }: Range,
  headline: number | undefined,
  isLinkHeading: (heading: string) => boolean,
): Block[] {
  const body = withoutLinkLists(nodes, blocks.slice(first, end), isLinkHeading)
  const kept = withoutRepeats(body)
  if (headline === undefined || headline >= first) return kept
  const between = blocks.slice(headline + 1, first)
  const length = between.reduce((sum, { text }) => sum + text.length, 0)
  return [blocks[headline], ...(length <= mostBetween ? between : []), ...kept]
}

/** A heading such as "Related news", and what follows it up to a heading or running text. */
function withoutLinkLists(
  nodes: readonly Node[],
  blocks: readonly Block[],
  isLinkHeading: (heading: string) => boolean,
): Block[] {
  let isList = false
  return blocks.filter((block) => {
    const { tag } = nodes[block.owner]
    const isTop = isHeading(tag)
    if (isTop || isProse(block)) isList = isTop && tag !== 'h1' && isLinkHeading(block.text)
    return !isList
  })
}

/** Of two paragraphs of the same words, one is for narrow screens. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const isRepeat = isProse(block) && seen.has(block.text)
    seen.add(block.text)
    return !isRepeat
  })
}
