import type { KnowledgeRecord } from '../record.ts'

export const formatNames = ['json', 'ndjson', 'table', 'html', 'csv'] as const
export type FormatName = (typeof formatNames)[number]

/** How records are printed, one after the other. */
export interface Format {
  /** What stands before the first record. */
  readonly head: string
  readonly show: (record: KnowledgeRecord) => string
}

/** Loads what the format needs and nothing of the others. */
export async function loadFormat(name: FormatName, pretty: boolean): Promise<Format> {
  if (name === 'table') {
    const { recordTable } = await import('./record-table.ts')
    return { head: '', show: recordTable }
  }
  if (name === 'csv') {
    const { csvHeader, csvRows } = await import('../export/csv.ts')
    return { head: csvHeader, show: csvRows }
  }
  if (name === 'html') {
    const { markedHtml } = await import('../export/marked-html.ts')
    return { head: '', show: (record) => markedHtml(record, record.document.text ?? '') }
  }
  const indent = pretty && name === 'json' ? 2 : undefined
  return { head: '', show: (record) => `${JSON.stringify(record, undefined, indent)}\n` }
}
