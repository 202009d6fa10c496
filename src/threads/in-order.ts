/** How far a reader looks ahead of what was taken from it. */
export interface Ahead<In> {
  readonly items: number
  /** Sum of `sizeOf` of what is under way; one item is always read, however large. */
  readonly size: number
  readonly sizeOf: (item: In) => number
}

/**
 * Works on what a source gives, several at a time, and gives what comes of it in the order of the source.
 * Asks the source for no more than it may be ahead, and for nothing while nobody takes. `work` never rejects.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  ahead: Ahead<In>,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const iterator = source[Symbol.asyncIterator]()
  const underWay: { readonly size: number; readonly outcome: Promise<Out> }[] = []
  let size = 0
  let coming: Promise<IteratorResult<In>> | undefined
  let isOver = false

  const hasRoom = (): boolean =>
    underWay.length === 0 || (underWay.length < ahead.items && size < ahead.size)
  const next = (): Promise<IteratorResult<In>> => {
    const asked = iterator.next()
    // Who has left by then does not learn of its failure.
    asked.catch(() => {})
    return asked
  }

  try {
    for (;;) {
      if (!isOver && hasRoom()) coming ??= next()
      const [head] = underWay
      if (coming !== undefined && (head === undefined || (await isFirst(coming, head.outcome)))) {
        const { value, done } = await coming
        coming = undefined
        if (done) {
          isOver = true
          continue
        }
        const own = ahead.sizeOf(value)
        size += own
        underWay.push({ size: own, outcome: work(value) })
      } else if (head !== undefined) {
        yield await head.outcome
        underWay.shift()
        size -= head.size
      } else return
    }
  } finally {
    // The source may still be waiting for what never comes.
    iterator.return?.().catch(() => {})
  }
}

const isFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([one.then(() => true), other.then(() => false)])
