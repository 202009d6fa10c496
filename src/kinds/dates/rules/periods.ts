import type { Rule } from '../../../engine/rule.ts'

export const periodRules: readonly Rule[] = [
  {
    id: 'dates/quarter',
    about: 'A quarter or half of a year.',
    examples: [
      { text: 'Profit rose in the third quarter of 2023.', finds: ['third quarter of 2023'] },
      { text: 'Q3 2024 was good, H1 2022 was better.', finds: ['Q3 2024', 'H1 2022'] },
      { text: 'A quarter of the team left in the second half.', finds: [] },
    ],
  },
  {
    id: 'dates/season',
    about: 'A season with its year.',
    examples: [
      { text: 'The school opens in spring 2024.', finds: ['spring 2024'] },
      { text: 'In the summer of 2019 they met.', finds: ['summer of 2019'] },
      { text: 'In spring the trees fall.', finds: [] },
    ],
  },
  {
    id: 'dates/decade',
    about: 'A decade: 1990s, ’60s, the nineties.',
    examples: [
      { text: 'It was popular in the 1990s.', finds: ['1990s'] },
      { text: 'The style of the nineties is back.', finds: ['nineties'] },
      { text: 'She is in her nineties.', finds: [] },
    ],
  },
  {
    id: 'dates/century',
    about: 'A century.',
    examples: [
      { text: 'The hall dates from the 19th century.', finds: ['19th century'] },
      { text: 'It was filmed by 20th Century Fox.', finds: [] },
    ],
  },
  {
    id: 'dates/holiday',
    about: 'A holiday whose day can be computed, with a year or seen from the day of publication.',
    examples: [
      { text: 'The shops were closed on Christmas Day 2022.', finds: ['Christmas Day 2022'] },
      { text: 'They met on Good Friday.', finds: ['Good Friday'] },
      { text: 'The Christmas concert was a success.', finds: [] },
    ],
  },
  {
    id: 'dates/nth',
    about: 'The first, second, last weekday, week or month of a period.',
    examples: [
      {
        text: 'The board meets on the first Monday of next month.',
        finds: ['first Monday of next month'],
      },
      { text: 'In the last week of July they left.', finds: ['last week of July'] },
      { text: 'It was the first Monday after the feast and the first week there.', finds: [] },
    ],
  },
  {
    id: 'dates/week',
    about: 'A week with its number and year.',
    examples: [
      { text: 'The school opens in week 6 of 2025.', finds: ['week 6 of 2025'] },
      { text: 'In week 6 of the course 2025 people came.', finds: [] },
    ],
  },
  {
    id: 'dates/fiscal-year',
    about: 'A year run together with FY, for fiscal year.',
    examples: [
      { text: 'Sales rose in FY2023 and FY24.', finds: ['FY2023', 'FY24'] },
      { text: 'The budget of FY2022-23 was larger.', finds: ['FY2022-23'] },
      { text: 'The part FY20231 and the model FX23 were sold.', finds: [] },
    ],
  },
  {
    id: 'dates/week-of',
    about: 'The week around a day.',
    examples: [
      { text: 'The week of November 6 was busy.', finds: ['week of November 6'] },
      { text: 'A week of hard work passed.', finds: [] },
    ],
  },
]
