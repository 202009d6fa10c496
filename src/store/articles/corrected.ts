import type { KnowledgeRecord } from '../../record.ts'

/** What is kept beside the machine's own record: nothing where they are the same. */
export const correctedText = (
  corrected: KnowledgeRecord,
  record: KnowledgeRecord,
): string | null => (corrected === record ? null : JSON.stringify(corrected))
