import type { Found } from '../../src/evaluate/found.ts'
import type { Gold } from '../../src/evaluate/gold.ts'

export interface Case {
  readonly gold: Gold
  readonly found: Found
  /** Right, extra and missed, counted by hand. */
  readonly tallies: Readonly<Record<string, readonly [number, number, number]>>
}

const none = { department: null, organization: null }

const visit: Case = {
  gold: {
    id: 'visit',
    set: 'visit',
    publishedAt: null,
    title: null,
    people: [
      {
        name: 'Li Ming',
        aliases: ['Li'],
        positions: [
          {
            title: 'former Dean',
            department: 'School of Optics',
            organization: 'Lakeside University',
          },
          { title: 'Professor', ...none },
        ],
      },
      {
        name: 'Anna Weber',
        aliases: [],
        positions: [
          { title: 'Vice President for Research', department: null, organization: 'Acme Corp.' },
        ],
      },
      { name: 'Ko', aliases: [], positions: [] },
    ],
    organizations: [
      { name: 'Lakeside University', aliases: ['LU'], either: false },
      { name: 'Acme Corp.', aliases: [], either: false },
      { name: 'Joint Photonics Centre', aliases: [], either: true },
    ],
    departments: [
      { name: 'School of Optics', aliases: [], organization: 'Lakeside University', either: false },
    ],
    dates: [
      { text: '3 May', value: 'XXXX-05-03' },
      { text: '2019', value: '2019' },
    ],
    topics: ['joint training of doctoral students', 'laser safety'],
    notes: '',
  },
  found: {
    people: [
      // An alias of the gold: found, but not in its fullest form.
      { name: 'Li', aliases: [] },
      { name: 'anna  weber', aliases: [] },
      { name: 'Acme Corp', aliases: [] },
    ],
    positions: [
      // Tense is no part of a title; the organization is named by its acronym.
      { person: 0, title: 'Dean', department: 'The School of Optics', organization: 'LU' },
      // Two words of three are the same, but the organization is missing.
      { person: 1, title: 'Vice President' },
      // The person is none.
      { person: 2, title: 'Professor' },
    ],
    organizations: [
      { name: 'LU', aliases: ['Lakeside University'] },
      { name: 'Acme Corp', aliases: [] },
      { name: 'Anna Weber', aliases: [] },
    ],
    departments: [
      { name: '“School of Optics”', aliases: [] },
      // Either: it counts as found, and is no false find here.
      { name: 'Joint Photonics Centre', aliases: [] },
    ],
    dates: ['2019', '2020'],
    topics: [
      { label: 'doctoral student training', phrases: ['training doctoral students'] },
      { label: 'courtesy', phrases: [] },
    ],
  },
  tallies: {
    people: [2, 1, 1],
    peopleStrict: [1, 2, 2],
    titles: [2, 1, 1],
    positions: [1, 2, 2],
    organizations: [3, 1, 0],
    departments: [1, 0, 0],
    dates: [1, 1, 1],
    topics: [1, 1, 1],
  },
}

const obituary: Case = {
  gold: {
    id: 'obituary',
    set: 'obituary',
    publishedAt: null,
    title: null,
    people: [{ name: 'Jo Field', aliases: [], positions: [{ title: 'Chair', ...none }] }],
    organizations: [],
    departments: [{ name: 'Board', aliases: [], organization: null, either: false }],
    dates: [],
    topics: [],
    notes: '',
  },
  found: {
    people: [
      { name: 'Field', aliases: ['Jo Field'] },
      { name: 'Jo Field', aliases: [] },
    ],
    positions: [{ person: 1, title: 'chair', department: 'Board' }],
    organizations: [{ name: 'Board', aliases: [] }],
    departments: [],
    dates: [],
    topics: [{ label: 'the', phrases: [] }],
  },
  tallies: {
    people: [1, 1, 0],
    peopleStrict: [1, 1, 0],
    titles: [1, 0, 0],
    positions: [0, 1, 1],
    organizations: [0, 1, 0],
    departments: [0, 0, 1],
    dates: [0, 0, 0],
    topics: [0, 1, 0],
  },
}

export const cases: readonly Case[] = [visit, obituary]
