import { describe, expect, test } from 'vitest'
import { words } from '../../../src/text/document.ts'
import { found, readDates } from './support.ts'

describe('looking back', () => {
  test.each([
    ['In the afternoon of November 10 they met.', 'the afternoon of November 10 → 2023-11-10'],
    ['They signed on December 5.', 'December 5 → 2022-12-05'],
    ['The fair will be held on December 5.', 'December 5 → 2023-12-05'],
    ['since its establishment in March', 'March → 2023-03'],
    ['They met on Monday.', 'Monday → 2023-11-13'],
    ['They will meet on Monday.', 'Monday → 2023-11-20'],
    ['Saturday', 'Saturday → 2023-11-18'],
    ['Sunday', 'Sunday → 2023-11-12'],
    ['It was posted 3 wks ago.', '3 wks ago → 2023-10-25'],
    ['They met last Tuesday.', 'last Tuesday → 2023-11-07'],
    ['They met earlier this month.', 'earlier this month → 2023-11'],
    ['Last spring they met.', 'Last spring → 2023-21'],
    ['On the last Friday of October they met.', 'last Friday of October → 2023-10-27'],
    ['On 29 February they met.', '29 February → 2024-02-29'],
    ['She was named head, effective 1 January.', '1 January → 2024-01-01'],
    ['They proposed that nurses come in December.', 'December → 2023-12'],
    ['Sales fell in the third quarter.', 'third quarter → 2023-35'],
    ['They met on Monday of the following week.', 'Monday of the following week → 2023-11-20'],
    ['They will be back Monday two weeks from now.', 'Monday two weeks from now → 2023-11-27'],
    ['The deadline is Tuesday, 10 January.', 'Tuesday, 10 January → 2024-01-10'],
    ['They fell to 2019 levels.', '2019 → 2019'],
    ['He was elected at the weekend.', 'the weekend → 2023-11-11/2023-11-12'],
    ['They will meet at the weekend.', 'the weekend → 2023-11-18/2023-11-19'],
    ['It will be ready by year-end.', 'year-end → 2023'],
    [
      'It ran from Monday 6 to Friday 10 November.',
      'Monday 6 to Friday 10 November → 2023-11-06/2023-11-10',
    ],
    ['The committee meets on November 27 and 28.', 'November 27 and 28 → 2023-11-27/2023-11-28'],
    ['The committee met on 6 and 7 November.', '6 and 7 November → 2023-11-06/2023-11-07'],
    ['She retires in January.', 'January → 2024-01'],
    ['It will be signed by the fourth quarter.', 'fourth quarter → 2023-36'],
    ['On the morning of 7th, they met.', 'the morning of 7th → 2023-11-07'],
    ['The vote is planned in April-May.', 'April-May → 2024-04/2024-05'],
    ['They met on 8 November, Wednesday.', '8 November, Wednesday → 2023-11-08'],
  ])('%s', (text, expected) => {
    expect(found(text, '2023-11-15')).toEqual([expected])
  })

  test('says what was inferred, and the part of the day', () => {
    const [mention] = readDates('on the morning of 5 May', '2023-11-15').mentions
    expect(mention).toMatchObject({ value: '2023-05-05', inferred: ['year'], partOfDay: 'morning' })
  })
})

describe('without an anchor', () => {
  test.each([
    ['They met on November 10.', ['November 10 → XXXX-11-10']],
    ['It opened in March this year.', ['March this year → XXXX-03']],
    ['They stayed May 12 to 17.', ['May 12 to 17 → XXXX-05-12/XXXX-05-17']],
    ['They met on Tuesday, last year and yesterday.', []],
    ['The talks go on on Friday 14 at the hall.', ['Friday 14 → XXXX-XX-14']],
    [
      '[Time: 2020-01]\n\nOn January 9th they met.',
      ['2020-01 → 2020-01', 'January 9th → 2020-01-09'],
    ],
    ['Nov 2016\n\nThey met on October 9.', ['Nov 2016 → 2016-11', 'October 9 → 2016-10-09']],
    [
      'They met on May 5, 2020. On May 7 they left.',
      ['May 5, 2020 → 2020-05-05', 'May 7 → 2020-05-07'],
    ],
    [
      'They met on Monday May 8 for the 2017-2021 cycle.',
      ['Monday May 8 → 2017-05-08', '2017-2021 → 2017/2021'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('the year that the text tells', () => {
  test.each([
    [
      '2024 Nursing Forum Held in Lima\n\nOn October 12-13, the 2024 Forum was held in Lima. On October 14, they left.',
      [
        '2024 → 2024',
        'October 12-13 → 2024-10-12/2024-10-13',
        '2024 → 2024',
        'October 14 → 2024-10-14',
      ],
    ],
    [
      'The 2018 Nursing Forum Held\n\nMany came. All spoke. At the 2018 Forum held on April 17th, they sang.',
      ['2018 → 2018', '2018 → 2018', 'April 17th → 2018-04-17'],
    ],
    [
      'They met on May 5, 2020. He spoke. She spoke. They sang. They left on May 9.',
      ['May 5, 2020 → 2020-05-05', 'May 9 → 2020-05-09'],
    ],
    [
      'They met on May 9. He spoke. She spoke. They sang. So it was on May 5, 2020.',
      ['May 9 → 2020-05-09', 'May 5, 2020 → 2020-05-05'],
    ],
    [
      'It opened on December 28, 2020. On January 3 they left.',
      ['December 28, 2020 → 2020-12-28', 'January 3 → 2021-01-03'],
    ],
    [
      'The college remembers those who died and thanks all who wrote to it about the years that they spent here with their friends.\n\n2022\n\nJan Berg died on 3 May.\n\n2021\n\nAda Lund died in June.',
      ['2022 → 2022', '3 May → 2022-05-03', '2021 → 2021', 'June → 2021-06'],
    ],
    [
      'Comings and goings: spring 2019\n\nJan Berg joins the museum on 9 September.',
      ['spring 2019 → 2019-21', '9 September → 2019-09-09'],
    ],
    [
      'They met on May 5, 2020. The next morning they left and came back the day after.',
      ['May 5, 2020 → 2020-05-05', 'The next morning → 2020-05-06', 'day after → 2020-05-07'],
    ],
    [
      'She was born on May 5, 1950. He spoke. She spoke. They sang. They left on November 9.',
      ['May 5, 1950 → 1950-05-05', 'November 9 → XXXX-11-09'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('values', () => {
  test.each([
    ['in the 19th century', '19th century → 18XX', 'century'],
    ['in the early 2000s', 'the early 2000s → 200X', 'decade'],
    ['since 2020 they work', '2020 → 2020', 'year'],
    ['in the first half of 2022', 'first half of 2022 → 2022-01/2022-06', 'interval'],
    ['in the third quarter of 2023', 'third quarter of 2023 → 2023-35', 'quarter'],
    ['in autumn 2021', 'autumn 2021 → 2021-23', 'season'],
    ['the academic year 2023-2024 began', '2023-2024 → 2023/2024', 'interval'],
    ['Dean (2020–present)', '2020–present → 2020/..', 'interval'],
    ['on August 10, 8 AD', 'August 10, 8 AD → 0008-08-10', 'day'],
    ['on Easter Monday 2024', 'Easter Monday 2024 → 2024-04-01', 'day'],
    ['in the autumn semester of 2019', 'autumn semester of 2019 → 2019-23', 'season'],
    ['from July this 2017 on', 'July this 2017 → 2017-07', 'month'],
    ['in week 6 of 2025', 'week 6 of 2025 → 2025-02-03/2025-02-09', 'interval'],
    ['profit in Q3 FY23 was lower', 'Q3 FY23 → 2023-35', 'quarter'],
    ['in FY2022-23 it fell', 'FY2022-23 → 2022/2023', 'interval'],
    [
      'Apr. 29 (Mon.) - May 1 (Wed.), 2024',
      'Apr. 29 (Mon.) - May 1 (Wed.), 2024 → 2024-04-29/2024-05-01',
      'interval',
    ],
    ['on Thursday (2/1/2020)', 'Thursday (2/1/2020) → 2020-01-02', 'day'],
    ['the week of May 5, 2022 was long', 'week of May 5, 2022 → 2022-05-02/2022-05-08', 'interval'],
  ])('%s', (text, expected, precision) => {
    expect(found(text)).toEqual([expected])
    expect(readDates(text).mentions[0].precision).toBe(precision)
  })
})

describe('the day of publication', () => {
  const body = 'A delegation of the university visited the company and discussed cooperation.'

  test.each([
    [`Date: Nov 13, 2023\n\n${body}`, '2023-11-13'],
    [`Posted on 13 November 2023\n\n${body}`, '2023-11-13'],
    [`A visit to the company\n2023-11-13 10:20\n\n${body}`, '2023-11-13'],
    [`SHENZHEN, Nov. 13, 2023 (Xinhua) — ${body}`, '2023-11-13'],
    [`(Agency - 02nd May, 2023) ${body}`, '2023-05-02'],
    [`来源:学院 时间:2024-04-05 浏览:78\n\n${body}`, '2024-04-05'],
    [`Updated: Nov 15, 2023\nPublished: Nov 13, 2023\n\n${body}`, '2023-11-13'],
    [`Event date: Nov 20, 2023\n\n${body}`, undefined],
    [`${body} It was founded on 5 May 2001.`, undefined],
    [`Monday, December 4, 2023\n\nNew hall for nurses\n\nMay 3, 2021\n\n${body}`, '2021-05-03'],
    [
      `Monday, December 4, 2023\n\nSign in\n\nNew Courses for Company Managers\n\n${body}`,
      undefined,
    ],
    [`Monday, December 4, 2023\n\nNew Courses for Company Managers\n\n${body}`, '2023-12-04'],
    [`• January 24, 2015\n\nIn Memoriam\n\n${body}`, undefined],
    [`Posted 9 years ago\n\n${body}`, undefined],
    [`LIMA, (Northern News - 2nd May, 2023) ${body}`, '2023-05-02'],
    [`06.03.2018 / 09:13 | Aktualizováno: 16.05.2019 / 16:24\n${body}`, '2018-03-06'],
    [
      `Source: Press Office of the College   Author: Jan Berg   2019-09-30\n\n${body}`,
      '2019-09-30',
    ],
    [`Rector meets ambassador of Peru2021-03-18 10:20\n\n${body}`, '2021-03-18'],
    [`Published:May 5, 2023By:Admin\n\n${body}`, '2023-05-05'],
    [`LIMA / Newswire / May 5, 2023 / ${body}`, '2023-05-05'],
    [`A visit\nAug 14, 2019 | 3 Comments | by Nii Armah Laryea, Wasiri\n\n${body}`, '2019-08-14'],
    [`Date: 5 May 2023\n\n${body}\n\nLast update date: 8 May 2023`, '2023-05-05'],
    [`${body}\nMay 5, 2023\nA new rector\nMay 3, 2023\nA new hall`, undefined],
  ])('%s', (text, expected) => {
    expect(readDates(text).publishedAt).toBe(expected)
  })

  test('yields to the day on which an agency wrote, which is where "yesterday" is seen from', () => {
    const { publishedAt, mentions } = readDates(
      'LIMA, Nov. 13, 2023 (News) — They met yesterday.',
      '2023-11-15',
    )
    expect(publishedAt).toBe('2023-11-15')
    expect(mentions.map(({ value }) => value)).toEqual(['2023-11-13', '2023-11-12'])
  })

  test('given with the request, wins and is found in the text', () => {
    const reading = readDates(`Date: Nov 13, 2023\n\n${body}`, '2023-11-14')
    expect(reading.publishedAt).toBe('2023-11-14')
    expect(reading.warnings.map(({ code }) => code)).toEqual(['publication-date-conflict'])
    expect(readDates(`Date: Nov 13, 2023\n\n${body}`, '2023-11-13').publishedMention?.first).toBe(2)
  })
})

test.each([
  ['It ran from 5 May 2023 to 3 May 2022.', ['5 May 2023 → 2023-05-05', '3 May 2022 → 2022-05-03']],
  ['He served from 2020 to 2018.', ['2020 → 2020', '2018 → 2018']],
])('a range that runs backwards is two dates and a warning: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
  expect(readDates(text).warnings.map(({ code }) => code)).toEqual(['range-backwards'])
})

describe('impossible dates', () => {
  test.each([
    ['They met on 31 June 2021.', '31 June 2021'],
    ['They met on 2021-02-30.', '2021-02-30'],
    ['They met on February 29, 2022.', 'February 29, 2022'],
    ['They met on 18/13/2022.', '18/13/2022'],
    ['They met June 10 - 31, 2022.', 'June 10 - 31, 2022'],
  ])('%s', (text, expected) => {
    const { mentions, warnings, document } = readDates(text, '2023-11-15')
    expect(mentions).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['impossible-date'])
    expect(words(document, warnings[0].first, warnings[0].end)).toBe(expected)
  })

  test('a weekday that differs is a warning', () => {
    const { warnings, mentions } = readDates('on Monday, 14 November 2023')
    expect(mentions.map(({ value }) => value)).toEqual(['2023-11-14'])
    expect(warnings.map(({ code }) => code)).toEqual(['weekday-differs'])
  })
})

test.each(['6, ', '5 and ', 'May 5, 2020\n', '2020\n\n'])(
  'a long row of "%s" is read in time',
  (part) => {
    expect(() => found(part.repeat(20_000))).not.toThrow()
  },
)

test('days in a row share their month and year', () => {
  expect(found('They met on May 5, 6 and 7, 2023.')).toEqual([
    'May 5 → 2023-05-05',
    '6 → 2023-05-06',
    '7, 2023 → 2023-05-07',
  ])
})

test.each([
  'He is 45 years old and worked there for three years, twice a week, from 9 to 5.',
  'Call 0755-2673 1990 or write to Room 2019, 2000 Main Street.',
  'The price rose by 12.5 percent to $1,194.09, says version 1.1.30.',
  'You may march; the sun sat on the second of three chairs.',
  'The team led in the third quarter; Football Friday Night Live began.',
  'They won 3-2 at 20:23 before 2,000 people on page 1998.',
  'She joined two years later and left ten years later.',
  'We train tomorrow’s leaders for today’s world.',
  'It opened more than 30 years ago, the town knew some ten years ago.',
  'The 2000-seat hall stands by Decree No. 2017/12.',
  'August Wilson met April Jones and Theresa May at the 10th summit.',
])('no dates: %s', (text) => {
  expect(found(text, '2023-11-15')).toEqual([])
})
