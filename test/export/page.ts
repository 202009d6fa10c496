import { type DefaultTreeAdapterTypes, parse, html as parse5Html } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export interface Page {
  readonly elements: readonly Element[]
  readonly mistakes: readonly string[]
}

/** Reads a page as a browser does. */
export function readPage(source: string): Page {
  const mistakes: string[] = []
  const document = parse(source, { onParseError: ({ code }) => mistakes.push(code) })
  return { elements: [...elementsIn(document)], mistakes }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

export const withClass = ({ elements }: Page, name: string): Element[] =>
  elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name))

/** The text in an element, without that of elements of a class. */
export function textOf(node: Node, except?: string): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (!('childNodes' in node)) return ''
  if ('attrs' in node && except !== undefined && attribute(node, 'class') === except) return ''
  return node.childNodes.map((child) => textOf(child, except)).join('')
}

function* elementsIn(node: Node): Generator<Element> {
  if ('attrs' in node) {
    if (node.namespaceURI !== parse5Html.NS.HTML) throw new Error(`foreign ${node.tagName}`)
    yield node
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}
