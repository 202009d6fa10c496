import type { Verdict } from '../../archive/proposals/verdict.ts'
import type { ProposalVerdictTable } from '../entity-tables.ts'
import type { Reading, Writing } from '../schema.ts'

/** The last word on each of all proposals that anything was said of. */
export async function verdictsById(
  db: Reading,
): Promise<ReadonlyMap<string, Pick<ProposalVerdictTable, 'verdict' | 'count'>>> {
  const rows = await db.selectFrom('proposal_verdicts').select(['id', 'verdict', 'count']).execute()
  return new Map(rows.map(({ id, verdict, count }) => [id, { verdict, count: Number(count) }]))
}

/** Keeps what somebody says of a proposal, instead of what was said of it before. */
export async function saveVerdict(
  tx: Writing,
  { id, count }: { readonly id: string; readonly count: number },
  verdict: Verdict,
  said: { readonly by: string; readonly at: string },
): Promise<void> {
  const row = { verdict, said_by: said.by, said_at: said.at, count }
  await tx
    .insertInto('proposal_verdicts')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Takes back what was said of a proposal; says whether anything was. */
export async function dropVerdict(tx: Writing, id: string): Promise<boolean> {
  const dropped = await tx.deleteFrom('proposal_verdicts').where('id', '=', id).executeTakeFirst()
  return dropped.numDeletedRows > 0n
}
