import type { Rule } from '../../../engine/rule.ts'

export const relativeRules: readonly Rule[] = [
  {
    id: 'dates/weekday',
    about: 'A weekday, seen from the day of publication; weeks beside it count.',
    examples: [
      { text: 'The ministers met on Tuesday.', finds: ['Tuesday'] },
      { text: 'The talks will resume on Friday of next week.', finds: ['Friday of next week'] },
      { text: 'He writes for the Sunday Times and sat in the sun.', finds: [] },
    ],
  },
  {
    id: 'dates/weekday-day',
    about: 'A weekday with the number of the day; the month is that of the nearest such day.',
    examples: [
      { text: 'They met on Friday the 10th.', finds: ['Friday the 10th'] },
      { text: 'They met on Friday for the 10th time.', finds: [] },
    ],
  },
  {
    id: 'dates/ordinal-day',
    about: 'An ordinal behind “on the”, where the month was told before or is that of the article.',
    examples: [
      { text: 'The ministers met in Abuja on the 9th.', finds: ['9th'] },
      { text: 'They met on the 9th floor on the 10th anniversary.', finds: [] },
    ],
  },
  {
    id: 'dates/day-of-month',
    about: 'An ordinal with “this month”, “next month”.',
    examples: [
      { text: 'The vote is on the 20th of next month.', finds: ['20th of next month'] },
      { text: 'The 20th meeting was next.', finds: [] },
    ],
  },
  {
    id: 'dates/pointed',
    about: 'A unit, weekday, month or season behind “this”, “last”, “next” and the like.',
    examples: [
      { text: 'Last month they signed an agreement.', finds: ['Last month'] },
      { text: 'The campus will open next spring.', finds: ['next spring'] },
      { text: 'Sales fell in the last three months.', finds: ['last three months'] },
      { text: 'They came last Tuesday and this year again.', finds: ['last Tuesday', 'this year'] },
      { text: 'In the past 15 years much was built in the coming years’ spirit.', finds: [] },
      { text: 'The next speaker was the last guest.', finds: [] },
    ],
  },
  {
    id: 'dates/named-day',
    about: 'Today, yesterday, tomorrow, this morning, tonight.',
    examples: [
      { text: 'The agreement was signed yesterday.', finds: ['yesterday'] },
      { text: 'The delegation arrived this morning.', finds: ['this morning'] },
      { text: 'The contract was signed today in Beijing.', finds: ['today'] },
      { text: 'Today the university has 30,000 students.', finds: [] },
      { text: 'In today’s world this matters.', finds: [] },
    ],
  },
  {
    id: 'dates/ago',
    about: 'A length of time and “ago”.',
    examples: [
      { text: 'It was founded two years ago.', finds: ['two years ago'] },
      { text: 'A week ago they met.', finds: ['A week ago'] },
      { text: 'The mill of Mo Farren closed 3 mos ago.', finds: ['3 mos ago'] },
      { text: 'They met long ago, for two years.', finds: [] },
    ],
  },
  {
    id: 'dates/later',
    about: 'A length of time and “later”, counted from the day that was told last.',
    examples: [
      { text: 'They met on 5 May 2022. Two days later they left.', finds: ['Two days later'] },
      { text: 'Two years later they left.', finds: [] },
    ],
  },
  {
    id: 'dates/from-now',
    about: 'A length of time and “from now”.',
    examples: [
      { text: 'The tests begin two weeks from now.', finds: ['two weeks from now'] },
      { text: 'The tests begin from now on.', finds: [] },
    ],
  },
  {
    id: 'dates/from-day',
    about: 'A length of time before or after another day.',
    examples: [
      { text: 'They will leave two days after tomorrow.', finds: ['two days after tomorrow'] },
      { text: 'The day after tomorrow they will leave.', finds: ['day after tomorrow'] },
      { text: 'Forms are due next Tuesday +10 days.', finds: ['next Tuesday +10 days'] },
      { text: 'They left two days after the meeting.', finds: [] },
    ],
  },
  {
    id: 'dates/in-days',
    about: 'A length of time behind “in”, where the words look ahead.',
    examples: [
      { text: 'She will be back in two weeks.', finds: ['two weeks'] },
      { text: 'The bridge was built in two weeks.', finds: [] },
      { text: 'The school will open in two years.', finds: [] },
    ],
  },
  {
    id: 'dates/within',
    about: 'A length of time behind “within”, where the words look ahead.',
    examples: [
      { text: 'The line will open within ten months.', finds: ['ten months'] },
      { text: 'Forms were returned within ten days.', finds: [] },
    ],
  },
  {
    id: 'dates/lasting',
    about: 'A length of time with the day on which it begins.',
    examples: [
      {
        text: 'He is away for three days from next Monday.',
        finds: ['three days from next Monday'],
      },
      { text: 'He is away for three days.', finds: [] },
    ],
  },
  {
    id: 'dates/edge',
    about: 'Early, mid, late, the beginning or end of a period; the value is the period.',
    examples: [
      { text: 'The plant will be ready by the end of 2024.', finds: ['the end of 2024'] },
      {
        text: 'It was built in mid-2019 and early June 2020.',
        finds: ['mid-2019', 'early June 2020'],
      },
      { text: 'Earlier this month they met.', finds: ['Earlier this month'] },
      { text: 'They reached the end of the line early.', finds: [] },
    ],
  },
  {
    id: 'dates/rest',
    about: 'What is left of the period that runs.',
    examples: [
      { text: 'He will be away for the rest of the year.', finds: ['rest of the year'] },
      { text: 'The rest of the team left.', finds: [] },
    ],
  },
]
