/** A place of the text where an entity is named: tokens `[first, end)`. */
export interface Place {
  readonly first: number
  readonly end: number
  readonly rule: string
}

/** The mentions that name one thing, in order of the text. */
export interface Cluster<Value> {
  /** The fullest form that occurs. */
  name: string
  readonly value: Value
  readonly places: Place[]
}

/** Union-find over the indexes of a list: which mentions name the same thing. */
export interface Partition {
  union(a: number, b: number): void
  find(a: number): number
}

export function createPartition(size: number): Partition {
  const parent = new Int32Array(size)
  for (let index = 0; index < size; index++) parent[index] = index
  const find = (a: number): number => {
    let root = a
    while (parent[root] !== root) root = parent[root]
    for (let i = a; parent[i] !== root; ) {
      const next = parent[i]
      parent[i] = root
      i = next
    }
    return root
  }
  return {
    find,
    union: (a, b) => {
      const x = find(a)
      const y = find(b)
      // The earlier mention stays the root, so that order of the text decides, not order of calls.
      if (x < y) parent[y] = x
      else parent[x] = y
    },
  }
}
