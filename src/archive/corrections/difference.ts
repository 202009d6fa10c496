import type { KnowledgeRecord } from '../../record.ts'
import type { Place } from './anchor.ts'
import { overlaps } from './place.ts'
import { type Stated, type StatedKind, statedFacts, statedKinds } from './stated.ts'

/** One thing that is different in a later record of the same article, in words that a person decides by. */
export interface Difference {
  readonly kind: StatedKind
  readonly change: 'added' | 'removed' | 'changed'
  /** Its id in the later record; of what is removed, in the earlier one. */
  readonly id: string
  /** "Li Ming: Dean". */
  readonly name: string
  /** "Li Ming: Dean; organization: Acme University → Eastlake University; status: current". */
  readonly says: string
}

/**
 * What a new reading of an article adds, removes and changes: kind by kind, in the order of the later
 * record, what is removed behind. Facts are the same when they bear the same name or were read from
 * the same words; confidence and salience are no difference, nor is what follows from other facts.
 */
export function differences(before: KnowledgeRecord, after: KnowledgeRecord): Difference[] {
  const [old, fresh] = [statedFacts(before), statedFacts(after)]
  const isSameText = before.id === after.id
  return statedKinds.flatMap((kind) => {
    const olds = old.filter((fact) => fact.kind === kind)
    const news = fresh.filter((fact) => fact.kind === kind)
    const pairs = paired(olds, news, isSameText)
    const kept = new Set(pairs.values())
    return [
      ...news.flatMap((fact) => {
        const earlier = pairs.get(fact)
        return earlier === undefined ? [whole('added', fact)] : changed(earlier, fact)
      }),
      ...olds.filter((fact) => !kept.has(fact)).map((fact) => whole('removed', fact)),
    ]
  })
}

/** For each later fact the earlier one that it is. */
function paired(
  olds: readonly Stated[],
  news: readonly Stated[],
  isSameText: boolean,
): Map<Stated, Stated> {
  const pairs = new Map<Stated, Stated>()
  const free = new Set(olds)
  const pair = (ways: (fact: Stated) => Iterable<Stated>): void => {
    for (const fact of news) {
      if (pairs.has(fact)) continue
      for (const earlier of ways(fact)) {
        pairs.set(fact, earlier)
        free.delete(earlier)
        break
      }
    }
  }
  const named = (fact: Stated): Stated[] => [...free].filter(({ name }) => name === fact.name)
  pair((fact) => named(fact).filter((earlier) => changesOf(earlier, fact).length === 0))
  if (isSameText) pair((fact) => mostShared(named(fact), fact))
  pair(named)
  if (isSameText) pair((fact) => mostShared([...free], fact))
  return pairs
}

/** The fact that shares the most places, at least half of those of one of the two. */
function mostShared(facts: readonly Stated[], { places }: Stated): Stated[] {
  const isIn = (all: readonly Place[]) => (place: Place) => all.some((one) => overlaps(one, place))
  let best: Stated[] = []
  let most = 0
  for (const fact of facts) {
    const shared = places.filter(isIn(fact.places)).length
    const isEnough = shared * 2 >= Math.min(places.length, fact.places.length)
    if (shared > most && isEnough) best = [fact]
    if (isEnough) most = Math.max(most, shared)
  }
  return best
}

function whole(change: 'added' | 'removed', { kind, id, name, values }: Stated): Difference {
  const told = [...values].map(([field, words]) => `${field}: ${words}`)
  return { kind, change, id, name, says: [name, ...told].join('; ') }
}

function changed(before: Stated, after: Stated): Difference[] {
  const { kind, id, name } = after
  const changes = changesOf(before, after)
  if (changes.length === 0) return []
  return [{ kind, change: 'changed', id, name, says: [name, ...changes].join('; ') }]
}

function changesOf(before: Stated, after: Stated): string[] {
  const named = before.name === after.name ? [] : [`was ${before.name}`]
  const names = new Set([...before.values.keys(), ...after.values.keys()])
  return [
    ...named,
    ...[...names].flatMap((field) => {
      const [old = 'none', now = 'none'] = [before.values.get(field), after.values.get(field)]
      return old === now ? [] : [`${field}: ${old} → ${now}`]
    }),
  ]
}
