export interface Import {
  readonly from: string
  /** Vanishes when the program is built. */
  readonly isType: boolean
}

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[\w$*,\s]|\{[^}]*\})*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu

/** What a source imports, or exports from elsewhere, in order. */
export const importsIn = (code: string): Import[] =>
  [...code.matchAll(statement)].map(([, type, named, bare, dynamic]) => ({
    from: named ?? bare ?? dynamic,
    isType: type !== undefined,
  }))

/** One path for each way back to a node of the graph that is being followed: "a > b > a". */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = []
  const finished = new Set<string>()
  const path: string[] = []
  const follow = (node: string): void => {
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      const at = path.indexOf(next)
      if (at >= 0) circles.push([...path.slice(at), next].join(' > '))
      else if (!finished.has(next)) follow(next)
    }
    path.pop()
    finished.add(node)
  }
  for (const node of graph.keys()) if (!finished.has(node)) follow(node)
  return circles
}
