import fc from 'fast-check'
import type { KnowledgeRecord, Mention } from '../../src/record.ts'
import { record as visit } from './visit.ts'

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '</title></style><!--',
  '&lt;b&gt;',
  '\u202eevil',
  '\r\n',
  '\n\n',
  '\u0000',
  '\ud800',
  '😀',
  '=HYPERLINK("http://x")',
  '-1+1|x',
  '\t@SUM(1)',
  '"a",b',
)

/** Text that nobody should trust. */
export const words = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '')

type Range = readonly [number, number]
const range: fc.Arbitrary<Range> = fc.tuple(fc.nat(), fc.nat())
const kind = fc.constantFrom('people', 'organizations', 'departments', 'places', 'topics')

/** A hostile article with marks anywhere, which nest, cross and coincide; half pairs are left whole. */
export const articles = fc
  .record({
    text: words,
    title: words,
    url: fc.oneof(fc.constantFrom('javascript:alert(1)', 'https://x.example/é?a="b"'), fc.webUrl()),
    things: fc.array(
      fc.record({ kind, name: words, ranges: fc.array(range, { minLength: 1, maxLength: 4 }) }),
      { maxLength: 8 },
    ),
  })
  .map(({ text, title, url, things }) => {
    const mentionIn = (place: string, [a, b]: Range, field?: 'title'): Mention => {
      const points = Array.from(place)
      const [first = 0, last = 0] = [a % points.length, b % points.length].sort((x, y) => x - y)
      const start = points.slice(0, first).join('').length
      const marked = points.slice(first, last + 1).join('')
      const end = start + marked.length
      const span = { start, end, text: marked, zone: 'body', sentence: 0, rule: 'x' } as const
      return field === undefined ? span : { ...span, in: field }
    }
    const entities = things.map(({ kind, name, ranges }, index) => {
      const inText = ranges.map((one) => mentionIn(text, one))
      const mentions = ranges.slice(1).map((one) => mentionIn(title, one, 'title'))
      const all = {
        mentions: [...mentions, ...inText],
        confidence: 0.5,
        salience: 0.5,
        aliases: [],
      }
      const evidence = inText
      const rule = 'x'
      const position = { title: inText[0]?.text ?? 'x', evidence, rule, confidence: 0.5 }
      const inferred: [] = []
      const positions = [{ ...position, status: 'current' as const, inferred }]
      return { kind, id: `${kind}:${index}`, name, ...all, positions }
    })
    const of = (wanted: string) => entities.filter(({ kind }) => kind === wanted)
    // The shape alone matters here; fields of other kinds of entity do no harm.
    const record = {
      ...visit,
      document: { ...visit.document, title, url, byline: title },
      people: of('people'),
      organizations: of('organizations').map((one) => ({ ...one, kind: 'other' })),
      departments: of('departments').map((one) => ({ ...one, kind: 'other' })),
      places: of('places').map((one) => ({ ...one, kind: 'venue' })),
      topics: of('topics').map((one) => ({ ...one, label: one.name, parties: [] })),
      dates: [],
      events: [],
    } as unknown as KnowledgeRecord
    return { record, text }
  })
