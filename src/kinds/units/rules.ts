import type { Rule } from '../../engine/rule.ts'
import { unitRule } from './unit.ts'

/** How names of organizations and departments are found; the surest ways first. */
export const unitRules: readonly Rule[] = [
  {
    id: unitRule.legalForm,
    about: 'A name that ends in a legal form is a company.',
    examples: [
      {
        text: 'The plant of Norwick Plastics Co., Ltd. opened in May.',
        finds: ['Norwick Plastics Co., Ltd.'],
      },
      { text: 'Corvane Group plc sold its Dutch arm.', finds: ['Corvane Group plc'] },
      { text: "Ferrymen's Bancshares Inc. fell.", finds: ["Ferrymen's Bancshares Inc."] },
      { text: 'Shares of Vantrix & Ombrel Co were sold.', finds: ['Vantrix & Ombrel Co'] },
      { text: 'The tickets cost as much as in May.', finds: [] },
    ],
  },
  {
    id: unitRule.listedOrganization,
    about: 'An organization of the list, by its name, an acronym or another form.',
    examples: [
      { text: 'Engineers from Huawei came on Monday.', finds: ['Huawei'] },
      { text: 'The U.N. envoy came on Monday.', finds: ['U.N.'] },
      { text: 'The new cloud stayed over the valley.', finds: [] },
      { text: 'She stood in the 2004 European Parliament election.', finds: [] },
      { text: 'He drove a Siemens X12 home.', finds: [] },
      { text: 'The Minister for Labour and Pensions spoke.', finds: [] },
    ],
  },
  {
    id: unitRule.listedBranch,
    about: 'A listed organization and a place directly behind it are its branch there.',
    examples: [
      { text: 'The fair was opened by Huawei Malaysia and others.', finds: ['Huawei Malaysia'] },
      { text: 'Engineers from Huawei, Malaysia and Laos came.', finds: [] },
    ],
  },
  {
    id: unitRule.listedDepartment,
    about: 'A unit that many institutions have under the same name.',
    examples: [
      { text: 'She sits on the Board of Trustees of the hospital.', finds: ['Board of Trustees'] },
      { text: 'The Vice-Rector for Human Resources spoke.', finds: [] },
    ],
  },
  {
    id: unitRule.nameThenHead,
    about: 'Words with a name of their own before a head noun make an organization.',
    examples: [
      { text: 'A group from Tarnowo University came.', finds: ['Tarnowo University'] },
      {
        text: 'He left Harwick University Press for a museum.',
        finds: ['Harwick University Press'],
      },
      { text: 'It was founded in 1954 as Harwick College.', finds: [] },
      { text: 'It won the title of National Model School.', finds: [] },
      { text: "She runs St. Louis's Wendell Arts Foundation.", finds: ['Wendell Arts Foundation'] },
      { text: 'The Norske Kulturverket grew.', finds: ['Norske Kulturverket'] },
      { text: 'He came from Assumption College.', finds: ['Assumption College'] },
      {
        text: 'The David and Lucile Tarnow Foundation gave it.',
        finds: ['David and Lucile Tarnow Foundation'],
      },
      { text: 'The university and the press met.', finds: [] },
    ],
  },
  {
    id: unitRule.fieldThenHead,
    about: 'A field before a head noun makes a unit of an organization.',
    examples: [
      {
        text: 'The Vocational and Adult Education Division moved.',
        finds: ['Vocational and Adult Education Division'],
      },
      {
        text: 'He heads the Huawei Talent Partnership Development Division.',
        finds: ['Talent Partnership Development Division'],
      },
      { text: 'A choir of the Kulturhaus Wexmoor sang.', finds: ['Kulturhaus Wexmoor'] },
      { text: 'The Luban Workshop was opened by the mayor.', finds: [] },
    ],
  },
  {
    id: unitRule.headOfField,
    about: 'A head noun with "of", "for" or "on" and what it is concerned with.',
    examples: [
      {
        text: 'The Center for the Study of the Human Genome hired two chemists.',
        finds: ['Center for the Study of the Human Genome'],
      },
      {
        text: 'They thanked the South African Department of Higher Education and Training.',
        finds: ['South African Department of Higher Education and Training'],
      },
      {
        text: 'The Tarnow Institute for Systems Neuroscience grew.',
        finds: ['Tarnow Institute for Systems Neuroscience'],
      },
      {
        text: 'The School of Rural Nursing and XQU proposed a plan.',
        finds: ['School of Rural Nursing'],
      },
      {
        text: 'The mayor praised the University for Community Service.',
        finds: [],
      },
    ],
  },
  {
    id: unitRule.bareHead,
    about: 'A body of state that needs no further name, behind "the"; a school behind its owner.',
    examples: [
      { text: "Tarnow University's Medical School grew.", finds: ['Medical School'] },
      { text: 'The case went to the Supreme Court in June.', finds: ['Supreme Court'] },
      { text: 'The case went to a supreme court in June.', finds: [] },
    ],
  },
  {
    id: unitRule.lowerHead,
    about:
      'A head noun in lower case behind a place (bodies of state) or behind capitalised fields (units).',
    examples: [
      { text: 'A letter to the Chilean government was read.', finds: ['Chilean government'] },
      {
        text: 'Students of the Chemical and Engineering departments won.',
        finds: ['Chemical and Engineering departments'],
      },
      { text: 'A letter to the new government was read.', finds: [] },
    ],
  },
  {
    id: unitRule.titledUnit,
    about: 'A unit in lower case, where a title or a verb says that somebody serves in it.',
    examples: [
      {
        text: 'Maria Keller, director of the teaching affairs office, came.',
        finds: ['teaching affairs office'],
      },
      {
        text: 'Maria Keller will join the executive committee in May.',
        finds: ['executive committee'],
      },
      {
        text: 'Director Keller of the rehabilitation department came.',
        finds: ['rehabilitation department'],
      },
      { text: 'The heads of structural divisions came.', finds: [] },
      { text: 'Maria Keller saw the teaching affairs office.', finds: [] },
      { text: 'Maria Keller, director of the office, came.', finds: [] },
    ],
  },
  {
    id: unitRule.sharedHead,
    about: 'Names that share one head noun in the plural are an organization each.',
    examples: [
      {
        text: 'He taught at Tarnowo, Wexmoor and Dunlin Universities.',
        finds: ['Tarnowo', 'Wexmoor', 'Dunlin'],
      },
      { text: 'He taught at many good Universities.', finds: [] },
    ],
  },
  {
    id: unitRule.acronym,
    about: 'Capitals where organizations stand: behind "at" or "of", before a title or a verb.',
    examples: [
      { text: 'She has worked at XQU since May.', finds: ['XQU'] },
      { text: 'The school needs XQU technology.', finds: [] },
    ],
  },
  {
    id: unitRule.knownShort,
    about: 'A short form that another place of the text ties to the full name.',
    examples: [
      {
        text: 'Tarnowo Language Support Center (TLSC) opened. Then TLSC grew.',
        finds: ['TLSC'],
      },
      { text: 'Tarnowo Language Support Center opened. Then it grew.', finds: [] },
    ],
  },
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
        text: 'Vantrix teamed up with Ombrel to build mills.',
        finds: ['Vantrix', 'Ombrel'],
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
