import type { ConstraintTable, HidingTable, SplitTable } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { effectsInForce } from './log.ts'

/**
 * Makes the tables of what people decided on who is who anew from the log: of two that say the
 * opposite of the same pair, the later one holds.
 */
export async function enactDecisions(tx: Writing): Promise<void> {
  const constraints = new Map<string, ConstraintTable>()
  const splits = new Map<string, SplitTable>()
  const hidings: HidingTable[] = []
  for (const effects of await effectsInForce(tx)) {
    const { kind, decision, together = [], apart = [] } = effects
    for (const [says, pairs] of [
      ['together', together],
      ['apart', apart],
    ] as const)
      for (const pair of pairs) {
        const [a, b] = [...pair].sort()
        constraints.set(JSON.stringify([kind, a, b]), { kind, a, b, says, decision })
      }
    for (const [article, key, part] of effects.splits ?? [])
      splits.set(JSON.stringify([kind, article, key]), { kind, article, key, part, decision })
    for (const key of effects.hides ?? []) hidings.push({ kind, key, decision })
  }
  await tx.deleteFrom('constraints').execute()
  await tx.deleteFrom('splits').execute()
  await tx.deleteFrom('hidings').execute()
  for (const part of parts([...constraints.values()]))
    await tx.insertInto('constraints').values(part).execute()
  for (const part of parts([...splits.values()]))
    await tx.insertInto('splits').values(part).execute()
  for (const part of parts(hidings)) await tx.insertInto('hidings').values(part).execute()
}

const rowsAtOnce = 500

function parts<Row>(rows: readonly Row[]): Row[][] {
  const all: Row[][] = []
  for (let at = 0; at < rows.length; at += rowsAtOnce) all.push(rows.slice(at, at + rowsAtOnce))
  return all
}
