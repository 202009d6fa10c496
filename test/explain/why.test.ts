import { describe, expect, test } from 'vitest'
import { Answer, type Expected, type Step } from '../../src/explain/shape.ts'
import { explain } from './explainer.ts'

type Case = readonly [
  type: Expected['type'],
  expected: string,
  text: string,
  rule: string,
  at: string,
  because: string,
]

/** The steps of one outcome; every answer has the documented shape, and every span its own words. */
function stepsOf(type: Expected['type'], expected: string, text: string, outcome: string): Step[] {
  const answer = Answer.parse(explain({ text }, { type, text: expected }))
  expect(answer.found).toBe(outcome === 'made')
  for (const { at } of answer.steps) if (at) expect(text.slice(at.start, at.end)).toBe(at.text)
  if (answer.mention) {
    const { start, end, text: words } = answer.mention
    expect(text.slice(start, end)).toBe(words)
  }
  return answer.steps.filter((step) => step.outcome === outcome)
}

function check(outcome: Step['outcome'], cases: readonly Case[]): void {
  test.each(cases)('%s “%s” in “%s”', (type, expected, text, rule, at, because) => {
    const steps = stepsOf(type, expected, text, outcome)
    const step = steps.find((one) => one.rule === rule)
    expect(step?.at?.text, JSON.stringify(steps)).toBe(at)
    expect(step?.because).toContain(because)
  })
}

const near = (words: string): string => `She met Karl Brenner in May.\n\nRelated news\n${words}`

describe('made', () => {
  // biome-ignore format: a table
  check('made', [
    ['person', 'Chen Hao', 'Chen Hao, Dean of Nursing, spoke first.', 'people/name-then-title', 'Chen Hao', 'a title follows it'],
    ['person', 'Anna Schmidt', 'They met Dr. Anna Schmidt at noon.', 'people/honorific-then-name', 'Anna Schmidt', 'a form of courtesy stands before it'],
    ['person', 'Fujimura', 'President Fujimura thanked the guests.', 'people/title-then-name', 'Fujimura', 'a title stands before it'],
    ['person', 'Zelku Ngoufo', 'Karl Brenner, Zelku Ngoufo and Anna Schmidt came.', 'people/beside-names', 'Zelku Ngoufo', 'sure names stand beside it'],
    ['organization', 'Tarnowo University', 'A group from Tarnowo University came.', 'units/name-then-head', 'Tarnowo University', 'lexicons/organizations/head-nouns.tsv, line '],
    ['organization', 'Huawei', 'Engineers from Huawei came on Monday.', 'units/listed-organization', 'Huawei', 'lexicons/organizations/known.tsv, line '],
    ['organization', 'norwick plastics co., ltd.', 'The plant of Norwick Plastics Co., Ltd. opened in May.', 'units/name-then-legal-form', 'Norwick Plastics Co., Ltd.', 'legal form'],
    ['organization', 'XQU', 'She has worked at XQU since May.', 'units/acronym', 'XQU', 'only its place in the sentence'],
    ['department', 'School of Nursing', 'Dean of the School of Nursing of Eastlake University spoke.', 'units/head-of-field', 'School of Nursing', '“School” heads such names'],
    ['department', 'Board of Trustees', 'She sits on the Board of Trustees of the hospital.', 'units/listed-department', 'Board of Trustees', 'a list names it'],
    ['date', '13 November 2023', 'They met on 13 November 2023 in Lima.', 'dates/day-month-year', '13 November 2023', 'lexicons/dates/months.tsv, line '],
    ['date', '2023-11-13', 'They met on 13 November 2023 in Lima.', 'dates/day-month-year', '13 November 2023', 'written as dates are'],
    ['date', 'November 10', 'They met on the afternoon of November 10 in Lima.', 'dates/month-day-year', 'the afternoon of November 10', 'A day behind its month'],
    ['topic', 'teacher training', 'The two sides discussed teacher training and shared laboratories.', 'topics/discussed', 'teacher training', 'words of cooperation stand in the sentence'],
    ['topic', 'machine vision', 'Norvik Robotics and Talem University will cooperate in machine vision.', 'topics/cooperate-in', 'machine vision', 'lexicons/topics/cooperation.tsv, line '],
    ['place', 'Shenzhen', 'The train to Shenzhen left.', 'places/listed', 'Shenzhen', 'a list names it'],
    ['place', 'Wexmoor District', 'The fair is held in Wexmoor District every May.', 'places/name-then-head', 'Wexmoor District', 'a word for places ends it'],
    ['position', 'Dean', 'Chen Hao, Dean of the School of Nursing, spoke.', 'positions/name-comma-title', 'Dean', '“School of Nursing” (department)'],
    ['position', 'President', 'President Fujimura thanked the guests.', 'positions/title-then-name', 'President', '“Fujimura” (name)'],
  ])
})

describe('failed', () => {
  // biome-ignore format: a table
  check('failed', [
    ['person', 'Novo Plastex', 'The floor was given to Novo Plastex again.', 'people/listed-words', 'Novo Plastex', 'a name needs 1.5'],
    ['person', 'zelku ngoufo', 'They thanked zelku ngoufo for it.', 'people/listed-words', 'zelku', 'lower case'],
    ['person', 'Hope', 'They stayed with Hope all day.', 'people/listed-words', 'Hope', 'a single word needs a sign beside it'],
    ['person', 'Karl, Brenner', 'In the hall stood Karl, Brenner and others. It was late. It was cold. They went home.', 'people/listed-words', 'Karl, Brenner', 'no run of words'],
    ['person', 'Anna Schmitt', 'They met Dr. Anna Schmidt at noon.', 'text/stands-nowhere', 'Anna Schmidt', 'the nearest spelling there is “Anna Schmidt”'],
    ['organization', 'XQU', 'The school needs XQU technology.', 'units/acronym', 'XQU', '“at”, “of” or “by” before them'],
    ['organization', 'University', 'The University of the year was named.', 'units/name-then-head', 'University', 'stands before “of”'],
    ['organization', 'Vantrix', 'They saw Vantrix on the road.', 'units/listed-organization', 'Vantrix', 'lexicons/organizations/known.tsv'],
    ['organization', 'Vantrix', 'They saw Vantrix on the road.', 'units/name-then-head', 'Vantrix', 'no head noun'],
    ['organization', 'Universities', 'He taught at many good Universities.', 'units/name-then-head', 'Universities', 'is bare'],
    ['organization', 'university', 'They like the university very much.', 'units/name-then-head', 'university', 'written in lower case'],
    ['organization', 'Energy Forum', 'The mayor praised the Energy Forum.', 'units/name-then-head', 'Energy', 'only describes the next word'],
    ['department', 'Green Room', 'They entered the Green Room with a bow.', 'units/listed-department', 'Green Room', 'lexicons/departments/known.tsv'],
    ['date', 'June 31', 'They met on June 31 in Lima.', 'dates/impossible', 'June 31', 'no day of the calendar'],
    ['date', 'last Friday', 'They met last Friday in Lima.', 'dates/pointed', 'last Friday', 'publishedAt'],
    ['date', '45', 'There were 45 students in the hall.', 'dates/any', '45', 'a number without a month'],
    ['date', 'three years', 'It lasted for three years in all.', 'dates/any', 'three years', 'how long something lasts'],
    ['date', 'there', 'They met there at noon.', 'dates/any', 'there', 'no number and no word for a time'],
    ['topic', 'river', 'The river is long and wide.', 'topics/cooperation-in', 'The river is long and wide.', 'no word of cooperation'],
    ['topic', 'optics', 'He has published widely in the fields of optics and acoustics.', 'topics/in-the-fields-of', 'optics and acoustics', 'needs 2 points of cooperation'],
    ['topic', 'weather', 'The two sides cooperate; the weather was fine.', 'topics/in-the-fields-of', 'weather', 'no rule leads from these words'],
    ['place', 'Reading', 'They were Reading all day.', 'places/listed', 'Reading', 'only behind “in”, “to” or “from”'],
    ['place', 'Wexmoor', 'They saw Wexmoor from afar.', 'places/listed', 'Wexmoor', 'no line of lexicons/places'],
    ['place', 'Asia', 'The Asia-Africa meeting ended.', 'places/listed', 'Asia', 'a word with a hyphen'],
    ['place', 'shenzhen', 'They drank in shenzhen for a day.', 'places/listed', 'shenzhen', 'lower case'],
    ['position', 'president', 'The president spoke, and Anna Weber listened.', 'positions/title-then-name', 'president', '“spoke, and” stands between'],
    ['position', 'president', 'The president spoke for an hour.', 'positions/title-then-name', 'president', 'no person is found in its sentence'],
    ['position', 'economist', 'The economist John Brown spoke with friends.', 'positions/name-comma-title', 'economist', 'lexicons/people/occupations.txt'],
    ['position', 'wizard', 'The wizard John Brown spoke with friends.', 'titles/listed', 'wizard', 'lexicons/people/titles.tsv'],
  ])
})

describe('blocked', () => {
  // biome-ignore format: a table
  check('blocked', [
    ['person', 'Anna Weber', near('Anna Weber opens the new library'), 'text/boilerplate', 'Anna Weber', 'not read for facts'],
    ['organization', 'Tarnowo University', near('Tarnowo University opens the new library'), 'text/boilerplate', 'Tarnowo University', 'Related news'],
    ['department', 'School of Nursing', near('School of Nursing opens the new library'), 'text/boilerplate', 'School of Nursing', 'not read for facts'],
    ['place', 'Shenzhen', near('A new library in Shenzhen'), 'text/boilerplate', 'Shenzhen', 'not read for facts'],
    ['date', '3 May 2024', near('A new library on 3 May 2024'), 'text/boilerplate', '3 May 2024', 'not read for facts'],
    ['topic', 'teacher training', near('Sides discuss teacher training'), 'text/boilerplate', 'teacher training', 'not read for facts'],
    ['position', 'Dean', near('Dean Anna Weber opens a library'), 'text/boilerplate', 'Dean', 'not read for facts'],
    ['organization', 'Acme University', 'Copyright Acme University. All rights reserved.', 'text/boilerplate', 'Acme University', 'lexicons/text/boilerplate.txt, line '],
    ['person', 'Nobel Prize', 'She won the Nobel Prize in May.', 'organizations.never', 'Nobel Prize', 'lexicons/organizations/never.txt, line '],
    ['organization', 'Nobel Prize', 'The Nobel Prize was given.', 'organizations.never', 'Nobel Prize', 'remove the line'],
    ['person', 'Clean Energy', 'They spoke of Clean Energy all day.', 'people.never', 'Clean Energy', 'lexicons/people/never.txt, line '],
    ['department', 'Clean Energy', 'They spoke of Clean Energy all day.', 'people.never', 'Clean Energy', 'lexicons/people/never.txt, line '],
    ['person', 'Happy Birthday', 'They sang Happy Birthday all day.', 'people.never', 'Happy Birthday', 'never a name'],
    ['place', 'Silk Road', 'They saw the Silk Road and left.', 'organizations.never', 'Silk Road', 'lexicons/organizations/never.txt, line '],
    ['place', 'Room 12', 'They met in Room 12 on Monday.', 'places.never', 'Room 12', 'lexicons/places/never.txt, line '],
    ['date', 'Black Friday', 'The Black Friday sale began.', 'dates.never', 'Black Friday', 'lexicons/dates/never.txt, line '],
    ['topic', 'issues of common concern', 'The two sides discussed issues of common concern.', 'topics.never', 'issues of common concern', 'lexicons/topics/never.txt, line '],
  ])
})

describe('outranked', () => {
  // biome-ignore format: a table
  check('outranked', [
    ['person', 'Lincoln Park', 'In the hall stood Lincoln Park for years.', 'places/name-then-head', 'Lincoln Park', 'as a place'],
    ['person', 'Anna Schmidt', 'A talk at Anna Schmidt University followed.', 'units/name-then-head', 'Anna Schmidt University', 'as an organization'],
    ['person', 'Paris', 'They went to Paris on Monday.', 'places/listed', 'Paris', 'score '],
    ['person', 'Board', 'The Board of Trustees met Anna Weber.', 'units/listed-department', 'Board of Trustees', 'as a department'],
    ['person', 'Anna', 'Anna Weber and Peter Novak came.', 'people/listed-words', 'Anna Weber', 'other ends'],
    ['organization', 'Energy Forum', 'The mayor praised the Energy Forum.', 'others/headed', 'Energy Forum', 'an event, a plan'],
    ['organization', 'School of Nursing', 'He is Dean of the School of Nursing of Eastlake University.', 'units/head-of-field', 'School of Nursing', 'organization and department'],
    ['organization', 'Acme University', 'He works at Acme University Press now.', 'units/name-then-head', 'Acme University Press', 'other ends'],
    ['organization', 'Anna Weber', 'They met Anna Weber, Dean of Nursing.', 'people/name-then-title', 'Anna Weber', 'as a person'],
    ['department', 'Tarnowo University', 'A group from Tarnowo University came.', 'units/name-then-head', 'Tarnowo University', 'settles it'],
    ['department', 'Partnership Development Division', 'He heads the Huawei Talent Partnership Development Division.', 'units/field-then-head', 'Talent Partnership Development Division', 'other ends'],
    ['date', 'May', 'They met on 3 May 2024 in Lima.', 'dates/day-month-year', '3 May 2024', 'as the date 2024-05-03'],
    ['topic', 'training', 'The two sides discussed teacher training and shared laboratories.', 'topics/discussed', 'teacher training', 'confidence '],
    ['topic', 'training of nurses', 'The two sides discussed joint training of nurses.', 'topics/discussed', 'joint training of nurses', 'as the topic'],
    ['place', 'Shenzhen', 'He studied at Shenzhen University for a year.', 'places/listed', 'Shenzhen', 'lost against “Shenzhen University”'],
    ['place', 'Paris', 'Paris Hilton, an actress, spoke first.', 'places/listed', 'Paris', 'lost against “Paris Hilton” as a person'],
    ['position', 'President', 'Vice President Anna Weber spoke.', 'positions/title-then-name', 'Vice President', 'of Anna Weber'],
    ['position', 'Dean', 'Anna Weber, Dean of Engineering, spoke.', 'positions/name-comma-title', 'Dean of Engineering', 'of Anna Weber'],
  ])

  test('what a mention has beaten is told with its score', () => {
    const text = 'They met Dr. Anna Ngoufo at noon.'
    const { steps } = explain({ text }, { type: 'person', text: 'Anna Ngoufo' })
    expect(steps.map(({ outcome }) => outcome)).toEqual(['made', 'outranked'])
    expect(steps[1].because).toMatch(/“Anna” as a person \(rule .*, score [\d.]+\) lost/u)
  })
})
