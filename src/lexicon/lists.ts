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
  'text.little-words': words,
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
  'people.known': table('name', 'aliases', 'former', 'organization'),
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

// biome-ignore format: lists of words
const organizationKinds = [
  'company', 'university', 'school', 'government', 'hospital', 'association', 'media',
  'international', 'research', 'other',
]
// biome-ignore format: lists of words
const departmentKinds = [
  'school', 'office', 'division', 'center', 'laboratory', 'institute', 'committee', 'other',
]
const yes = ['', 'yes']

/** The columns that take certain values alone, by list and column. */
export const closedColumns: Readonly<Record<string, readonly string[]>> = {
  'people.titles.rank': ['', ...'123456789'],
  'people.title-status.status': ['current', 'former', 'acting', 'incoming'],
  'people.title-status.place': ['before', 'after'],
  // biome-ignore format: a list of words
  'people.appointment-verbs.pattern': [
    'object-as-title', 'becomes', 'succeeds', 'succeeded-by', 'heads', 'leaves', 'dismisses',
  ],
  'organizations.head-nouns.kind': organizationKinds,
  'organizations.head-nouns.order': ['front', 'back', 'both'],
  'organizations.head-nouns.class': ['organization', 'either'],
  'organizations.head-nouns.weak': yes,
  'organizations.head-nouns.seat': yes,
  'organizations.legal-forms.kind': organizationKinds,
  'organizations.legal-forms.before': yes,
  'organizations.known.kind': ['', ...organizationKinds],
  'organizations.actor-verbs.side': ['subject', 'agent', 'object', 'beside'],
  'organizations.sport.part': ['cue', 'rival', 'club'],
  'organizations.class-nouns.kind': organizationKinds,
  'organizations.class-nouns.person': yes,
  'organizations.class-nouns.plain': yes,
  'departments.head-nouns.kind': [...departmentKinds, 'association'],
  'departments.head-nouns.order': ['front', 'back', 'both'],
  'departments.head-nouns.weak': yes,
  'departments.head-nouns.state': yes,
  'departments.known.kind': ['', ...departmentKinds],
  'places.regions.kind': ['continent', 'area', 'region', 'province', 'state'],
  'places.place-heads.kind': ['country', 'region', 'city', 'address', 'venue'],
  'places.place-heads.order': ['front', 'back'],
  'topics.cooperation.stage': ['', 'discussed', 'proposed', 'agreed', 'ongoing', 'completed'],
}

/** The columns that hold the two letters of a country. */
export const countryColumns: ReadonlySet<string> = new Set([
  'organizations.known.country',
  'organizations.legal-forms.countries',
  'places.countries.code',
])
