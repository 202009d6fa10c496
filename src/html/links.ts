import { Mark } from './marks.ts'
import type { Sums } from './sums.ts'
import { attribute, type Node } from './tree.ts'

/** A teaser holds a linked title and no more than this beside it. */
const longestTeaser = 600
const longestByline = 200
/** So many alike side by side are a list of teasers. */
const fewestTeasers = 3

/** Marks lists of links and of teasers, known by their build alone. */
export function markLinks(nodes: readonly Node[], sums: Sums, marks: Uint8Array): void {
  const alike = new Map<string, number[]>()
  for (const [index, node] of nodes.entries()) {
    if (node.tag === '' || marks[index] !== Mark.none || sums.text[index] === 0) continue
    if (isLinkList(node, index, sums)) marks[index] = Mark.likely
    else if (
      node.tag !== 'tr' &&
      sums.titles[index] > 0 &&
      sums.text[index] - sums.linked[index] <= longestTeaser
    ) {
      const isFull = sums.linked[index] >= sums.text[index] * 0.75
      // Paragraphs, and the entries of a list inside the article, may begin with links.
      if (!isFull && (node.tag === 'p' || sums.together[nodes[node.parent]?.parent ?? -1] > 0))
        continue
      const build = `${node.parent} ${node.tag} ${attribute(node, 'class') ?? ''}`
      const group = alike.get(build)
      if (group) group.push(index)
      else alike.set(build, [index])
    }
  }
  for (const group of alike.values()) {
    if (group.length >= fewestTeasers) for (const index of group) marks[index] = Mark.likely
  }
}

function isLinkList({ tag }: Node, index: number, { text, linked, prose, times }: Sums): boolean {
  if (prose[index] > 0 || linked[index] <= text[index] * 0.6) return false
  if (/^(?:h[1-6]|html|body)$/u.test(tag)) return false
  // "Posted on 2 February by Petra Novak": date and author are links too.
  const isByline = times[index] > 0 && times[index] <= 2 && text[index] <= longestByline
  return !isByline
}
