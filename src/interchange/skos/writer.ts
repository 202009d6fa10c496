import { addressOf } from '../../lexicon/same-as.ts'
import { formOf } from '../../lexicon/validity.ts'
import { type Draft, tableOf } from '../draft.ts'
import { slugOf } from '../slug.ts'
import { ownColumns, skos, topicIri } from './terms.ts'

/** Columns that others read too: as labels, besides as what they are. */
const alternative = ['acronym', 'aliases', 'former']
const told = new Set(['name', 'id', 'broader', 'forms', 'misspellings', 'sameAs'])

/** What is said of a concept, by the words of SKOS; columns without one under addresses of ours. */
interface Description {
  readonly iri: string
  readonly preferred: string
  readonly alternative: readonly string[]
  readonly hidden: readonly string[]
  readonly notation: string
  readonly broader: readonly string[]
  readonly exactMatch: readonly string[]
  readonly own: readonly (readonly [column: string, values: readonly string[]])[]
}

const idOf = ({ name, values }: Draft): string => values.id?.[0] ?? slugOf(name)

function descriptionOf(draft: Draft): Description {
  const { name, values } = draft
  const further = alternative.flatMap((column) => (values[column] ?? []).map(formOf))
  const { plain, dated } = parted(values.forms)
  return {
    iri: topicIri(idOf(draft)),
    preferred: name,
    alternative: [...new Set([...plain, ...further])],
    hidden: values.misspellings ?? [],
    notation: idOf(draft),
    broader: (values.broader ?? []).map(topicIri),
    exactMatch: (values.sameAs ?? []).map((value) => addressOf(value) ?? value),
    own: [
      ...tableOf('topics.concepts').flatMap(({ name: column }) =>
        told.has(column) || values[column] === undefined ? [] : [[column, values[column]] as const],
      ),
      ...(dated ? [['forms', values.forms ?? []] as const] : []),
    ],
  }
}

/** Forms that say when they were in use are told as ours, all together, for SKOS cannot say it. */
function parted(forms: readonly string[] = []): { plain: readonly string[]; dated: boolean } {
  const plain = forms.map(formOf)
  return { plain, dated: plain.some((form, index) => form !== forms[index]) }
}

export function* writeTurtle(drafts: Iterable<Draft>): Generator<string> {
  yield `@prefix skos: <${skos}> .\n@prefix dossier: <${ownColumns}> .\n`
  for (const draft of drafts) {
    const { iri, preferred, alternative, hidden, notation, broader, exactMatch, own } =
      descriptionOf(draft)
    const says = (predicate: string, objects: readonly string[]): string[] =>
      objects.length === 0 ? [] : [`${predicate} ${objects.join(', ')}`]
    const english = (text: string): string => `${quoted(text)}@en`
    const address = (text: string): string =>
      `<${text.replace(/[\s<>"{}|\\^`]/gu, encodeURIComponent)}>`
    const statements = [
      'a skos:Concept',
      `skos:prefLabel ${english(preferred)}`,
      ...says('skos:altLabel', alternative.map(english)),
      ...says('skos:hiddenLabel', hidden.map(english)),
      `skos:notation ${quoted(notation)}`,
      ...says('skos:broader', broader.map(address)),
      ...says('skos:exactMatch', exactMatch.map(address)),
      ...own.flatMap(([column, values]) => says(`dossier:${column}`, values.map(quoted))),
    ]
    yield `\n${address(iri)} ${statements.join(' ;\n  ')} .\n`
  }
}

/** A text as Turtle and JSON both write it. */
const quoted = (text: string): string => JSON.stringify(text)

export function* writeJsonLd(drafts: Iterable<Draft>): Generator<string> {
  const address = { '@type': '@id' }
  const english = { '@language': 'en' }
  const context = {
    skos,
    dossier: ownColumns,
    id: '@id',
    type: '@type',
    prefLabel: { '@id': 'skos:prefLabel', ...english },
    altLabel: { '@id': 'skos:altLabel', ...english },
    hiddenLabel: { '@id': 'skos:hiddenLabel', ...english },
    notation: 'skos:notation',
    broader: { '@id': 'skos:broader', ...address },
    exactMatch: { '@id': 'skos:exactMatch', ...address },
  }
  yield `{"@context": ${JSON.stringify(context)},\n"@graph": [`
  let before = '\n'
  for (const draft of drafts) {
    const { iri, preferred, alternative, hidden, notation, broader, exactMatch, own } =
      descriptionOf(draft)
    const concept = {
      id: iri,
      type: 'skos:Concept',
      prefLabel: preferred,
      altLabel: alternative,
      hiddenLabel: hidden,
      notation,
      broader,
      exactMatch,
      ...Object.fromEntries(own.map(([column, values]) => [`dossier:${column}`, values])),
    }
    yield `${before}${JSON.stringify(concept, withoutEmpty)}`
    before = ',\n'
  }
  yield '\n]}\n'
}

const withoutEmpty = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value

/** The JSON of IPTC's server. */
export function* writeMediaTopics(drafts: Iterable<Draft>): Generator<string> {
  yield '{"conceptSet": ['
  let before = '\n'
  for (const draft of drafts) {
    const { iri, preferred, alternative, hidden, broader, exactMatch } = descriptionOf(draft)
    const [term = ''] = draft.values.term ?? []
    const labels = (texts: readonly string[]): object | undefined =>
      texts.length === 0 ? undefined : { 'en-GB': texts }
    const concept = {
      uri: iri,
      qcode: isQcode(term) ? term : undefined,
      type: [`${skos}Concept`],
      prefLabel: { 'en-GB': preferred },
      altLabel: labels(alternative),
      hiddenLabel: labels(hidden),
      broader,
      exactMatch,
    }
    yield `${before}${JSON.stringify(concept, withoutEmpty)}`
    before = ',\n'
  }
  yield '\n]}\n'
}

const isQcode = (term: string): boolean => /^[\w-]+:[^\s:]+$/u.test(term)
