import { attribute, type Node } from './tree.ts'

/** Why an element is no part of the article, from what may mislead to what never does. */
export const Mark = { none: 0, likely: 1, hidden: 2, never: 3 } as const

/** What the page reader has to know of words; lists arrive from outside. */
export interface PageFacts {
  /** Does this word of a class or an id mark furniture? */
  isFurniture(word: string): boolean
  /** Does it mark what readers wrote? */
  isComment(word: string): boolean
  /** Does a list of links, not the article, follow this heading ("Related news")? */
  isLinkHeading(heading: string): boolean
}

// biome-ignore format: a list of words
const furnitureRoles = new Set([
  'navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog', 'alert', 'menu',
  'menubar', 'toolbar', 'form', 'tooltip', 'button', 'status', 'doc-toc', 'doc-pagelist',
])
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/** What the elements say of themselves: by tag, role, hiding, words of class and id. */
export function marksOf(nodes: readonly Node[], facts: PageFacts): Uint8Array {
  const marks = new Uint8Array(nodes.length)
  const central = centralNodes(nodes)
  const namesFurniture = nameTest(facts.isFurniture)
  const namesComments = nameTest(facts.isComment)
  for (const [index, node] of nodes.entries()) {
    const { tag } = node
    if (tag === '' || tag === 'html' || tag === 'body') continue
    if (isHidden(node)) marks[index] = Mark.hidden
    else if (central[index] === 1) continue
    else if (tag === 'nav' || tag === 'search' || isNamed(node, namesComments)) {
      marks[index] = Mark.never
    } else if (isAside(nodes, node) || isNamed(node, namesFurniture)) marks[index] = Mark.likely
  }
  return marks
}

/** What holds the headline or calls itself the article is never furniture. */
function centralNodes(nodes: readonly Node[]): Uint8Array {
  const central = new Uint8Array(nodes.length)
  const headlines = nodes.filter(({ tag }) => tag === 'h1').length
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]
    if ((node.tag === 'h1' && headlines <= mostHeadlines) || saysBody(node)) central[index] = 1
    if (central[index] === 1 && node.parent >= 0) central[node.parent] = 1
  }
  return central
}

/** With more of them than this, teasers have headlines of the first rank too. */
const mostHeadlines = 3

/** Calls the page this element the body of its article, or the main part of itself? */
export const saysBody = (node: Node): boolean =>
  node.tag === 'main' ||
  attribute(node, 'role') === 'main' ||
  (attribute(node, 'itemprop')?.split(/\s+/u).includes('articleBody') ?? false)

function isHidden(node: Node): boolean {
  if (node.attributes.length === 0) return false
  const style = attribute(node, 'style')
  return (
    attribute(node, 'hidden') !== undefined ||
    attribute(node, 'aria-hidden')?.toLowerCase() === 'true' ||
    (style !== undefined && hiding.test(style))
  )
}

function isAside(nodes: readonly Node[], node: Node): boolean {
  const role = attribute(node, 'role')
  if (role !== undefined && furnitureRoles.has(role.toLowerCase())) return true
  if (node.tag === 'aside' || node.tag === 'menu') return true
  if (node.tag === 'form') return true
  if (node.tag === 'footer') return !isInside(nodes, node, 'blockquote')
  // The header of an article holds its standfirst and byline.
  return (
    node.tag === 'header' && !isInside(nodes, node, 'article') && !isInside(nodes, node, 'main')
  )
}

function isInside(nodes: readonly Node[], node: Node, tag: string): boolean {
  let at = node.parent
  for (let steps = 0; at >= 0 && steps < deepest; steps++) {
    if (nodes[at].tag === tag) return true
    at = nodes[at].parent
  }
  return false
}

/** Nobody nests the elements of one article deeper. */
const deepest = 100

/** State, not kind: "has-sidebar" is the class of what stands beside a sidebar. */
const states = new Set(['has', 'no', 'not', 'with', 'without', 'is', 'js'])
const wordsOfName = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/gu

/** Asks for each name once; pages repeat theirs. */
function nameTest(isOne: (word: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    let found = known.get(name)
    if (found !== undefined) return found
    const words = (name.match(wordsOfName) ?? []).map((word) => word.toLowerCase())
    found =
      !states.has(words[0] ?? '') &&
      words.some((word, at) => isOne(word) || isOne(`${word}${words[at + 1] ?? ''}`))
    known.set(name, found)
    return found
  }
}

function isNamed(node: Node, test: (name: string) => boolean): boolean {
  // A word in running text may carry any class; custom elements say it in their own name.
  if (node.tag.includes('-')) {
    if (test(node.tag)) return true
  } else if (!isBlock(node.tag)) return false
  const id = attribute(node, 'id')
  if (id !== undefined && test(id)) return true
  const names = attribute(node, 'class')?.split(/\s+/u) ?? []
  return names.some(test)
}

// biome-ignore format: a list of words
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'pre',
  'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp',
])
export const isBlock = (tag: string): boolean => blocks.has(tag)
