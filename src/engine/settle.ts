import type { Candidate } from './candidate.ts'

/**
 * The set of candidates that do not overlap and whose scores add up to most, in order of the text.
 * Of equal sums the one with fewer, longer candidates wins, then the one that was offered first.
 * Weighted interval scheduling, token by token: linear in the candidates and the tokens they span.
 */
export function settle<C extends Candidate>(candidates: readonly C[]): C[] {
  if (candidates.length < 2) return candidates.filter(({ score }) => score > least)
  let from = candidates[0].first
  let to = candidates[0].end
  for (const { first, end } of candidates) {
    if (first < from) from = first
    if (end > to) to = end
  }
  const size = to - from + 1
  if (size > best.length || candidates.length > next.length) grow(Math.max(size, candidates.length))
  endingAt.fill(-1, 0, size)
  for (let n = candidates.length - 1; n >= 0; n--) {
    // An empty one could be chosen for ever.
    if (candidates[n].end <= candidates[n].first) continue
    const at = candidates[n].end - from
    next[n] = endingAt[at]
    endingAt[at] = n
  }
  best[0] = 0
  for (let at = 1; at < size; at++) {
    best[at] = best[at - 1]
    let chosen = -1
    for (let n = endingAt[at]; n >= 0; n = next[n]) {
      const sum = best[candidates[n].first - from] + candidates[n].score
      if (sum <= best[at] + least) continue
      best[at] = sum
      chosen = n
    }
    endingAt[at] = chosen
  }
  const settled: C[] = []
  for (let at = size - 1; at > 0; ) {
    const chosen = endingAt[at]
    if (chosen < 0) at--
    else {
      settled.push(candidates[chosen])
      at = candidates[chosen].first - from
    }
  }
  return settled.reverse()
}

/** A gain that is more than an error of rounding. */
const least = 1e-9

// Read and written within one call; kept, since typed arrays are dear to make.
let best = new Float64Array(0)
/** The first candidate that ends at each token, then the one that is chosen there; -1 for none. */
let endingAt = new Int32Array(0)
/** The candidate that ends at the same token and was offered next. */
let next = new Int32Array(0)

function grow(atLeast: number): void {
  const size = Math.max(atLeast, 256, best.length * 2)
  best = new Float64Array(size)
  endingAt = new Int32Array(size)
  next = new Int32Array(size)
}
