import type { Candidate } from './candidate.ts'

/**
 * The set of candidates that do not overlap and whose scores add up to most, in order of the text.
 * Of equal sums the one with fewer, longer candidates wins, then the one that was offered first.
 * Weighted interval scheduling: n log n in the number of candidates.
 */
export function settle<C extends Candidate>(candidates: readonly C[]): C[] {
  if (candidates.length < 2) return candidates.filter(({ score }) => score > least)
  // Sorting is stable: what was offered first stays first.
  const sorted = [...candidates].sort((a, b) => a.end - b.end)
  const best: number[] = [0]
  /** How many of the sorted candidates end before each one, -1 where it is not taken. */
  const before: number[] = [-1]
  for (let i = 1; i <= sorted.length; i++) {
    const { first, score } = sorted[i - 1]
    const room = endingBefore(sorted, i - 1, first)
    const withIt = best[room] + score
    const isTaken = withIt > best[i - 1] + least
    best.push(isTaken ? withIt : best[i - 1])
    before.push(isTaken ? room : -1)
  }
  const chosen: C[] = []
  for (let i = sorted.length; i > 0; ) {
    if (before[i] < 0) {
      i--
      continue
    }
    chosen.push(sorted[i - 1])
    i = before[i]
  }
  return chosen.reverse()
}

/** A gain that is more than an error of rounding. */
const least = 1e-9

/** How many of the first `count` candidates, sorted by their end, end at token `at` or before. */
function endingBefore(sorted: readonly Candidate[], count: number, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle - 1].end <= at) low = middle
    else high = middle - 1
  }
  return low
}
