import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateArticles } from '../src/evaluate/bench/articles.ts'
import type { Article } from '../src/intake/article.ts'
import { KnowledgeRecord } from '../src/record.ts'
import { extract } from './support/extractor.ts'
import { idsOf, placeOf, referredIn, spansOf } from './support/walk.ts'

/** Pieces from which news is made, and what pages do to it. */
// biome-ignore format: a list of words
const pieces = [
  'Li Ming', 'Prof. Dr. Anna Weber', 'Mr. Wang', 'JOHN MILLER', 'José García', 'Ms Fatima bint Ali',
  'Xu Jianling (徐建领)', 'Dean', 'Vice President', 'head of', 'Secretary of the Party Committee', 'the then',
  'former', 'acting', 'general manager', 'of the School of Nursing', 'Office of Academic Affairs',
  'Research and Development Division', 'its Faculty of Law', 'Eastlake University',
  'Huawei Technologies Co., Ltd.', 'the University of Northtown (UN)', 'UNESCO', 'the university', 'ACME',
  'Ministry of Education', 'Shenzhen', 'in Thailand', 'French', ',', ',', ', and', ';', ':', ' (', ') ', '“', '”',
  '"', '\n', '\n\n', '\r\n', '. ', '. ', 'on May 3', '2023-11-10', 'last Tuesday', 'from 3 to 5 May',
  'in 2021-2027', 'the afternoon of November 10', 'this year', '13/13/2023', 'discussed cooperation in',
  'signed an agreement on', 'talent training', 'joint laboratories and student exchange', 'in the fields of',
  'met', 'said', 'visited', 'was appointed', 'succeeds', 'led a delegation', 'he', 'she', 'who', 'theDean',
  'visitedZhongxin', 'Home > News', 'Share on Facebook', 'Related News', 'By Jane Doe',
  'SHENZHEN, Nov. 13 (Xinhua) --', 'Date: Nov 13, 2023', 'Tel: 0755-26731234', '🎓', '👩‍🔬', '\u0301', '\u202e',
  '\u200f', '\u200b', '\u00a0', '\ud83d', '\udc00', '深圳职业技术大学', 'دانشگاه', 'Ελλάδα', 'ﬁ', 'İ', 'ß', '\0',
] as const

const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
)

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    text: anyText,
    title: fc.option(
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(' ')),
      { nil: undefined },
    ),
    byline: fc.option(
      fc.constantFrom('Jane Doe', 'By Li Ming', '(Wang Kang, Eastlake University)'),
      { nil: undefined },
    ),
    publisher: fc.option(fc.constantFrom('Eastlake University', 'UNESCO'), { nil: undefined }),
    publishedAt: fc.option(fc.constantFrom('2023-11-13', '2024-02-29'), { nil: undefined }),
  })
  .map(
    (fields) =>
      Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as unknown as Article,
  )

const always = (check: (article: Article, record: KnowledgeRecord) => void, numRuns = 400): void =>
  fc.assert(
    fc.property(anyArticle, (article) => {
      check(article, extract(article))
    }),
    { numRuns },
  )

describe('whatever the text', () => {
  test('every span cuts its words out of the text, the title or the byline', () => {
    always((article, record) => {
      for (const span of spansOf(record)) {
        const field = article[span.in ?? 'text'] ?? ''
        expect(field.slice(span.start, span.end)).toBe(span.text)
        expect(span.text).not.toBe('')
      }
    })
  })

  test('the record is what the contract says', () => {
    always((_, record) => expect(KnowledgeRecord.safeParse(record).error).toBeUndefined(), 200)
  })

  test('the same article gives the same bytes, whatever was read between', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (article, other) => {
        const before = JSON.stringify(extract(article))
        extract(other)
        expect(JSON.stringify(extract(article))).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  test('ids are given once', () => {
    always((_, record) => {
      const ids = idsOf(record)
      expect(ids).toEqual([...new Set(ids)])
    })
  })

  test('every id that is referred to is there', () => {
    always((_, record) => {
      const ids = new Set(idsOf(record))
      for (const id of referredIn(record)) expect(ids).toContain(id)
    })
  })

  test('entities stand in order of first mention, mentions in order of the text', () => {
    always((_, record) => {
      const { people, organizations, departments, dates, topics, places } = record
      for (const list of [people, organizations, departments, dates, topics, places]) {
        const firsts = list.map(({ mentions }) => placeOf(mentions[0]))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        for (const { mentions } of list) {
          const all = mentions.map(placeOf)
          expect(all).toEqual([...all].sort((a, b) => a - b))
        }
      }
    })
  })

  test('every mention is of a name that the entity bears', () => {
    always((_, { people, organizations, departments, places }) => {
      for (const { name, aliases, mentions } of [
        people,
        organizations,
        departments,
        places,
      ].flat()) {
        expect(mentions.length).toBeGreaterThan(0)
        expect(new Set(aliases).size).toBe(aliases.length)
        expect(aliases).not.toContain(name)
        expect([name, ...aliases]).not.toContain('')
      }
    })
  })

  test('confidence and salience are shares', () => {
    always((_, record) => {
      const facts = [
        record.people,
        record.organizations,
        record.departments,
        record.dates,
        record.topics,
      ].flat()
      for (const fact of facts) {
        expect(fact.confidence).toBeGreaterThanOrEqual(0)
        expect(fact.confidence).toBeLessThanOrEqual(1)
        if ('salience' in fact) expect(fact.salience).toBeGreaterThanOrEqual(0)
        if ('salience' in fact) expect(fact.salience).toBeLessThanOrEqual(1)
      }
    }, 200)
  })
})

describe('ordinary news', () => {
  test('is read without a warning and names its people and organizations', () => {
    for (const { text, publishedAt } of generateArticles(40, 11)) {
      const record = extract({ text, publishedAt })
      expect(record.warnings).toEqual([])
      expect(record.people.length).toBeGreaterThan(0)
      expect(record.organizations.length).toBeGreaterThan(0)
      for (const span of spansOf(record)) expect(text.slice(span.start, span.end)).toBe(span.text)
    }
  })

  test('with one character changed anywhere is still read', () => {
    const [{ text }] = generateArticles(1, 12)
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (at, change) => {
          const changed = text.slice(0, at) + change + text.slice(at + 1)
          const record = extract({ text: changed })
          for (const span of spansOf(record))
            expect(changed.slice(span.start, span.end)).toBe(span.text)
          expect(record.people.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 100 },
    )
  })
})
