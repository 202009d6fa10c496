import type { TakingPace } from './taken.ts'

/** How long a connection may keep the service waiting, and how much it may hold before a request is one. */
export interface ConnectionLimits extends TakingPace {
  /** Bytes of the request line and all headers: beyond it 431. */
  readonly headerBytes: number
  /** How many headers: beyond it 431. */
  readonly headers: number
  /** Seconds in which these have to be there: beyond it 408. */
  readonly headerSeconds: number
  /** Seconds in which a connection may rest between two requests. */
  readonly keepAliveSeconds: number
  /** Seconds in which whoever sends a body, or is sent an answer, has to send or take some of it. */
  readonly silenceSeconds: number
  /** Connections at the same time; others are closed as they come. */
  readonly connections: number
}

export const connectionLimits: ConnectionLimits = {
  headerBytes: 16_384,
  headers: 200,
  headerSeconds: 20,
  // Longer than proxies in front keep theirs: they must not send into one that just ends.
  keepAliveSeconds: 75,
  // A batch may stream for hours, as long as it streams.
  silenceSeconds: 120,
  // Whoever works on each record before taking the next is slow too.
  answerSeconds: 120,
  answerBytesPerSecond: 100,
  connections: 10_000,
}
