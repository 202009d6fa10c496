import { type LinkedData, readLinkedData } from './linked-data.ts'
import { plainText } from './plain.ts'
import { attribute, type Node, type Tree } from './tree.ts'

/** A value and where on the page it stands. */
export interface Stated {
  readonly value: string
  readonly source: string
}

/** What the page says of itself outside of its text: for each field all it says, what is to be preferred first. */
export interface Metadata {
  readonly titles: readonly Stated[]
  readonly published: readonly Stated[]
  /** Dates that may be those of the last change as well. */
  readonly dates: readonly Stated[]
  readonly authors: readonly Stated[]
  readonly publishers: readonly Stated[]
  readonly languages: readonly Stated[]
  readonly urls: readonly Stated[]
  readonly linked: LinkedData
}

// biome-ignore format: a list of words
const dateNames = [
  'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'publication-date',
  'publicationdate', 'article_date_original', 'originalpublicationdate', 'parsely-pub-date', 'sailthru.date',
  'dc.date.issued', 'dcterms.issued', 'dc.date.created', 'dcterms.created', 'dc.date', 'dcterms.date',
  'citation_publication_date', 'citation_date', 'cxenseparse:recs:publishtime', 'date',
]
// biome-ignore format: a list of words
const authorNames = [
  'author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator',
  'citation_author',
]

export function metadataOf({ metadata }: Tree): Metadata {
  const metas = new Map<string, string>()
  for (const node of metadata) noteMeta(node, metas)
  const linked = readLinkedData(textsOf(metadata, 'script'))
  const meta = (...names: string[]): Stated[] =>
    names.flatMap((name) => stated(metas.get(name), `meta ${name}`))
  const data = (name: keyof LinkedData): Stated[] =>
    stated(plainText(linked[name] ?? ''), `json-ld ${name}`)
  const html = metadata.find(({ tag }) => tag === 'html')
  return {
    titles: [
      ...meta('og:title', 'twitter:title'),
      ...data('headline'),
      ...meta('articletitle', 'dc.title', 'dcterms.title'),
      ...stated(textsOf(metadata, 'title')[0], 'title'),
    ],
    published: [
      ...meta('article:published_time', 'og:article:published_time', 'article:published'),
      ...data('datePublished'),
      ...meta('datepublished'),
    ],
    dates: meta(...dateNames),
    authors: [...data('author'), ...meta(...authorNames)],
    publishers: [...data('publisher'), ...meta('og:site_name', 'dc.publisher', 'publisher')].map(
      withoutSlogan,
    ),
    languages: [
      ...stated(html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang')), 'html lang'),
      ...meta('content-language', 'og:locale'),
      ...data('inLanguage'),
    ],
    urls: [...stated(canonical(metadata), 'link canonical'), ...meta('og:url'), ...data('url')],
    linked,
  }
}

/** The name of a meta element stands in one of several attributes; the first of the same name counts. */
function noteMeta(node: Node, metas: Map<string, string>): void {
  const content = node.tag === 'meta' ? attribute(node, 'content') : undefined
  if (content === undefined) return
  const names = ['property', 'name', 'itemprop', 'http-equiv']
  for (const name of names.flatMap(
    (key) => attribute(node, key)?.toLowerCase().split(/\s+/u) ?? [],
  )) {
    if (name !== '' && !metas.has(name)) metas.set(name, content)
  }
}

function canonical(metadata: readonly Node[]): string | undefined {
  const link = metadata.find(
    (node) => node.tag === 'link' && attribute(node, 'rel')?.toLowerCase() === 'canonical',
  )
  return link && attribute(link, 'href')
}

const textsOf = (metadata: readonly Node[], tag: string): string[] =>
  metadata.flatMap((node) => (node.tag === tag ? [node.text] : []))

/** "Campus News | All of Eastlake in one place" */
const withoutSlogan = ({ value, source }: Stated): Stated => ({
  value: value.split(' | ')[0],
  source,
})

/** What is longer is no title, name, date or address. */
const longest = 2_000

function stated(value: string | undefined, source: string): Stated[] {
  if (value === undefined || value.length > longest) return []
  const words = value.replace(/\s+/gu, ' ').trim()
  return words === '' ? [] : [{ value: words, source }]
}
