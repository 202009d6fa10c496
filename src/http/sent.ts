import type { LogFields } from '../log.ts'
import type { Env } from './env.ts'

/** Resolves when nothing more of the answer is to be sent: a batch goes on for long after its head. Asked before it is answered. */
export function sentBy({ incoming, outgoing }: Env['Bindings']): Promise<LogFields> {
  const socket = incoming?.socket
  if (!outgoing || !socket) return Promise.resolve({})
  const before = socket.bytesWritten
  return new Promise((resolve) => {
    outgoing.once('close', () => {
      const isCut = !outgoing.writableFinished
      resolve({ bytes: socket.bytesWritten - before, ...(isCut && { cut: true }) })
    })
  })
}
