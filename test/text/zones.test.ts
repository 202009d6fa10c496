import { describe, expect, test } from 'vitest'
import { inZone, zonesOf } from './reading.ts'

/** Two paragraphs of running text, as any article has. */
const body = `On the afternoon of May 3, a delegation from Eastlake University visited the campus and met the dean of the School of Nursing to talk about joint courses for nurses.

The two sides agreed that teachers and students would visit each other every year, and that a joint laboratory would open as soon as the money for it has been found.`
const headline = 'Delegation from Eastlake University Visits Campus'

const boilerplate = (article: string): string => inZone('boilerplate', article).join(' ')

describe('what a page says about itself is boilerplate', () => {
  test.each([
    ['a breadcrumb', 'Home > News > Campus News'],
    ['a breadcrumb with a label', 'You are here: Home » News » Content'],
    ['your position', 'Current position: Home > News'],
    ['a menu', 'About Us\nAdmissions\nResearch\nContact Us'],
    ['a menu in one line', 'Home | About | Admissions | News | Contact'],
    ['a skip link', 'Skip to main content'],
    ['a share bar', 'Share on Facebook Twitter LinkedIn WhatsApp'],
    ['share', 'Share this article'],
    ['print', 'Print Friendly, PDF & Email'],
    ['views', 'Views: 1032'],
    ['page view', 'Page view: 245'],
    ['read time', '2 Min Read'],
    ['font size', 'Font size: A A A'],
    ['search', 'Search'],
  ])('before the headline: %s', (_, furniture) => {
    const text = `${furniture}\n${headline}\n${body}`
    expect(boilerplate(text)).toBe(furniture.replace(/\s+/gu, ' '))
    expect(inZone('headline', text)).toEqual([headline])
  })

  test('a sentence before a line that looks more like the headline stays text', () => {
    const sentence = 'The dean of the School of Nursing said that the guests would come.'
    const open =
      'In a talk today the dean of the School of Nursing thanked all who visited the campus'
    expect(inZone('boilerplate', `${headline}\n\n${sentence}\n\n${open}\n\n${body}`)).not.toContain(
      sentence,
    )
  })

  test.each([
    ['copyright', 'COPYRIGHT © 2024 Eastlake University. All rights reserved.'],
    ['copyright sign', '© 2024 Eastlake University'],
    ['address', 'No. 12 Lakeside Road, Eastlake District, Eastlake City, 518055'],
    ['address with a label', 'Company Address: No. 12 Lakeside Road, Eastlake City'],
    ['post code', 'Postcode: 518055'],
    ['hotline', 'Contact Hotline: 0755-2673 1234'],
    ['telephone', 'Tel: +86 755 2673 1234 Fax: +86 755 2673 1235'],
    ['mail', 'E-mail: info@eastlake.example.org'],
    ['comment', 'Leave a comment'],
    ['reply', 'Leave a Reply'],
    ['previous and next', 'Previous: Sports Day Opens\nNext: Library Closes Early'],
    ['tags', 'Tags: nursing, cooperation'],
    ['subscribe', 'Subscribe to our newsletter'],
    ['follow', 'Follow us on WeChat'],
    ['back', 'Back to top'],
    ['print and close', '[Print] [Close]'],
    ['file', 'group-photo.jpg'],
    ['attachment', 'Attachment: plan_2024.pdf'],
    ['standards', 'Our Standards: The Northern Press Trust Principles.'],
    ['read more', 'Read more'],
    ['see also', 'See also: Harbour Opens'],
    ['record number', '粤ICP备12345678号'],
  ])('behind the article: %s', (_, furniture) => {
    const text = `${headline}\n${body}\n\n${furniture}`
    expect(boilerplate(text)).toBe(furniture.replace(/\s+/gu, ' '))
  })

  test.each([
    'Related News',
    'Related articles',
    'You may also like',
    'Latest news',
    'Most read',
    'Recommended for you',
    'More stories',
  ])('the list under "%s"', (heading) => {
    const links = `${heading}\nMayor Anna Weber Opens Bridge\nLi Ming Wins Prize in Northtown`
    const text = `${headline}\n${body}\n\n${links}`
    expect(boilerplate(text)).toBe(links.replace(/\s+/gu, ' '))
  })

  test('running text behind the list of links is body again', () => {
    const text = `${headline}\nRelated News\nMayor Opens Bridge\n\n${body}`
    expect(inZone('boilerplate', text)).toEqual(['Related News Mayor Opens Bridge'])
    expect(inZone('body', text)).toEqual([body.replace(/\s+/gu, ' ')])
  })
})

describe('what belongs to the article stays', () => {
  test.each([
    [
      'a sentence that begins like furniture',
      'Share prices of the company rose by four percent on Monday.',
    ],
    ['a short sentence', 'He agreed.'],
    ['a heading between paragraphs', 'A long friendship'],
    ['a bullet', '• joint courses for nurses'],
    ['a quotation', '"We are very glad," said Dean Li Ming.'],
    ['a list of guests', 'Anna Weber, Rector of Northtown University'],
    ['a search in a sentence', 'Search teams found the boat near the harbour.'],
    ['a copyright law', 'Copyright lawyers welcomed the ruling on Tuesday.'],
    ['contact', 'Contact between the two schools began in 1998.'],
    ['home', 'Home owners in Northtown complained about noise.'],
    ['next', 'Next year the college will have three hundred new students.'],
    ['follow', 'Follow-up talks are planned for June.'],
    ['print', 'Print media lost readers.'],
  ])('%s', (_, line) => {
    const text = `${headline}\n${body}\n\n${line}\n\n${body}`
    expect(boilerplate(text)).toBe('')
    expect(inZone('body', text).join(' ')).toContain(line)
  })

  test('a text without any line but running ones is body', () => {
    expect(zonesOf(body).map(([zone]) => zone)).toEqual(['body'])
  })

  test('a text that begins in the middle of an article has no headline', () => {
    const text = `and the guests left for the airport after lunch, as planned by the office of the president of the college.\n\n${body}`
    expect(inZone('headline', text)).toEqual([])
    expect(boilerplate(text)).toBe('')
  })

  test('a single sentence is body', () => {
    expect(zonesOf('Li Ming, Dean of Nursing, met Anna Weber.').map(([zone]) => zone)).toEqual([
      'body',
    ])
  })
})

describe('the headline', () => {
  test.each([
    ['first', `${headline}\n${body}`],
    ['behind a menu', `Home\nNews\nContact\n${headline}\n${body}`],
    ['before the date', `${headline}\nDate: Nov 13, 2023\n${body}`],
    ['behind the date', `2023-11-13\n${headline}\n${body}`],
    ['with a full stop', `${headline}.\n${body}`],
    ['before an empty line', `${headline}\n\n${body}`],
  ])('%s', (_, text) => {
    expect(inZone('headline', text)).toEqual([
      text.includes(`${headline}.`) ? `${headline}.` : headline,
    ])
  })

  test('is found although the site repeats its own name above it', () => {
    const text = `Eastlake University\nOffice of News\n${headline}\n${body}`
    expect(inZone('headline', text)).toEqual([headline])
    expect(boilerplate(text)).toBe('Eastlake University Office of News')
  })

  test('said twice is a headline twice', () => {
    const text = `${headline}\nHome > News\n${headline}\n${body}`
    expect(inZone('headline', text)).toEqual([headline, headline])
  })

  test('of the request is read before the text, unless the text repeats it', () => {
    expect(zonesOf({ title: headline, text: body })[0]).toEqual(['headline', headline])
    expect(inZone('headline', { title: headline, text: `${headline}\n${body}` })).toEqual([
      headline,
    ])
  })
})

describe('the line of the date', () => {
  test.each([
    'Date: Nov 13, 2023',
    'Published: 13 November 2023 10:15',
    'Release time: 2019/05/20 14:37',
    'Release time:\n2019/05/20 14:37',
    '2023-11-13',
    '2023/11/13 09:30:00',
    'November 13, 2023',
    'Posted on 13 Nov 2023',
    'Updated: 2023-11-13 10:20',
    'First Published: Sat, September 30 2017. 18:50 IST',
    'Mon, 13 Nov 2023',
    'Time: 2023-11-13 Source: Office of News',
    '2017-09-01 16:11:54 Views: 17',
  ])('%j', (line) => {
    const text = `${headline}\n${line}\n${body}`
    expect(inZone('dateline', text)).toEqual([line.replace(/\s+/gu, ' ')])
  })

  test('a sentence with a date is none', () => {
    const text = `${headline}\n${body}\n\nIt opened on May 3, 2019.`
    expect(inZone('dateline', text)).toEqual([])
  })
})

describe('the dateline', () => {
  test.each([
    'SHENZHEN, Nov. 13 (Xinhua) —',
    'SHENZHEN, Nov. 13 (Xinhua) --',
    'BEIJING (Reuters) -',
    'LONDON (AP) —',
    'PARIS, 3 May 2024 –',
    'NEW YORK, May 3 (Northern Press) -',
    'Shenzhen, May 3 --',
    'BEIJING, Dec 2:',
    'Geneva, Apr 29 (IANS):',
    'KUALA LUMPUR:',
    'CAPE TOWN, South Africa, May 3, 2024 /PRNewswire/ --',
    'TOKYO —',
  ])('%s', (dateline) => {
    expect(inZone('dateline', `${headline}\n${dateline} ${body}`)).toEqual([dateline])
  })

  test.each([
    'Shenzhen – the fast city – is where they met on the last day of the visit to talk about schools and hospitals in the region.',
    'UNESCO said on May 3 that the two sides – schools and parents – were content with the result of the long talks held in the town.',
    'Beijing: the city of bicycles was the name of the exhibition that they saw on the last day before they went back to their country.',
    'A NEW bridge – the third – was opened on May 3 by the mayor and many guests who had come from the whole region to see it.',
  ])('is not seen in "%s"', (sentence) => {
    expect(inZone('dateline', `${headline}\n${sentence}\n${body}`)).toEqual([])
  })
})

describe('the byline', () => {
  test.each([
    'By Jane Doe',
    'By Jane Doe and John Miller',
    'BY JANE DOE',
    '(Wang Kang, Huawei IASC)',
    '(By Wang Kang)',
    'Reporter: Li Ming',
    'Written by Anna Weber',
    'Text by Anna Weber, photos by Li Ming',
    'Photo by Li Ming',
    'Editor: Huang Xia',
    'Author: Jane Doe',
    'Source: Xinhua Editor: Huang Xia',
    'Reporting by Jane Doe; Editing by John Miller',
    'Write: Filomena',
    '(Editor: Zhang Wei)',
    'Correspondent: Li Ming',
    'By Jane Doe, Northern Press',
  ])('%s', (byline) => {
    expect(inZone('byline', `${headline}\n${byline}\n${body}`)).toEqual([byline])
    expect(inZone('byline', `${headline}\n${body}\n\n${byline}`)).toEqual([byline])
  })

  test.each([
    'By the end of May, Jane Doe will have left the college and John Miller will follow.',
    'Reporter of the Year is Li Ming.',
    'By and large the guests were content.',
  ])('is not seen in "%s"', (line) => {
    expect(inZone('byline', `${headline}\n${body}\n\n${line}\n\n${body}`)).toEqual([])
  })

  test.each([
    ['Date: 2024-04-05   Author: Meng Xi   Views: 216', 'Author: Meng Xi'],
    ['来源:英文网 作者:杨灿 时间:2024-04-05', '作者:杨灿'],
  ])('among other particulars: %s', (line, byline) => {
    expect(inZone('byline', `${headline}\n${line}\n${body}`)).toEqual([byline])
  })

  test('of the request is read before the text', () => {
    expect(zonesOf({ byline: 'Jane Doe', text: body })[0]).toEqual(['byline', 'Jane Doe'])
  })
})
