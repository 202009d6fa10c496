import type { Failure } from '../failure.ts'
import { readAddress } from '../store/address.ts'
import { createLocalDispatch, type Dispatch } from './dispatch.ts'

/**
 * Dispatch among all processes that share the store at `url`: within this one for a file, by a queue in the
 * database for PostgreSQL. Where no queue can be had there `report` is told why, and workers look by themselves.
 */
export async function openDispatch(
  url: string,
  report: (failure: Failure) => void,
): Promise<Dispatch> {
  const address = readAddress(url)
  if (!address.ok || address.value.kind !== 'postgres') return createLocalDispatch()
  // The queue is not loaded where nobody asks for it, as the driver of its database is not.
  const { openQueueDispatch } = await import('./queue-dispatch.ts')
  return openQueueDispatch(address.value.url, report)
}
