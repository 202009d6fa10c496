import type { DefaultTreeAdapterMap } from 'parse5'

type ParsedNode = DefaultTreeAdapterMap['childNode']
type ParsedElement = DefaultTreeAdapterMap['element']

export interface Attributes {
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

/** An element of the page, or a text where `tag` is "". */
export interface Node extends Attributes {
  readonly tag: string
  readonly text: string
  /** Index of the element around it, -1 for none. */
  readonly parent: number
  /** Index behind the last node inside. */
  end: number
}

/** What may hold text, in the order of the page: the nodes inside a node follow it, up to its `end`. */
export interface Tree {
  readonly nodes: readonly Node[]
  /** `<html>`, `<meta>`, `<link>`, `<title>` and scripts of linked data, wherever they stand. */
  readonly metadata: readonly Node[]
  /** How many elements of each tag were left out. */
  readonly unread: ReadonlyMap<string, number>
}

// biome-ignore format: a list of words
const unread = new Set([
  'script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'svg', 'iframe', 'object', 'embed',
  'applet', 'canvas', 'audio', 'video', 'map', 'select', 'datalist', 'textarea', 'input', 'button',
  'progress', 'meter', 'dialog', 'frameset', 'frame', 'img', 'picture', 'source', 'track',
  'meta', 'link', 'base', 'title', 'param', 'colgroup', 'rp', 'rt',
])
const linkedData = 'application/ld+json'

export const attribute = ({ attributes }: Attributes, name: string): string | undefined =>
  attributes.find((candidate) => candidate.name === name)?.value

/** Lays the tree out flat, without what holds no text, by a stack of its own: pages nest as deep as they like. */
export function layOut(root: DefaultTreeAdapterMap['document']): Tree {
  const nodes: Node[] = []
  const metadata: Node[] = []
  const left = new Map<string, number>()
  const open: Open[] = [{ children: root.childNodes, at: 0, index: -1, isHead: false }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.children[top.at++]
    if (child === undefined) {
      if (top.index >= 0) nodes[top.index].end = nodes.length
      open.pop()
    } else if ('value' in child) {
      if (!top.isHead) nodes.push(textNode(child.value, top.index, nodes.length + 1))
    } else if ('tagName' in child) {
      const node = elementNode(child, top.index)
      if (isMetadata(node)) metadata.push(node)
      const isHead = top.isHead || node.tag === 'head'
      if (unread.has(node.tag)) left.set(node.tag, (left.get(node.tag) ?? 0) + 1)
      else {
        const index = isHead ? top.index : nodes.push(node) - 1
        open.push({ children: child.childNodes, at: 0, index: isHead ? -1 : index, isHead })
      }
    }
  }
  return { nodes, metadata, unread: left }
}

interface Open {
  readonly children: readonly ParsedNode[]
  at: number
  readonly index: number
  readonly isHead: boolean
}

const textNode = (text: string, parent: number, end: number): Node => ({
  tag: '',
  text,
  attributes: [],
  parent,
  end,
})

const elementNode = ({ tagName, attrs, childNodes }: ParsedElement, parent: number): Node => ({
  tag: tagName,
  text: tagName === 'title' || tagName === 'script' ? textOf(childNodes) : '',
  attributes: attrs,
  parent,
  end: 0,
})

const textOf = (children: readonly ParsedNode[]): string =>
  children.map((child) => ('value' in child ? child.value : '')).join('')

function isMetadata(node: Node): boolean {
  if (node.tag !== 'script') return ['html', 'meta', 'link', 'title'].includes(node.tag)
  return attribute(node, 'type')?.trim().toLowerCase().startsWith(linkedData) ?? false
}
