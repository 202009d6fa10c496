import { Mark } from './marks.ts'
import type { Stated } from './metadata.ts'
import { attribute, type Node } from './tree.ts'

const longest = 200
/** Elements looked into, so that a page of nothing else takes no longer. */
const most = 50

/** The author that an element of the page names as such. */
export function authorIn(nodes: readonly Node[], marks: Uint8Array): Stated[] {
  let looked = 0
  for (let index = 0; index < nodes.length && looked < most; index++) {
    const node = nodes[index]
    if (marks[index] === Mark.never) {
      index = node.end - 1
      continue
    }
    const isAuthor = hasWord(node, 'itemprop', 'author') || hasWord(node, 'rel', 'author')
    if (!isAuthor) continue
    looked++
    const inner = within(nodes, index, (part) => hasWord(part, 'itemprop', 'name'))
    const value = wordsIn(nodes, inner ?? index)
    const source = hasWord(node, 'rel', 'author') ? 'rel author' : 'itemprop author'
    if (value !== '') return [{ value, source }]
  }
  return []
}

/** Days that elements say the article was published on; a plain `<time>` says so above the article alone. */
export function datesIn(nodes: readonly Node[], marks: Uint8Array, bodyAt: number): Stated[] {
  const dates: Stated[] = []
  for (let index = 0; index < nodes.length && dates.length < most; index++) {
    const node = nodes[index]
    if (marks[index] !== Mark.none) {
      index = node.end - 1
      continue
    }
    const isPublished =
      hasWord(node, 'itemprop', 'datePublished') || attribute(node, 'pubdate') !== undefined
    const isPlain =
      node.tag === 'time' && index < bodyAt && !hasWord(node, 'itemprop', 'dateModified')
    if (!isPublished && !isPlain) continue
    const value = attribute(node, 'datetime') ?? attribute(node, 'content') ?? wordsIn(nodes, index)
    dates.push({ value, source: isPublished ? 'itemprop datePublished' : 'time' })
  }
  return dates
}

const hasWord = (node: Node, name: string, word: string): boolean =>
  node.attributes.length > 0 && (attribute(node, name)?.split(/\s+/u).includes(word) ?? false)

function within(
  nodes: readonly Node[],
  from: number,
  test: (node: Node) => boolean,
): number | undefined {
  const { end } = nodes[from]
  for (let index = from + 1; index < end; index++) if (test(nodes[index])) return index
  return undefined
}

/** What is longer than a name or a date gives nothing. */
function wordsIn(nodes: readonly Node[], from: number): string {
  let words = ''
  for (let index = from; index < nodes[from].end && words.length <= longest; index++)
    words += nodes[index].text
  const shown = words.replace(/\s+/gu, ' ').trim()
  return shown.length > longest ? '' : shown
}
