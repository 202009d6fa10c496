import type { Store } from '../store/store.ts'
import { inSpan, isWithinSpan } from './spans.ts'

/**
 * The same store, which makes a span of each transaction that is a part of something, waiting for others included: what a
 * process asks by itself twice a second is nobody's trace.
 */
export function observedStore(store: Store): Store {
  const observed =
    (name: string, run: Store['write']): Store['write'] =>
    (work) =>
      isWithinSpan()
        ? inSpan(`store ${name}`, { 'db.system.name': systems[store.kind] }, () => run(work))
        : run(work)
  return {
    ...store,
    write: observed('write', store.write),
    writeBeside: observed('write', store.writeBeside),
    snapshot: observed('read', store.snapshot),
  }
}

/** As the semantic conventions of OpenTelemetry name them. */
const systems = { sqlite: 'sqlite', postgres: 'postgresql' } as const
