import type { Store } from '../store/store.ts'
import { inSpan } from './spans.ts'

/** The same store, which makes a span of each transaction, waiting for others included. */
export function observedStore(store: Store): Store {
  const observed =
    (name: string, run: Store['write']): Store['write'] =>
    (work) =>
      inSpan(`store ${name}`, { 'db.system.name': systems[store.kind] }, () => run(work))
  return {
    ...store,
    write: observed('write', store.write),
    writeBeside: observed('write', store.writeBeside),
    snapshot: observed('read', store.snapshot),
  }
}

/** As the semantic conventions of OpenTelemetry name them. */
const systems = { sqlite: 'sqlite', postgres: 'postgresql' } as const
