import type { Node } from './tree.ts'

/** For each node the innermost element around it, itself included, that the test holds for; -1 for none. */
export function nearest(
  nodes: readonly Node[],
  test: (node: Node, index: number) => boolean,
): Int32Array {
  const found = new Int32Array(nodes.length)
  for (const [index, node] of nodes.entries()) {
    found[index] = test(node, index) ? index : node.parent < 0 ? -1 : found[node.parent]
  }
  return found
}
