import type { Rule } from '../../engine/rule.ts'
import { unitRule } from './unit.ts'

/** How names without a head noun are found: by the signs beside them. */
export const signRules: readonly Rule[] = [
  {
    id: unitRule.titleOfName,
    about: 'A name without a head noun behind a title and "of" or "at".',
    examples: [
      { text: 'Maria Keller, CEO of Vantrix, came.', finds: ['Vantrix'] },
      { text: 'The Professor of Entomology came.', finds: [] },
    ],
  },
  {
    id: unitRule.nameThenTitle,
    about: 'A name without a head noun directly before a title.',
    examples: [
      { text: 'A talk by Vantrix CEO Maria Keller followed.', finds: ['Vantrix'] },
      { text: 'A talk by the CEO followed.', finds: [] },
    ],
  },
  {
    id: unitRule.isFirm,
    about: 'A name that the text explains by a head noun: "a software company".',
    examples: [
      { text: 'He joined Vantrix, a software company, in May.', finds: ['Vantrix'] },
      { text: 'Vantrix is a budget airline.', finds: ['Vantrix'] },
      { text: 'He joined Vantrix, a quiet village, in May.', finds: [] },
      { text: 'In May Vantrix, a company director, spoke.', finds: [] },
    ],
  },
  {
    id: unitRule.pair,
    about: 'Two names joined by an ampersand are a firm.',
    examples: [
      { text: 'The sale was led by Halvard & Mossley in May.', finds: ['Halvard & Mossley'] },
      { text: 'The sale was led by Research & Development in May.', finds: [] },
    ],
  },
  {
    id: unitRule.firmThenName,
    about: 'A name without a head noun behind a noun for organizations.',
    examples: [
      { text: 'The chipmaker Vantrix said so in May.', finds: ['Vantrix'] },
      { text: 'The Finnish research institute Vantrix grew.', finds: ['Vantrix'] },
      { text: 'A song by the band Slow Lantern played.', finds: ['Slow Lantern'] },
      { text: 'The tall chimney Vantrix grew.', finds: [] },
    ],
  },
  {
    id: unitRule.nameThenClass,
    about: 'A name that no list knows before a noun for firms and media.',
    examples: [
      { text: 'The Vantrix news agency said so.', finds: ['Vantrix'] },
      { text: 'A small news agency said so.', finds: [] },
    ],
  },
  {
    id: unitRule.classList,
    about: 'The names that a plural noun for organizations opens.',
    examples: [
      {
        text: 'He worked for firms such as Vantrix (NYX: VTX), Ombrel and Skyrolux.',
        finds: ['Vantrix', 'Ombrel', 'Skyrolux'],
      },
      { text: 'He grew roses such as Vantrix and Ombrel.', finds: [] },
    ],
  },
  {
    id: unitRule.team,
    about: 'In a sentence about sport a plural, a town beside a rival, the town played for.',
    examples: [
      { text: 'In the league Barnsley beat Hull.', finds: ['Barnsley', 'Hull'] },
      { text: 'He played for Leeds in May.', finds: ['Leeds'] },
      { text: 'It was the last season of the Montreal Lanterns.', finds: ['Montreal Lanterns'] },
      { text: 'The Montreal Lanterns were lit in May.', finds: [] },
      { text: 'England beat Scotland.', finds: [] },
    ],
  },
  {
    id: unitRule.club,
    about: 'A name, of a town perhaps, before somebody who plays or coaches is the club.',
    examples: [
      { text: 'The former Barnsley defender came in May.', finds: ['Barnsley'] },
      { text: 'They asked Wexmoor Town manager Maria Keller.', finds: ['Wexmoor Town'] },
      { text: 'The French defender came in May.', finds: [] },
    ],
  },
  {
    id: unitRule.actor,
    about: 'A name without a head noun before a verb that only organizations do.',
    examples: [
      { text: 'In spring Vantrix acquired two mills.', finds: ['Vantrix'] },
      { text: 'In spring Vantrix was full of flowers.', finds: [] },
    ],
  },
  {
    id: unitRule.agent,
    about: 'A name behind a phrase like "published by".',
    examples: [
      { text: 'The book was published by Vantrix in May.', finds: ['Vantrix'] },
      { text: 'The book was found by Vantrix in May.', finds: [] },
    ],
  },
  {
    id: unitRule.ally,
    about: 'Names that a word of cooperation joins, and none of them a name of people.',
    examples: [
      {
        text: 'In spring Skyrolux cooperated with Ombrel.',
        finds: ['Skyrolux', 'Ombrel'],
      },
      {
        text: 'It was built in partnership with Grey Harbour Tools and Ombrel.',
        finds: ['Grey Harbour Tools', 'Ombrel'],
      },
      { text: 'Ana Keller teamed up with Joe Lund to build mills.', finds: [] },
    ],
  },
  {
    id: unitRule.partner,
    about: 'A name in a list beside an organization of the list.',
    examples: [
      { text: 'The fair was opened with Huawei and Vantrix in May.', finds: ['Vantrix'] },
      { text: 'The fair was opened with tea and Vantrix in May.', finds: [] },
    ],
  },
]
