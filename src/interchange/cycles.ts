/**
 * Every way that leads back to its beginning, as the nodes passed; taking out the last step of each
 * leaves none. Takes graphs of any depth.
 */
export function* cyclesIn(
  graph: ReadonlyMap<string, readonly string[]>,
): Generator<readonly string[]> {
  const finished = new Set<string>()
  const onPath = new Map<string, number>()
  for (const start of graph.keys()) {
    if (finished.has(start)) continue
    const path: { node: string; next: number }[] = [{ node: start, next: 0 }]
    onPath.set(start, 0)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = graph.get(top.node)?.[top.next++]
      if (to === undefined) {
        finished.add(top.node)
        onPath.delete(top.node)
        path.pop()
        continue
      }
      const at = onPath.get(to)
      if (at !== undefined) yield path.slice(at).map(({ node }) => node)
      else if (!finished.has(to)) {
        onPath.set(to, path.length)
        path.push({ node: to, next: 0 })
      }
    }
  }
}
