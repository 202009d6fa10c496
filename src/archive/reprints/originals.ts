export interface Printed {
  readonly id: string
  /** `YYYY-MM-DD` of publication. */
  readonly day?: string
}

/**
 * Which article each is a reprint of: of those that are linked, over others too, the first that was published, of
 * one day the one with the least id; articles without a day come last. Originals themselves are left out. The same
 * for articles and links in any order; links to unknown articles are ignored.
 */
export function originalsOf(
  articles: readonly Printed[],
  links: readonly (readonly [string, string])[],
): Map<string, string> {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const above = new Map(articles.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) {
      // Halves the way for those who ask next.
      above.set(root, above.get(next) ?? next)
      root = next
    }
    return root
  }
  for (const [one, other] of links) {
    const [a, b] = [byId.get(one), byId.get(other)]
    if (a === undefined || b === undefined) continue
    const [x, y] = [rootOf(one), rootOf(other)].map((id) => byId.get(id) ?? a)
    if (isBefore(x, y)) above.set(y.id, x.id)
    else above.set(x.id, y.id)
  }
  return new Map(
    articles.map(({ id }) => [id, rootOf(id)] as const).filter(([id, original]) => id !== original),
  )
}

const isBefore = (a: Printed, b: Printed): boolean => {
  const [ofA, ofB] = [a.day ?? '9999-99-99', b.day ?? '9999-99-99']
  return ofA === ofB ? a.id <= b.id : ofA < ofB
}
