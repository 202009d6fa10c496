import type { Decisions } from '../../archive/identity/partition.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { markHidden } from './hidden.ts'
import { type Identifying, identify } from './identify.ts'
import { noteBound } from './index-article.ts'
import type { Changes } from './observing.ts'
import { signaturesByKey } from './signatures.ts'
import { sweepEntities } from './sweep.ts'

/**
 * Decides anew who has these signatures, after people have said something: `before` is what they had
 * said until then. `survivor` keeps its id where several entities become one.
 */
export async function reconsider(
  tx: Writing,
  kind: EntityKind,
  keys: readonly string[],
  before: Decisions,
  identifying: Identifying,
  survivor?: string,
): Promise<void> {
  const rows = await signaturesByKey(tx, kind, keys)
  const changes = rows.map(({ signature }) => ({ before: signature, after: signature }))
  const moved = await identify(
    tx,
    kind,
    changes,
    { ...identifying, ...(survivor && { survivor }) },
    new Map(),
    before,
  )
  const left = [...moved.values()]
  if (kind === 'organization') {
    const bound: Changes = new Map()
    await noteBound(tx, moved, bound)
    left.push(...(await identify(tx, 'person', [...bound.values()], identifying, moved)).values())
  }
  await markHidden(tx, [...new Set(rows.map(({ entity }) => entity))])
  await sweepEntities(tx, [...new Set(left)])
}
