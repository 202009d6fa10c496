import { createLine, type Written } from './line.ts'
import { isBlock, Mark } from './marks.ts'
import { attribute, type Node } from './tree.ts'

/** A run of text between two edges of block elements: a paragraph, a heading, a cell. */
export interface Block extends Written {
  /** Index of the block element right around it. */
  readonly owner: number
}

/** Cuts the page into its blocks, in order; what is hidden inside a line is left out. */
export function blocksOf(nodes: readonly Node[], marks: Uint8Array): Block[] {
  const blocks: Block[] = []
  const line = createLine()
  const open: number[] = []
  const owners: number[] = []
  let links = 0
  let plain = 0

  const close = (): void => {
    const block = line.take()
    if (block) blocks.push({ ...block, owner: owners.at(-1) ?? 0 })
  }
  const enter = (index: number): void => {
    const node = nodes[index]
    if (isBlock(node.tag)) {
      close()
      owners.push(index)
    } else line.begin(node, nodes[owners.at(-1) ?? 0].tag)
    if (isLink(node)) links++
    if (node.tag === 'pre') plain++
    open.push(index)
  }
  const leave = (index: number): void => {
    const node = nodes[index]
    if (isBlock(node.tag)) {
      close()
      owners.pop()
    } else line.end(node)
    if (isLink(node)) links--
    if (node.tag === 'pre') plain--
    open.pop()
  }

  for (let index = 0; index < nodes.length; ) {
    for (let last = open.at(-1); last !== undefined && nodes[last].end <= index; last = open.at(-1))
      leave(last)
    const node = nodes[index]
    const isLeftOut = marks[index] !== Mark.none && !isBlock(node.tag)
    if (node.tag === '') line.write(node.text, links > 0, plain > 0)
    else if (node.tag === 'br') line.break()
    else if (!isLeftOut) enter(index)
    index = isLeftOut ? node.end : index + 1
  }
  close()
  return blocks
}

/** Leads it elsewhere? A link to another part of the page is as good as text. */
function isLink(node: Node): boolean {
  const target = node.tag === 'a' ? attribute(node, 'href') : undefined
  return target !== undefined && !/^#./u.test(target)
}
