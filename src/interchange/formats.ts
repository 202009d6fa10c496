import type { ListName } from '../lexicon/lists.ts'

/** What a format is, in which lists it fits, and what an export in it cannot hold. */
export interface Format {
  /** For a chooser: "CSV, as spreadsheets write it". */
  readonly label: string
  readonly mediaType: string
  readonly ending: string
  /** The only list that entries of this format go to. */
  readonly list?: ListName
  /** One sentence for the editor: what an entry loses on the way out and in again; absent for nothing. */
  readonly loses?: string
}

export const formats = {
  list: {
    label: 'the files of the lists themselves',
    mediaType: 'text/plain',
    ending: '.tsv',
    loses: 'remarks',
  },
  csv: {
    label: 'CSV, as spreadsheets write it',
    mediaType: 'text/csv',
    ending: '.csv',
  },
  tsv: {
    label: 'tab separated values, as spreadsheets write them',
    mediaType: 'text/tab-separated-values',
    ending: '.tsv',
  },
  gate: {
    label: 'GATE gazetteer list',
    mediaType: 'text/x-gate-list',
    ending: '.lst',
  },
  spacy: {
    label: 'spaCy patterns, one JSON object a line',
    mediaType: 'application/x-ndjson',
    ending: '.jsonl',
    loses:
      'all but the name, the forms (all as other forms), and the term or, for topics, the id: kinds, countries, parents, context, letter case, and when a form was in use',
  },
  'skos-turtle': {
    label: 'SKOS in Turtle',
    mediaType: 'text/turtle',
    ending: '.ttl',
    list: 'topics.concepts',
    loses: 'the order of the forms; short addresses (wikidata:Q42) are written out',
  },
  'skos-jsonld': {
    label: 'SKOS in JSON-LD',
    mediaType: 'application/ld+json',
    ending: '.jsonld',
    list: 'topics.concepts',
    loses: 'the order of the forms; short addresses (wikidata:Q42) are written out',
  },
  'media-topics': {
    label: 'IPTC Media Topics, the JSON of cv.iptc.org',
    mediaType: 'application/json',
    ending: '.json',
    list: 'topics.concepts',
    loses:
      'what sort of form each is (all become other forms) and when it was in use, letter case, context, and a term that is no qcode',
  },
  ror: {
    label: 'Research Organization Registry, the JSON of its dump',
    mediaType: 'application/json',
    ending: '.json',
    list: 'organizations.known',
    loses:
      'misspellings, letter case, context, the term, and when a form was in use; former names become aliases, and of the kinds only those of the registry stay',
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as FormatName[]
