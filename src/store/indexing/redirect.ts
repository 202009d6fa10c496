import type { Writing } from '../schema.ts'

/** Whoever asks for `from`, or for what was merged into it, is led to `to`. */
export const redirect = (tx: Writing, from: string, to: string): Promise<unknown> =>
  tx
    .updateTable('entities')
    .set({ merged_into: to, gone: 0 })
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute()
