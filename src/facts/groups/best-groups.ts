import { type RulesOff, without } from '../../engine/rule.ts'
import { bestByNext, type Clause } from '../clause.ts'
import { appointed } from './appointed.ts'
import type { Group, Side } from './group.ts'
import { afterName, beforeName } from './names.ts'
import { asWhat, givenTo, isLater } from './told.ts'
import { ofSubject } from './verbs.ts'

/** A group with the symbol at which it begins. */
export interface PlacedGroup extends Group {
  readonly at: number
}

/** What stands between and inside the members of a list; anything else ends it. */
// biome-ignore format: a list of words
const listParts = new Set([
  'comma', 'semicolon', 'and', 'of', 'title', 'name', 'organization', 'department', 'reference', 'place', 'status',
])

/** Symbols with which a title phrase may open. */
const openers = new Set(['title', 'status', 'organization', 'department', 'reference', 'place'])

/** A list changes sides seldom. */
const sideChange = 0.5
/** A title that no reading ties to a name. */
const lostTitle = 0.6

const sides: readonly (Side | undefined)[] = [undefined, 'before', 'behind', 'verb']

/**
 * The reading of a whole sentence: which titles belong to which names. Dynamic programming over the
 * symbols (Viterbi, the state is the side of the group before); a list of people keeps its titles
 * on one side unless the words say otherwise, so that one missing name does not shift all by one.
 */
export function bestGroups(clause: Clause, off?: RulesOff): PlacedGroup[] {
  const { symbols } = clause
  if (!symbols.some(({ kind }) => kind === 'name')) return []
  const size = symbols.length
  const width = sides.length
  const best: number[] = new Array((size + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const from: number[] = new Array((size + 1) * width).fill(-1)
  const by: (Group | undefined)[] = new Array((size + 1) * width)
  best[0] = 0
  const improve = (
    cell: number,
    score: number,
    previous: number,
    group: Group | undefined,
  ): void => {
    if (score <= best[cell] + 1e-9) return
    best[cell] = score
    from[cell] = previous
    by[cell] = group
  }
  for (let p = 0; p < size; p++) {
    const { kind } = symbols[p]
    const groups = bestByNext(without(groupsAt(clause, p), off))
    const isPart = listParts.has(kind)
    const lost = kind === 'title' ? lostTitle : 0
    for (let s = 0; s < width; s++) {
      const cell = p * width + s
      const score = best[cell]
      if (score === Number.NEGATIVE_INFINITY) continue
      improve((p + 1) * width + (isPart ? s : 0), score - lost, cell, undefined)
      for (const group of groups) {
        const side = group.side === 'any' ? s : sides.indexOf(group.side)
        const change = s !== 0 && s !== side ? sideChange : 0
        improve(group.next * width + side, score + group.score - change, cell, group)
      }
    }
  }
  return pathTo(size, best, from, by)
}

function pathTo(
  size: number,
  best: readonly number[],
  from: readonly number[],
  by: readonly (Group | undefined)[],
): PlacedGroup[] {
  const width = sides.length
  let cell = size * width
  for (let s = 1; s < width; s++) if (best[size * width + s] > best[cell]) cell = size * width + s
  const chosen: PlacedGroup[] = []
  while (cell > 0 && from[cell] >= 0) {
    const group = by[cell]
    if (group !== undefined) chosen.push(placed(group, Math.floor(from[cell] / width)))
    cell = from[cell]
  }
  return chosen.reverse()
}

/** Written out: groups come in many shapes, and to spread those takes long. */
const placed = (
  { names, ranks, items, rule, next, score, side, other }: Group,
  at: number,
): PlacedGroup => ({ names, ranks, items, rule, next, score, side, other, at })

function groupsAt(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const { kind } = symbols[at]
  if (kind === 'name') return afterName(clause, at)
  if (kind === 'verb') return [...appointed(clause, at), ...ofSubject(clause, at)]
  // "N, …, and was T"
  if (kind === 'is' && symbols[at - 1]?.kind === 'and') return ofSubject(clause, at)
  if (kind === 'is') return isLater(clause, at)
  if (kind === 'as') return asWhat(clause, at)
  const before = openers.has(kind) ? beforeName(clause, at) : []
  return kind === 'title' ? [...before, ...givenTo(clause, at)] : before
}
