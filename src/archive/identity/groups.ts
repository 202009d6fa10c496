/** Indexes of a list in groups that only grow; a group is known by the smallest of its indexes. */
export interface Groups {
  find(index: number): number
  members(group: number): readonly number[]
  unite(a: number, b: number): void
}

export function createGroups(size: number): Groups {
  const groupOf = Array.from({ length: size }, (_, index) => index)
  const members = Array.from({ length: size }, (_, index) => [index])
  return {
    find: (index) => groupOf[index],
    members: (group) => members[group],
    unite(a, b) {
      const [into, from] = [groupOf[a], groupOf[b]].sort((one, other) => one - other)
      if (into === from) return
      for (const index of members[from]) groupOf[index] = into
      members[into].push(...members[from])
      members[from] = []
    },
  }
}
