import { rederived } from '../../derived/rederived.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Readable, ReadingFacts } from '../../text/read.ts'
import { act } from './acts.ts'
import { createDraft } from './draft.ts'
import { hiddenBy, withoutPeople } from './hide.ts'
import { type Fact, listedKinds, lists } from './kinds.ts'
import { inForce, type LogEntry } from './log.ts'
import { settle } from './settle.ts'

/** A record as humans have corrected it. */
export interface Replayed {
  readonly record: KnowledgeRecord
  /** Corrections that hold, by id; `ref` is the id of what they concern, where that has one. */
  readonly applied: readonly { readonly id: string; readonly ref?: string }[]
  /** Corrections whose words are gone or undecided: they change nothing until the words are back. */
  readonly orphaned: readonly { readonly id: string; readonly because: string }[]
}

/**
 * Makes the corrections of one article again on what the machine has read, as long as their words
 * are there; the log is in order of time, and a later entry beats an earlier one, but for hiding, which
 * holds until it is undone. `article` is what the record was made of. Nothing that is given is changed;
 * the same in, the same out, and a correction that the record holds already changes nothing.
 */
export type ApplyCorrections = (
  record: KnowledgeRecord,
  article: Readable,
  log: readonly LogEntry[],
) => Replayed

export const createApplyCorrections =
  (facts: ReadingFacts): ApplyCorrections =>
  (record, article, log) => {
    const corrections = inForce(log)
    if (corrections.length === 0) return { record, applied: [], orphaned: [] }
    const draft = createDraft(record, article, facts)
    const held: { id: string; fact?: Fact }[] = []
    const orphaned: { id: string; because: string }[] = []
    for (const correction of corrections) {
      const { id } = correction
      const outcome = act(draft, correction)
      if ('because' in outcome) orphaned.push({ id, because: outcome.because })
      else held.push({ id, ...outcome })
    }
    const settled = rederived(settle(draft, record))
    const hidings = corrections
      .filter(({ action }) => action === 'hide')
      .map((correction) => hiddenBy(correction, draft.anchors))
    const shown = withoutPeople(settled, (person) => hidings.some((hides) => hides(person)))
    const ids = new Set(listedKinds.flatMap((kind) => shown[lists[kind]].map((fact) => fact.id)))
    const applied = held.map(({ id, fact }) =>
      fact !== undefined && 'id' in fact && ids.has(fact.id) ? { id, ref: fact.id } : { id },
    )
    return { record: shown, applied, orphaned }
  }
