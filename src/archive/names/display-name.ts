/** A name and how often it was read. */
export type CountedName = readonly [name: string, count: number]

/** Initials and acronyms say less than what they stand for, one word less than several. */
function fullness(name: string): number {
  if (/^[\p{Lu}\d&.-]{2,10}$/u.test(name)) return 0.1
  if (/(?:^|\s)\p{Lu}\.?(?:\s|$)/u.test(name)) return 0.5
  return name.includes(' ') ? 1 : 0.2
}

/** The names in the order in which they are shown: the commonest full one first, each once. */
export function displayOrder(names: Iterable<CountedName>): readonly string[] {
  const counts = new Map<string, number>()
  for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count)
  const weighed = [...counts].map(([name, count]) => ({ name, weight: count * fullness(name) }))
  return weighed
    .sort(
      (a, b) => b.weight - a.weight || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name)
}
