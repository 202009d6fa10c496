import type { Candidate } from './candidate.ts'

/**
 * The set of candidates that do not overlap and whose scores add up to most, in order of the text.
 * Of equal sums the one with fewer, longer candidates wins, then the one that was offered first.
 * Weighted interval scheduling: n log n in the number of candidates.
 */
export function settle<C extends Candidate>(candidates: readonly C[]): C[] {
  if (candidates.length < 2) return [...candidates]
  const sorted = candidates
    .map((candidate, offered) => ({ candidate, offered }))
    .sort((a, b) => a.candidate.end - b.candidate.end || a.offered - b.offered)
    .map(({ candidate }) => candidate)
  const best = new Float64Array(sorted.length + 1)
  const taken = new Uint8Array(sorted.length + 1)
  const previous = new Int32Array(sorted.length + 1)
  for (let i = 1; i <= sorted.length; i++) {
    const candidate = sorted[i - 1]
    let low = 0
    let high = i - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (sorted[middle - 1].end <= candidate.first) low = middle
      else high = middle - 1
    }
    previous[i] = low
    const withIt = best[low] + candidate.score
    taken[i] = withIt > best[i - 1] + 1e-9 ? 1 : 0
    best[i] = taken[i] === 1 ? withIt : best[i - 1]
  }
  const chosen: C[] = []
  for (let i = sorted.length; i > 0; ) {
    if (taken[i] === 1) {
      chosen.push(sorted[i - 1])
      i = previous[i]
    } else i--
  }
  return chosen.reverse()
}
