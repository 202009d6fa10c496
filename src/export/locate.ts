import type { KnowledgeRecord, Span } from '../record.ts'

/** Where a span stands: in which field, in UTF-16 units and in code points. */
export interface Location {
  readonly field: 'text' | 'title' | 'byline'
  readonly start: number
  readonly end: number
  readonly cpStart: number
  readonly cpEnd: number
}

/** The texts that the spans of a record count in. */
export type Fields = Readonly<Record<Location['field'], string>>

export const fieldsOf = ({ document }: KnowledgeRecord, text: string): Fields => ({
  text,
  title: document.title ?? '',
  byline: document.byline ?? '',
})

/** Finds spans in either unit, whichever the record counts in; nothing where the words are not there. */
export function createLocate(
  { document }: KnowledgeRecord,
  fields: Fields,
): (span: Span) => Location | undefined {
  const rulers = {
    text: createRuler(fields.text),
    title: createRuler(fields.title),
    byline: createRuler(fields.byline),
  }
  const isInPoints = document.offsetUnit === 'codepoint'
  return (span) => {
    const { in: field = 'text', start: from, end: to, text } = span
    const { points, units } = rulers[field]
    const [start, end] = isInPoints ? [units(from), units(to)] : [from, to]
    if (fields[field].slice(start, end) !== text) return undefined
    const [cpStart, cpEnd] = isInPoints ? [from, to] : [points(from), points(to)]
    return { field, start, end, cpStart, cpEnd }
  }
}

interface Ruler {
  readonly points: (unit: number) => number
  readonly units: (point: number) => number
}

function createRuler(text: string): Ruler {
  if (!/[\ud800-\udbff]/.test(text)) return { points: (unit) => unit, units: (point) => point }
  const pointsAt = new Int32Array(text.length + 1)
  const unitsAt: number[] = []
  let at = 0
  for (const character of text) {
    // Both halves of a pair belong to the point that it is.
    pointsAt.fill(unitsAt.length, at, at + character.length)
    unitsAt.push(at)
    at += character.length
  }
  pointsAt[at] = unitsAt.length
  unitsAt.push(at)
  return {
    points: (unit) => pointsAt[Math.min(unit, at)] ?? 0,
    units: (point) => unitsAt[Math.min(point, unitsAt.length - 1)] ?? 0,
  }
}
