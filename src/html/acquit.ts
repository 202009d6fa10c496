import { Mark } from './marks.ts'
import type { Node } from './tree.ts'

/** Text that is marked as furniture and longer than all that is not by this much was marked wrongly. */
const muchMore = 3
/** Below this many characters together, a page without its hidden text has none. */
const hardlyAny = 140

/** Clears what was marked as furniture and holds the article after all: a class or a style may mislead. */
export function acquit(nodes: readonly Node[], together: Float64Array, marks: Uint8Array): void {
  const most = longest(nodes, together, marks)
  const [visible, likely, hidden] = most.map((index) => (index < 0 ? 0 : together[index]))
  if (likely > visible * muchMore) clear(nodes, most[1], marks)
  else if (visible < hardlyAny && hidden > hardlyAny) clear(nodes, most[2], marks)
}

/** Where most paragraphs stand together, among all elements under no mark and under each of them. */
function longest(nodes: readonly Node[], together: Float64Array, marks: Uint8Array): number[] {
  const inside = new Uint8Array(nodes.length)
  const most = [-1, -1, -1, -1]
  for (const [index, { parent }] of nodes.entries()) {
    const mark = Math.max(marks[index], parent < 0 ? Mark.none : inside[parent])
    inside[index] = mark
    if (together[index] > (together[most[mark]] ?? 0)) most[mark] = index
  }
  return most
}

function clear(nodes: readonly Node[], from: number, marks: Uint8Array): void {
  for (let at = from; at >= 0; at = nodes[at].parent) marks[at] = Mark.none
}
