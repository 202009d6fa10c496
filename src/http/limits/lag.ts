/** Milliseconds between two looks. */
const pause = 250
/** Milliseconds by which a look comes late where there is too much to do, and where there is no longer. */
const bounds = { much: 1000, little: 100 }

/**
 * Says whether the process is behind with its work: from a look that came much too late until one that came about in
 * time, so that it does not waver between the two.
 */
export function watchLag(clock = () => performance.now()): () => boolean {
  let isBehind = false
  let last = clock()
  const look = () => {
    const late = clock() - last - pause
    last = clock()
    if (late > bounds.much) isBehind = true
    else if (late < bounds.little) isBehind = false
  }
  setInterval(look, pause).unref()
  return () => isBehind
}
