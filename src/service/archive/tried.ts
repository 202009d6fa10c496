import type { Result } from '../../failure.ts'
import { attempt } from '../../store/failures.ts'

/** What the work gave, or a failure where the store was full, locked or gone. */
export async function tried<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const outcome = await attempt(work)
  return outcome.ok ? outcome.value : outcome
}
