import type { Block } from './blocks.ts'
import { saysBody } from './marks.ts'
import { isProse, isTitle, sumsOf } from './sums.ts'
import { attribute, type Node } from './tree.ts'

/** Blocks `[first, end)` of those that were looked at. */
export interface Range {
  readonly first: number
  readonly end: number
}

/** An element that holds this share of the best one's text is the better one: less stands around it. */
const nearlyAll = 0.8
/** A page of so few characters, hardly any of them links, is an article alone. */
const shortPage = 400
/** Headline, author and date of an article have no more. */
const longestHead = 400

/** The article among the blocks that are no furniture: the element with most running text and least links. */
export function bodyOf(nodes: readonly Node[], blocks: readonly Block[]): Range {
  const all = { first: 0, end: blocks.length }
  const root = isShort(blocks) ? -1 : rootOf(nodes, blocks)
  if (root < 0) return all
  const { end } = nodes[root]
  const isInside = ({ owner }: Block): boolean => owner >= root && owner < end
  return { first: blocks.findIndex(isInside), end: blocks.findLastIndex(isInside) + 1 }
}

function isShort(blocks: readonly Block[]): boolean {
  let text = 0
  let linked = 0
  for (const block of blocks) {
    text += block.text.length
    linked += block.linked
  }
  return text <= shortPage && linked <= text * 0.2
}

function rootOf(nodes: readonly Node[], blocks: readonly Block[]): number {
  const weights = new Float64Array(nodes.length)
  const { together } = sumsOf(nodes, blocks)
  for (const block of blocks) {
    const around = together[nodes[block.owner].parent] ?? 0
    weights[block.owner] += weightOf(block, around > block.text.length)
  }
  for (let index = nodes.length - 1; index > 0; index--) {
    const { parent } = nodes[index]
    if (parent >= 0) weights[parent] += weights[index]
  }
  let root = -1
  let best = 0
  for (const [index, node] of nodes.entries()) {
    const weight = weights[index] * favour(node)
    if (weight <= 0 || weight < best) continue
    best = weight
    root = index
  }
  if (root < 0) return -1
  for (let index = root + 1; index < nodes[root].end; index++) {
    if (weights[index] >= weights[root] * nearlyAll) root = index
  }
  while (isSinglePart(nodes[root].tag) && nodes[root].parent >= 0) root = nodes[root].parent
  return withHeadOfTable(nodes, blocks, root)
}

/** Where tables lay out the page, headline and date stand in rows above that of the article. */
function withHeadOfTable(nodes: readonly Node[], blocks: readonly Block[], root: number): number {
  let table = root
  while (/^(?:td|th|tr|tbody)$/u.test(nodes[table].tag) && nodes[table].parent >= 0) {
    table = nodes[table].parent
  }
  const length = (index: number): number =>
    blocks.reduce(
      (sum, { owner, text }) =>
        owner >= index && owner < nodes[index].end ? sum + text.length : sum,
      0,
    )
  return length(table) - length(root) <= longestHead ? table : root
}

const isSinglePart = (tag: string): boolean => /^(?:p|h[1-6]|blockquote|pre|li)$/u.test(tag)

/** A paragraph beside others weighs more than one alone, such as a caption. */
function weightOf(block: Block, hasNeighbours: boolean): number {
  const { text, linked } = block
  if (isProse(block)) return (text.length - linked * 1.5) * (hasNeighbours ? 1 : 0.5)
  if (isTitle(block)) return -(linked / 2 + 12)
  return linked === 0 && text.length >= 25 ? text.length * 0.3 : -2
}

/** What calls itself the article is believed, unless something else holds much more. */
function favour(node: Node): number {
  if (saysBody(node)) return 1.25
  return node.tag === 'article' || attribute(node, 'role') === 'article' ? 1.1 : 1
}
