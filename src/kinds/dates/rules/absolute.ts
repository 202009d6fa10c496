import type { Rule } from '../../../engine/rule.ts'

export const absoluteRules: readonly Rule[] = [
  {
    id: 'dates/day-month-year',
    about: 'A day before its month, as number, ordinal or word; the year may be missing.',
    examples: [
      { text: 'The centre opened on 13 November 2023.', finds: ['13 November 2023'] },
      { text: 'On the fifth of May they signed the agreement.', finds: ['fifth of May'] },
      { text: 'Talks were held on 12 and 15 May 2023.', finds: ['12', '15 May 2023'] },
      {
        text: 'The visit on Fri, 22nd of September was the first one.',
        finds: ['Fri, 22nd of September'],
      },
      { text: 'She may win 5 of the 13 seats.', finds: [] },
    ],
  },
  {
    id: 'dates/month-day-year',
    about: 'A day behind its month; the year may be missing.',
    examples: [
      {
        text: 'The afternoon of November 10 was spent on talks.',
        finds: ['The afternoon of November 10'],
      },
      { text: 'They met on Nov. 13th, 2023 in Lima.', finds: ['Nov. 13th, 2023'] },
      { text: 'On Monday, May 8 the committee met.', finds: ['Monday, May 8'] },
      { text: 'You may 5 times repeat the test.', finds: [] },
      { text: 'A march 20 kilometres long passed by.', finds: [] },
    ],
  },
  {
    id: 'dates/month-year',
    about: 'A month with its year.',
    examples: [
      { text: 'It was founded in September 2021.', finds: ['September 2021'] },
      { text: 'Since Sept. ’19 it has grown.', finds: ['Sept. ’19'] },
      { text: 'In May, 88 students came.', finds: [] },
    ],
  },
  {
    id: 'dates/year-month',
    about: 'A year before its month, perhaps with a day behind.',
    examples: [
      { text: 'The report of 2023 November was long.', finds: ['2023 November'] },
      { text: 'In 2019, May 5 was a holiday.', finds: [] },
    ],
  },
  {
    id: 'dates/month',
    about: 'A month alone: behind a preposition, or a name that means nothing but the month.',
    examples: [
      { text: 'Problems were faced since its establishment in March.', finds: ['March'] },
      { text: 'It opened in May of this year.', finds: ['May of this year'] },
      { text: 'In January and June 2013 they received funds.', finds: ['January'] },
      { text: 'Theresa May spoke; she may march on.', finds: [] },
      { text: 'The January Uprising failed.', finds: [] },
    ],
  },
  {
    id: 'dates/iso',
    about: 'Year, month and day as numbers, year first.',
    examples: [
      { text: 'Time: 2023-11-13 10:20', finds: ['2023-11-13'] },
      { text: 'Logged on 2023/11/13 and 2023.11.14.', finds: ['2023/11/13', '2023.11.14'] },
      { text: 'The code is 133-03-03-2020.', finds: [] },
      { text: 'The server 10.20.2023.11 answered.', finds: [] },
    ],
  },
  {
    id: 'dates/numeric',
    about:
      'Day, month and year as numbers, year last; where both orders are possible the text’s other dates decide.',
    examples: [
      { text: 'The visit took place on 14/09/2017.', finds: ['14/09/2017'] },
      { text: 'Am 13.11.2023 it was signed.', finds: ['13.11.2023'] },
      { text: 'The ratio was 3/4/1 and the version 1.1.30.', finds: [] },
      { text: 'See version 1.10.2023 of the tool.', finds: [] },
    ],
  },
  {
    id: 'dates/chinese',
    about: 'A date with the Chinese signs for year, month and day.',
    examples: [
      { text: 'Published 2023年11月13日 in Shenzhen.', finds: ['2023年11月13日'] },
      { text: 'The 11 teachers came.', finds: [] },
    ],
  },
  {
    id: 'dates/year',
    about:
      'A year alone, in company that makes it one: a preposition, the name of an event or plan, brackets.',
    examples: [
      { text: 'It was founded in 1998.', finds: ['1998'] },
      { text: 'The FIFA World Cup 2018 was held there.', finds: ['2018'] },
      { text: 'Vision 2030 names the goals.', finds: ['2030'] },
      { text: 'In all, 2000 students and 2023 people live in Room 2019.', finds: [] },
      { text: 'The office at 2000 Main Street is 1999 metres away.', finds: [] },
    ],
  },
  {
    id: 'dates/year-span',
    about: 'Two years joined by a dash or slash: terms of office, school years, plans.',
    examples: [
      { text: 'The 2017-2021 cycle began.', finds: ['2017-2021'] },
      { text: 'The 2023/24 academic year began.', finds: ['2023/24'] },
      { text: 'The number is 2015-32.', finds: [] },
    ],
  },
  {
    id: 'dates/range',
    about: 'Two dates joined by a connector; what one leaves out, the other supplies.',
    examples: [
      { text: 'They stayed from 3 to 5 May.', finds: ['3 to 5 May'] },
      { text: 'The camp ran May 12 to 17, 2023.', finds: ['May 12 to 17, 2023'] },
      {
        text: 'It lasted from June 2021 to September 2021.',
        finds: ['June 2021 to September 2021'],
      },
      { text: 'The fair runs May 30 – June 2, 2019.', finds: ['May 30 – June 2, 2019'] },
      { text: 'Between March and May 2020 nobody came.', finds: ['March and May 2020'] },
      { text: 'The shop is open from Monday to Friday.', finds: [] },
      { text: 'They paid 3 to 5 dollars.', finds: [] },
    ],
  },
  {
    id: 'dates/open-range',
    about: 'A date from which something lasts to this day.',
    examples: [
      { text: 'Dean (2020–present)', finds: ['2020–present'] },
      { text: 'Wu was present in 2020.', finds: [] },
    ],
  },
]
