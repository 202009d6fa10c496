import type { Block } from './blocks.ts'
import type { Node } from './tree.ts'

/** What stands inside each element, its own blocks and those of all elements inside. */
export interface Sums {
  readonly text: Float64Array
  readonly linked: Float64Array
  /** Characters of running text. */
  readonly prose: Float64Array
  /** Characters of running text in it or in its children, not deeper: what paragraphs of one text share. */
  readonly together: Float64Array
  /** Blocks that are nothing but a link. */
  readonly titles: Int32Array
  /** Elements of time. */
  readonly times: Int32Array
}

/** Shorter blocks are captions, names, buttons. */
const leastProse = 70

const shortestHeadline = 30

/** A block of running text: long enough, with few links. */
export const isProse = ({ text, linked }: Block): boolean =>
  text.length >= leastProse && linked < text.length * 0.4

/** A block that is a link and hardly anything else, or begins with one as long as a headline. */
export const isTitle = ({ text, linked, opening }: Block): boolean =>
  (linked >= 8 && linked >= text.length * 0.75) || opening >= shortestHeadline

export function sumsOf(nodes: readonly Node[], blocks: readonly Block[]): Sums {
  const text = new Float64Array(nodes.length)
  const linked = new Float64Array(nodes.length)
  const prose = new Float64Array(nodes.length)
  const together = new Float64Array(nodes.length)
  const titles = new Int32Array(nodes.length)
  const times = Int32Array.from(nodes, ({ tag }) => (tag === 'time' ? 1 : 0))
  for (const block of blocks) {
    text[block.owner] += block.text.length
    linked[block.owner] += block.linked
    if (isProse(block)) {
      prose[block.owner] += block.text.length
      together[block.owner] += block.text.length
      const { parent } = nodes[block.owner]
      if (parent >= 0) together[parent] += block.text.length
    }
    if (isTitle(block)) titles[block.owner]++
  }
  for (let index = nodes.length - 1; index >= 0; index--) {
    const { parent } = nodes[index]
    if (parent < 0) continue
    text[parent] += text[index]
    linked[parent] += linked[index]
    prose[parent] += prose[index]
    titles[parent] += titles[index]
    times[parent] += times[index]
  }
  return { text, linked, prose, together, titles, times }
}
