import type { KnowledgeRecord } from '../../record.ts'

/** Year, month or day; a season or a decade is no date in ISO 8601-1. */
const moment = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u

/** A date that schema.org can say. */
export const isoDate = (edtf: string | undefined): string | undefined =>
  edtf !== undefined && moment.test(edtf) ? edtf : undefined

/** When an event begins and ends, as far as it is known. */
export function period(record: KnowledgeRecord, dateId: string | undefined) {
  const value = record.dates.find(({ id }) => id === dateId)?.value
  const [start, end] = value?.split('/') ?? []
  return { startDate: isoDate(start), endDate: isoDate(end) }
}

/** When that was of which the article tells. */
export function coverage({ dates }: KnowledgeRecord): string[] {
  const isPeriod = (value: string) => value.split('/').every((end) => isoDate(end) !== undefined)
  const told = dates.filter(({ role, value }) => role === 'event' && isPeriod(value))
  return [...new Set(told.map(({ value }) => value))]
}
