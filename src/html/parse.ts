import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'

/** Elements and texts of a page, more than any that people read; what stands behind them is cut. */
export const mostNodes = 200_000

/** Where a page ends before its end: parse5 has no other way out. */
const cut = Symbol('cut')

type Document = DefaultTreeAdapterMap['document']

export interface Parsing {
  readonly most?: number
  /** Keep where each node stands in the page, and comments, lest texts on both sides become one. */
  readonly withPlaces?: boolean
}

/** The tree that a browser would make of the page, as far as it was read. */
export function parsePage(
  html: string,
  { most = mostNodes, withPlaces = false }: Parsing = {},
): { document: Document; isCut: boolean } {
  const document = defaultTreeAdapter.createDocument()
  let nodes = 0
  const count = (): void => {
    nodes++
    if (nodes > most) throw cut
  }
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement(...parts) {
      count()
      return defaultTreeAdapter.createElement(...parts)
    },
    insertText(parent, text) {
      // Word after word comes here; they become one text.
      if (parent.childNodes.at(-1)?.nodeName !== '#text') count()
      defaultTreeAdapter.insertText(parent, text)
    },
    appendChild(parent, child) {
      if (!withPlaces && defaultTreeAdapter.isCommentNode(child)) return
      defaultTreeAdapter.appendChild(parent, child)
    },
  }
  try {
    parse(html, { treeAdapter, sourceCodeLocationInfo: withPlaces })
  } catch (reason) {
    if (reason !== cut) throw reason
    return { document, isCut: true }
  }
  return { document, isCut: false }
}
