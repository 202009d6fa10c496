import { z } from 'zod'

// Strict here, so that tests catch a field nobody described; open in the published JSON Schema, so that
// a client written today accepts the fields of tomorrow.
const shape = z.strictObject

/** Every schema of the record under the name that JSON Schema and OpenAPI give it. */
export const names = z.registry<{ id: string; description?: string }>()

function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  names.add(schema, { id, description })
  return schema
}

const filled = z.string().min(1)
const offset = z.int().nonnegative()
const share = z.number().min(0).max(1)
const idOf = (kind: string) => z.string().regex(new RegExp(`^${kind}:\\S+$`, 'u'))

const personId = idOf('person')
const organizationId = idOf('org')
const departmentId = idOf('dept')
const dateId = idOf('date')
const topicId = idOf('topic')
const placeId = idOf('place')
const eventId = idOf('event')

const edtfPoint = `(?:-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?)`
const edtf = z
  .string()
  .regex(new RegExp(`^${edtfPoint}(?:/(?:${edtfPoint}|\\.\\.)?)?$|^(?:\\.\\.)?/${edtfPoint}$`, 'u'))

const span = {
  start: offset,
  end: offset,
  text: filled,
  cpStart: offset.exactOptional(),
  cpEnd: offset.exactOptional(),
  in: z.enum(['title', 'byline']).exactOptional(),
}

export const Span = named(
  'Span',
  'Half-open range of the text, or of the field that `in` names, with its characters.',
  shape(span),
)
export type Span = z.infer<typeof Span>

export const ListEntry = named(
  'ListEntry',
  'A line of a word list.',
  shape({
    list: filled,
    file: filled,
    line: z.int().nonnegative().describe('0 for an edit, which stands in no file.'),
    name: filled,
  }),
)
export type ListEntry = z.infer<typeof ListEntry>

export const Reason = named(
  'Reason',
  'What raised or lowered a confidence, in words; weight is its part of the sum, where there is one.',
  shape({
    says: filled,
    effect: z.enum(['raised', 'lowered']),
    weight: z.number().exactOptional(),
    at: Span.exactOptional(),
    entries: z.array(ListEntry).exactOptional(),
  }),
)
export type Reason = z.infer<typeof Reason>

export const Explanation = named(
  'Explanation',
  'How a fact came about: the rule and its sentence, where, by which list entries, and what its confidence is made of. Comes with include=explain.',
  shape({
    rule: filled,
    about: filled,
    at: Span.exactOptional(),
    entries: z.array(ListEntry),
    evidence: z.array(Reason),
    together: z
      .array(
        shape({
          part: z.enum(['name', 'title', 'department', 'organization', 'reference', 'words']),
          span: Span,
        }),
      )
      .describe('Of a position or event: what was read together.')
      .exactOptional(),
    inferred: z
      .array(shape({ field: z.enum(['department', 'organization']), way: filled, because: filled }))
      .describe('What the words beside it do not say, and what told it.')
      .exactOptional(),
  }),
)
export type Explanation = z.infer<typeof Explanation>
const explain = Explanation.exactOptional()

export const Mention = named(
  'Mention',
  'One place where a name stands, in which zone and sentence, and the rule that read it.',
  shape({
    ...span,
    zone: z.enum(['headline', 'dateline', 'byline', 'body', 'boilerplate']),
    sentence: offset,
    rule: filled,
  }),
)
export type Mention = z.infer<typeof Mention>

export const Canonical = named(
  'Canonical',
  'What the lexicon calls it.',
  shape({ id: filled, name: filled }),
)
export type Canonical = z.infer<typeof Canonical>

const entity = {
  name: filled,
  aliases: z.array(filled),
  mentions: z.array(Mention).min(1),
  confidence: share,
  salience: share,
  sameAs: z.array(filled).exactOptional(),
  term: filled.describe('The own id of the CMS, where the lexicon knows it.').exactOptional(),
  canonical: Canonical.exactOptional(),
  archiveId: filled.exactOptional(),
  explain,
}

export const Entity = named(
  'Entity',
  'What every kind of entity has.',
  shape({ id: filled, ...entity }),
)
export type Entity = z.infer<typeof Entity>

const fact = { evidence: z.array(Span), rule: filled, confidence: share, explain }

export const Position = named(
  'Position',
  'A title that a person holds, in which department of which organization.',
  shape({
    title: filled,
    role: filled.exactOptional(),
    department: departmentId.exactOptional(),
    organization: organizationId.exactOptional(),
    status: z.enum(['current', 'former', 'acting', 'incoming']),
    inferred: z.array(z.enum(['department', 'organization'])),
    ...fact,
  }),
)
export type Position = z.infer<typeof Position>

export const Person = named(
  'Person',
  'Somebody whom the article names.',
  shape({
    id: personId,
    ...entity,
    familyName: filled.exactOptional(),
    givenName: filled.exactOptional(),
    honorific: filled.exactOptional(),
    nativeName: filled.exactOptional(),
    positions: z.array(Position),
  }),
)
export type Person = z.infer<typeof Person>

// biome-ignore format: a list of words
export const organizationKinds = [
  'company', 'university', 'school', 'government', 'hospital', 'association', 'media',
  'international', 'research', 'other',
] as const

export const Organization = named(
  'Organization',
  'An institution that the article names.',
  shape({
    id: organizationId,
    ...entity,
    kind: z.enum(organizationKinds),
    acronym: filled.exactOptional(),
    parent: organizationId.exactOptional(),
    country: filled.exactOptional(),
  }),
)
export type Organization = z.infer<typeof Organization>

// biome-ignore format: a list of words
export const departmentKinds = [
  'school', 'office', 'division', 'center', 'laboratory', 'institute', 'committee', 'other',
] as const

export const Department = named(
  'Department',
  'A named unit inside an organization.',
  shape({
    id: departmentId,
    ...entity,
    kind: z.enum(departmentKinds),
    organization: organizationId.exactOptional(),
    parent: departmentId.exactOptional(),
    inferred: z.boolean().exactOptional(),
  }),
)
export type Department = z.infer<typeof Department>

// biome-ignore format: a list of words
export const datePrecisions = [
  'day', 'month', 'season', 'quarter', 'year', 'decade', 'century', 'interval',
] as const

export const DateFact = named(
  'DateFact',
  'A date, month, year or period, in EDTF.',
  shape({
    id: dateId,
    value: edtf,
    precision: z.enum(datePrecisions),
    role: z.enum(['published', 'event', 'mentioned']),
    inferred: z.array(z.enum(['year', 'month', 'day'])),
    partOfDay: filled.exactOptional(),
    mentions: z.array(Mention),
    confidence: share,
    explain,
  }),
)
export type DateFact = z.infer<typeof DateFact>

export const Topic = named(
  'Topic',
  'What the parties cooperate on, agree, plan or discuss doing together.',
  shape({
    id: topicId,
    label: filled,
    concept: filled.exactOptional(),
    broader: z.array(filled).exactOptional(),
    sameAs: z.array(filled).exactOptional(),
    term: filled.exactOptional(),
    parties: z.array(organizationId),
    stage: z.enum(['discussed', 'proposed', 'agreed', 'ongoing', 'completed']).exactOptional(),
    mentions: z.array(Mention),
    confidence: share,
    salience: share,
    explain,
  }),
)
export type Topic = z.infer<typeof Topic>

export const Place = named(
  'Place',
  'A country, region, city, address or venue.',
  shape({
    id: placeId,
    ...entity,
    kind: z.enum(['country', 'region', 'city', 'address', 'venue']),
    country: filled.exactOptional(),
  }),
)
export type Place = z.infer<typeof Place>

export const Event = named(
  'Event',
  'A visit, meeting, signing, appointment or the like, with who took part in which role.',
  shape({
    id: eventId,
    type: filled,
    code: filled.exactOptional(),
    date: dateId.exactOptional(),
    place: placeId.exactOptional(),
    topics: z.array(topicId),
    people: z.array(shape({ id: personId, role: filled })),
    organizations: z.array(shape({ id: organizationId, role: filled })),
    ...fact,
  }),
)
export type Event = z.infer<typeof Event>

// biome-ignore format: a list of words
export const predicates = [
  'holds-position-at', 'member-of-department', 'department-of', 'subsidiary-of',
  'cooperates-with', 'concerns-topic', 'took-part-in', 'succeeds',
] as const

export const Relation = named(
  'Relation',
  'One fact of the record as an edge between two of its ids.',
  shape({
    subject: filled,
    object: filled,
    predicate: z.enum(predicates),
    evidence: z.array(Span),
    confidence: share,
  }),
)
export type Relation = z.infer<typeof Relation>

export const Tag = named(
  'Tag',
  'What an editor would tag the article with; term is the own id of the CMS.',
  shape({
    label: filled,
    kind: z.enum(['person', 'organization', 'department', 'topic', 'place']),
    ref: filled,
    score: share,
    term: filled.exactOptional(),
  }),
)
export type Tag = z.infer<typeof Tag>

export const Warning = named(
  'Warning',
  'What was cut, ignored or left undecided.',
  shape({ code: filled, message: filled, span: Span.exactOptional() }),
)
export type Warning = z.infer<typeof Warning>

export const DocumentFields = named(
  'Document',
  'The article itself; publisher is whose "our university" it is.',
  shape({
    id: filled.exactOptional(),
    url: filled.exactOptional(),
    title: filled.exactOptional(),
    byline: filled.exactOptional(),
    publisher: filled.exactOptional(),
    language: filled,
    publishedAt: edtf.exactOptional(),
    wordCount: offset,
    offsetUnit: z.enum(['utf16', 'codepoint']),
    sources: z
      .record(z.string(), filled)
      .describe('Of a page: where each of these fields was taken from.')
      .exactOptional(),
    text: z.string().exactOptional(),
  }),
)
export type DocumentFields = z.infer<typeof DocumentFields>

export const KnowledgeRecord = named(
  'KnowledgeRecord',
  'Everything that one article says, version 1.',
  shape({
    schemaVersion: z.literal('1'),
    id: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
    extractor: shape({ name: filled, version: filled, lexicons: filled }),
    document: DocumentFields,
    people: z.array(Person),
    organizations: z.array(Organization),
    departments: z.array(Department),
    dates: z.array(DateFact),
    topics: z.array(Topic),
    places: z.array(Place),
    events: z.array(Event),
    relations: z.array(Relation),
    tags: z.array(Tag),
    warnings: z.array(Warning),
  }),
)
export type KnowledgeRecord = z.infer<typeof KnowledgeRecord>
