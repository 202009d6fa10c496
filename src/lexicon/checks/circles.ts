/**
 * The circles that can be reached from some names by going up, each from the name where it was entered
 * to the last before that again. Of circles that share a part one is told.
 */
export function circlesFrom(
  starts: Iterable<string>,
  above: (name: string) => readonly string[],
): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  for (const start of starts) {
    /** The way up to here: the names, where each stands on it, and those above each that are yet to be tried. */
    const way: string[] = []
    const at = new Map<string, number>()
    const left: Iterator<string>[] = []
    /** Place on the way of the last name that is in a circle. */
    let lastTold = -1
    const enter = (name: string): void => {
      at.set(name, way.length)
      way.push(name)
      left.push(above(name)[Symbol.iterator]())
    }
    if (!done.has(start)) enter(start)
    while (way.length > 0) {
      const next = left[left.length - 1].next()
      if (next.done) {
        const name = way.pop() ?? ''
        left.pop()
        at.delete(name)
        done.add(name)
        lastTold = Math.min(lastTold, way.length - 1)
        continue
      }
      const entered = at.get(next.value)
      if (entered === undefined) {
        if (!done.has(next.value)) enter(next.value)
      } else if (entered > lastTold) {
        circles.push(way.slice(entered))
        lastTold = way.length - 1
      }
    }
  }
  return circles
}
