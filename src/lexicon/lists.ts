/**
 * Every list the program reads, with its columns when it is a table. Lists of phrases go into the
 * token trie; of lists of words only the words are kept, as one bit each.
 */
export interface ListShape {
  readonly columns?: readonly string[]
  readonly match: 'phrase' | 'word'
  /** The list has no file: its entries are the values of this column of other lists. */
  readonly derived?: { readonly column: string; readonly lists: readonly string[] }
}

const words: ListShape = { match: 'word' }
const phrases: ListShape = { match: 'phrase' }
const table = (...columns: string[]): ListShape => ({ match: 'phrase', columns })

export const listShapes = {
  'text.abbreviations': phrases,
  'text.abbreviations-final': phrases,
  'text.run-together': words,
  'text.navigation': phrases,
  'text.boilerplate': phrases,
  'text.boilerplate-headings': phrases,
  'text.byline-cues': phrases,
  'text.html-furniture': words,
  'text.html-comments': words,
  'people.titles': table('name', 'role', 'rank', 'sector', 'forms'),
  'people.title-modifiers': phrases,
  'people.title-suffixes': phrases,
  'people.title-fields': phrases,
  'people.title-status': table('name', 'status', 'place'),
  'people.honorifics': phrases,
  'people.degrees': phrases,
  'people.occupations': phrases,
  'people.kin': phrases,
  'people.saying-verbs': phrases,
  'people.appointment-verbs': table('name', 'pattern', 'forms'),
  'people.never': phrases,
  'people.chinese-surnames': words,
  'people.chinese-surnames-other': words,
  'people.vietnamese-surnames': words,
  'people.pinyin-syllables': words,
  'people.given-names': words,
  'people.given-names-ambiguous': words,
  'people.surnames': words,
  'people.surnames-ambiguous': words,
  'people.given-name-endings': words,
  'people.surname-endings': words,
  'people.particles': phrases,
  'people.name-suffixes': words,
  'organizations.head-nouns': table('name', 'kind', 'order', 'class', 'weak', 'seat', 'forms'),
  'organizations.legal-forms': table('name', 'kind', 'countries', 'forms', 'before'),
  'organizations.known': table('name', 'kind', 'country', 'acronym', 'aliases', 'former', 'parent'),
  'organizations.connectors': words,
  'organizations.public-words': words,
  'organizations.actor-verbs': table('name', 'side', 'forms'),
  'organizations.sport': table('name', 'part', 'forms'),
  'organizations.class-nouns': table('name', 'kind', 'person', 'plain', 'forms'),
  'organizations.never': phrases,
  'organizations.nonorganization-heads': phrases,
  'departments.head-nouns': table('name', 'kind', 'order', 'forms', 'weak', 'state'),
  'departments.known': table('name', 'kind', 'forms'),
  'departments.fields': phrases,
  'departments.never': phrases,
  'places.countries': table('name', 'code', 'demonyms', 'forms', 'capital'),
  'places.regions': table('name', 'country', 'kind', 'demonyms', 'forms'),
  'places.cities': table('name', 'country', 'region', 'forms'),
  'places.cities-ambiguous': table('name', 'country', 'region', 'forms'),
  'places.place-heads': table('name', 'kind', 'order', 'forms'),
  'places.never': phrases,
  'places.demonyms': {
    match: 'phrase',
    derived: { column: 'demonyms', lists: ['places.countries', 'places.regions'] },
  },
  'dates.months': table('name', 'number', 'forms'),
  'dates.weekdays': table('name', 'number', 'forms'),
  'dates.seasons': table('name', 'code', 'forms'),
  'dates.holidays': table('name', 'rule', 'forms'),
  'dates.parts-of-day': table('name', 'part', 'forms'),
  'dates.numbers': table('name', 'sort', 'value', 'forms'),
  'dates.units': table('name', 'unit', 'forms'),
  'dates.relative': table('name', 'sense', 'forms'),
  'dates.eras': table('name', 'offset', 'forms'),
  'dates.signs': table('name', 'sense', 'forms'),
  'dates.never': phrases,
  'events.words': table('name', 'type', 'subject', 'object', 'code', 'forms'),
  'topics.concepts': table('name', 'id', 'broader', 'forms'),
  'topics.cooperation': table('name', 'part', 'stage', 'forms'),
  'topics.frames': phrases,
  'topics.never': phrases,
} as const satisfies Record<string, ListShape>

export type ListName = keyof typeof listShapes

export const listNames = Object.keys(listShapes) as ListName[]

/** Columns whose values are further forms of the entry's name. */
export const formColumns: ReadonlySet<string> = new Set(['forms', 'acronym', 'aliases', 'former'])
