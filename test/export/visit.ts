import type { KnowledgeRecord, Mention, Position, Span } from '../../src/record.ts'

export const title = 'Aldermoor and Keston Rail 🚆 agree on a signalling laboratory'
const byline = 'By Tom Reed'

/** An article with what exporters stumble over: pairs, diacritics, markup, an arrow for a text, a formula. */
export const text = `HOLMBRIDGE, 14 March 2025 — Ingrid Solheim 🎓, Head of the Keston Rail Digital Works Division, led a delegation to Aldermoor University on Thursday. Acting President Zoë O'Hara received the guests & "toured" the <School of Engineering> with Prof. Dai Wen, its dean.

The two sides agreed to train signal engineers together and discussed battery trains. Former Vice President Marek Novák was there too. =SUM(1,2) is no name.`

/** The words as a span: of their first occurrence, or of a later one. */
export function spanOf(words: string, occurrence = 1, within = text): Span {
  let start = -1
  for (let count = 0; count < occurrence; count++) start = within.indexOf(words, start + 1)
  if (start < 0) throw new Error(`expected "${words}" in the article`)
  return { start, end: start + words.length, text: words }
}

const mention = (words: string, occurrence = 1): Mention => ({
  ...spanOf(words, occurrence),
  zone: 'body',
  sentence: 1,
  rule: 'test/body',
})

const inTitle = (words: string): Mention => ({
  ...spanOf(words, 1, title),
  in: 'title',
  zone: 'headline',
  sentence: 0,
  rule: 'test/title',
})

const entity = (name: string, mentions: Mention[], salience = 0.333) => ({
  name,
  aliases: [] as string[],
  mentions,
  confidence: 0.95,
  salience,
})

const position = (
  heading: string,
  status: Position['status'],
  evidence: string[],
  units: Partial<Position> = {},
): Position => ({
  title: heading,
  status,
  inferred: [],
  evidence: evidence.map((words) => spanOf(words)),
  rule: 'test/position',
  confidence: 0.9,
  ...units,
})

export const record: KnowledgeRecord = {
  schemaVersion: '1',
  id: `sha256:${'0123456789abcdef'.repeat(4)}`,
  extractor: { name: 'dossier', version: '0.1.0', lexicons: 'sha256:feedbeef' },
  document: {
    id: 'visit-1',
    url: 'https://news.example/2025/visit?id=1&lang=en',
    title,
    byline,
    publisher: 'Aldermoor University',
    language: 'en-GB',
    publishedAt: '2025-03-15',
    wordCount: 62,
    offsetUnit: 'utf16',
  },
  people: [
    {
      id: 'person:tom-reed',
      ...entity(
        'Tom Reed',
        [
          {
            ...spanOf('Tom Reed', 1, byline),
            in: 'byline',
            zone: 'byline',
            sentence: 0,
            rule: 'test/byline',
          },
        ],
        0.059,
      ),
      positions: [],
    },
    {
      id: 'person:ingrid-solheim',
      ...entity('Ingrid Solheim', [mention('Ingrid Solheim')]),
      givenName: 'Ingrid',
      familyName: 'Solheim',
      positions: [
        position(
          'Head',
          'current',
          ['Ingrid Solheim', 'Head', 'Keston Rail Digital Works Division'],
          {
            role: 'head',
            department: 'dept:digital-works-division',
            organization: 'org:keston-rail',
          },
        ),
      ],
    },
    {
      id: 'person:zoe-o-hara',
      ...entity("Zoë O'Hara", [mention("Zoë O'Hara")]),
      positions: [
        position('President', 'acting', ['President', "Zoë O'Hara"], {
          role: 'president',
          organization: 'org:aldermoor-university',
          inferred: ['organization'],
        }),
      ],
    },
    {
      id: 'person:dai-wen',
      ...entity('Dai Wen', [mention('Dai Wen')]),
      honorific: 'Prof.',
      nativeName: '戴文',
      positions: [
        position('dean', 'current', ['Dai Wen', 'dean'], {
          role: 'dean',
          department: 'dept:school-of-engineering',
          organization: 'org:aldermoor-university',
        }),
      ],
    },
    {
      id: 'person:marek-novak',
      ...entity('Marek Novák', [mention('Marek Novák')], 0.2),
      sameAs: ['https://people.example/novak', 'ORCID:0000'],
      positions: [
        position('Vice President', 'former', ['Vice President', 'Marek Novák'], {
          role: 'vice-president',
          organization: 'org:aldermoor-university',
        }),
      ],
    },
  ],
  organizations: [
    {
      id: 'org:aldermoor-university',
      ...entity(
        'Aldermoor University',
        [inTitle('Aldermoor'), mention('Aldermoor University')],
        0.6,
      ),
      aliases: ['Aldermoor'],
      kind: 'university',
      country: 'GB',
    },
    {
      id: 'org:keston-rail',
      ...entity('Keston Rail', [inTitle('Keston Rail'), mention('Keston Rail')], 0.6),
      canonical: { id: 'lexicon:keston-rail-plc', name: 'Keston Rail plc' },
      acronym: 'KR',
      kind: 'company',
    },
  ],
  departments: [
    {
      id: 'dept:digital-works-division',
      ...entity('Digital Works Division', [mention('Keston Rail Digital Works Division')]),
      aliases: ['Keston Rail Digital Works Division'],
      kind: 'division',
      organization: 'org:keston-rail',
    },
    {
      id: 'dept:school-of-engineering',
      ...entity('School of Engineering', [mention('School of Engineering')]),
      kind: 'school',
      organization: 'org:aldermoor-university',
      inferred: true,
    },
  ],
  dates: [
    {
      id: 'date:2025-03-14',
      value: '2025-03-14',
      precision: 'day',
      role: 'published',
      inferred: [],
      mentions: [mention('14 March 2025')],
      confidence: 0.95,
    },
    {
      id: 'date:2025-03-13',
      value: '2025-03-13',
      precision: 'day',
      role: 'event',
      inferred: ['year', 'month', 'day'],
      mentions: [mention('Thursday')],
      confidence: 0.8,
    },
  ],
  topics: [
    {
      id: 'topic:signalling-laboratory',
      label: 'signalling laboratory',
      parties: ['org:aldermoor-university', 'org:keston-rail'],
      stage: 'agreed',
      mentions: [inTitle('signalling laboratory')],
      confidence: 0.7,
      salience: 0.5,
    },
    {
      id: 'topic:battery-trains',
      label: 'battery trains',
      concept: 'rail transport',
      parties: ['org:aldermoor-university', 'org:keston-rail'],
      stage: 'discussed',
      mentions: [mention('battery trains')],
      confidence: 0.7,
      salience: 0.2,
    },
  ],
  places: [
    {
      id: 'place:holmbridge',
      ...entity('Holmbridge', [{ ...mention('HOLMBRIDGE'), zone: 'dateline' }], 0.059),
      kind: 'city',
      country: 'GB',
    },
  ],
  events: [
    {
      id: 'event:visit-2025-03-13',
      type: 'visit',
      date: 'date:2025-03-13',
      place: 'place:holmbridge',
      topics: ['topic:battery-trains'],
      people: [{ id: 'person:ingrid-solheim', role: 'led' }],
      organizations: [
        { id: 'org:keston-rail', role: 'visitor' },
        { id: 'org:aldermoor-university', role: 'host' },
      ],
      evidence: [spanOf('led a delegation')],
      rule: 'test/visit',
      confidence: 0.8,
    },
  ],
  relations: [],
  tags: [
    {
      label: 'Aldermoor University',
      kind: 'organization',
      ref: 'org:aldermoor-university',
      score: 0.5,
    },
    { label: 'battery trains', kind: 'topic', ref: 'topic:battery-trains', score: 0.2 },
  ],
  warnings: [{ code: 'unknown-field', message: 'ignored the unknown field "author"' }],
}
