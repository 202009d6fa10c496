import type { Rule } from '../../engine/rule.ts'
import { signRules } from './sign-rules.ts'
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
      { text: 'The mill of PT. Sumber Vantrix opened.', finds: ['PT. Sumber Vantrix'] },
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
      { text: 'The Wexmoor Industrial Park opened in May.', finds: [] },
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
      { text: 'The Durban city council met on Monday.', finds: ['Durban city council'] },
      {
        text: 'An envoy of the Chilean ministry of health and sport came.',
        finds: ['Chilean ministry of health and sport'],
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
  ...signRules,
]
