import type { Article } from '../intake/article.ts'
import type { KnowledgeRecord, Span } from '../record.ts'

/** Every span of the record in code points, or in both units; linear in the length of the article. */
export function inCodePoints(
  record: KnowledgeRecord,
  article: Article,
  unit: 'codepoint' | 'both',
): KnowledgeRecord {
  const counts = {
    text: codePointCounts(article.text),
    title: codePointCounts(article.title ?? ''),
    byline: codePointCounts(article.byline ?? ''),
  }
  const converted = (span: Span): Span => {
    const count = counts[span.in ?? 'text']
    const [cpStart, cpEnd] = [count(span.start), count(span.end)]
    return unit === 'both' ? { ...span, cpStart, cpEnd } : { ...span, start: cpStart, end: cpEnd }
  }
  const shown = mapSpans(record, converted)
  if (unit === 'both') return shown
  return { ...shown, document: { ...shown.document, offsetUnit: 'codepoint' } }
}

/** How many code points stand before an offset; half a pair alone is one. */
function codePointCounts(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const before = new Int32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    before[at] = count
    const isPair =
      (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    // A pair is counted at its second half.
    if (!isPair) count++
  }
  before[text.length] = count
  return (offset) => before[Math.min(offset, text.length)]
}

// A span is known by its shape, so that spans in fields yet to come are converted too.
function mapSpans<Value>(value: Value, change: (span: Span) => Span): Value {
  if (Array.isArray(value)) return value.map((part) => mapSpans(part, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([name, part]) => [name, mapSpans(part, change)])
  const copy = Object.fromEntries(parts)
  return isSpan(copy) ? (change(copy) as Value) : copy
}

const isSpan = (value: object): value is Span =>
  'start' in value && typeof value.start === 'number' && 'end' in value && 'text' in value
