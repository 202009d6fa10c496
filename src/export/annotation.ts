import type { KnowledgeRecord } from '../record.ts'
import { factsOf, singular } from './facts.ts'
import { createIris, webAddress } from './iris.ts'
import { createLocate, fieldsOf, type Location } from './locate.ts'

/** Code points of context before and behind a quote. */
const context = 32

/** W3C Web Annotation: a collection with one annotation for each mention, in code points. */
export function annotations(record: KnowledgeRecord, text: string): string {
  const fields = fieldsOf(record, text)
  const locate = createLocate(record, fields)
  const iris = createIris(record)
  const items = factsOf(record).flatMap(({ kind, id, name, mentions, sameAs }) =>
    mentions.flatMap((mention, index) => {
      const location = locate(mention)
      if (!location) return []
      const { field } = location
      return {
        id: iris.of(`${id}/mention/${index + 1}`),
        type: 'Annotation',
        motivation: ['tagging', 'identifying'],
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: name, format: 'text/plain' },
          { type: 'TextualBody', purpose: 'classifying', value: singular[kind] },
          ...[iris.of(id), ...sameAs.flatMap((address) => webAddress(address) ?? [])].map(identity),
        ],
        target: {
          // Offsets into the title or the byline of a request do not count in its text.
          source: field === 'text' ? iris.article : iris.of(field),
          selector: selectors(fields[field], location),
        },
      }
    }),
  )
  const collection = iris.of('annotations')
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: 'People, organizations, departments, dates, topics and places in the article',
    generator: { type: 'Software', name: `${record.extractor.name} ${record.extractor.version}` },
    total: items.length,
    first: {
      id: iris.of('annotations/page/1'),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items,
    },
  })
}

const identity = (source: string) => ({
  type: 'SpecificResource',
  purpose: 'identifying',
  source,
})

const selectors = (text: string, { start, end, cpStart, cpEnd }: Location) => [
  { type: 'TextPositionSelector', start: cpStart, end: cpEnd },
  {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: Array.from(text.slice(Math.max(0, start - 2 * context), start))
      .slice(-context)
      .join(''),
    suffix: Array.from(text.slice(end, end + 2 * context))
      .slice(0, context)
      .join(''),
  },
]
