import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How slowly an answer may be taken. */
export interface TakingPace {
  /** Seconds for which its reader is waited for, however little he takes. */
  readonly answerSeconds: number
  /** For so many bytes that he took meanwhile, he is waited for one second more. */
  readonly answerBytesPerSecond: number
}

/** Milliseconds between two looks. */
const pause = 1000

/** What a reader has been waited for: milliseconds, the bytes he took meanwhile, and how many he had at the last look. */
interface Wait {
  waited: number
  taken: number
  reached: number
}

/**
 * Ends, until told to stop, the connections of answers that had to wait for their reader for longer than the pace allows.
 * While nothing waits to be taken, as between the events of a live feed, nobody is waited for.
 */
export function endsSlowReaders(
  open: ReadonlySet<ServerResponse>,
  { answerSeconds, answerBytesPerSecond }: TakingPace,
): () => void {
  const waits = new WeakMap<ServerResponse, Wait>()
  const look = (response: ServerResponse): void => {
    const { socket } = response
    const wait = waits.get(response)
    if (!socket || !isWaiting(socket)) {
      // What the system takes without any reader earns no time.
      if (wait) wait.reached = Number.POSITIVE_INFINITY
      return
    }
    const reached = takenFrom(socket)
    if (wait === undefined) {
      waits.set(response, { waited: 0, taken: 0, reached })
      return
    }
    // However late this look comes: a process that was held up is not its reader's fault.
    wait.waited += pause
    wait.taken += Math.max(0, reached - wait.reached)
    wait.reached = reached
    if (wait.waited > 1000 * (answerSeconds + wait.taken / answerBytesPerSecond)) socket.destroy()
  }
  const looks = setInterval(() => {
    for (const response of open) look(response)
  }, pause).unref()
  return () => clearInterval(looks)
}

/** What Node's own timeout of a connection looks at, of which no type tells. */
interface Handle {
  readonly bytesWritten: number
  readonly writeQueueSize: number
}
const handleOf = (socket: Socket): Handle | null | undefined => Reflect.get(socket, '_handle')

const isWaiting = (socket: Socket): boolean =>
  socket.writableLength > 0 || (handleOf(socket)?.writeQueueSize ?? 0) > 0

/** Bytes that the system has taken for the reader, of a large piece too that is still being written. */
function takenFrom(socket: Socket): number {
  const handle = handleOf(socket)
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0
}
