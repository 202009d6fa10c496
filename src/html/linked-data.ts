/** What the page's linked data (schema.org, JSON-LD) says of its article. */
export interface LinkedData {
  readonly headline?: string
  readonly datePublished?: string
  readonly author?: string
  readonly publisher?: string
  readonly inLanguage?: string
  readonly url?: string
  readonly articleBody?: string
}

type Thing = Readonly<Record<string, unknown>>

/** So many things and no more are looked at. */
const mostThings = 5_000
const mostAuthors = 20
/** Under these stand other articles than the page's own. */
// biome-ignore format: a list of words
const elsewhere = new Set([
  'itemListElement', 'relatedLink', 'hasPart', 'comment', 'mentions', 'about', 'citation', 'review', 'video',
  'isBasedOn', 'breadcrumb', 'subjectOf',
])

export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => thingsIn(parsed(script))).slice(0, mostThings)
  const named = new Map(
    // What has an id and no name refers to what has both.
    things.flatMap((thing) => (wordsOf(thing.name) ? [[thing['@id'], thing] as const] : [])),
  )
  const article = things.find((thing) => typesOf(thing).some(isArticleType))
  const page = things.find((thing) => typesOf(thing).some((type) => type.endsWith('WebPage')))
  const first = (name: string): string | undefined => wordsOf(article?.[name] ?? page?.[name])
  const names = (name: string): string => namesOf(article?.[name], named).join(', ')
  return stated({
    headline: wordsOf(article?.headline) ?? wordsOf(article?.name),
    datePublished: first('datePublished'),
    author: names('author') || names('creator'),
    publisher: names('publisher'),
    inLanguage: first('inLanguage'),
    url: wordsOf(article?.url),
    articleBody: wordsOf(article?.articleBody),
  })
}

function stated(data: { [Name in keyof LinkedData]: string | undefined }): LinkedData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value))
}

// Templates leave comments, CDATA marks, semicolons and bare line breaks in it.
function parsed(script: string): unknown {
  const json = script
    .replace(/^[\s;]*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>|\/\*\s*\]\]>\s*\*\/)[\s;]*$/u, '')
  try {
    return JSON.parse(json.replace(/[\u0000-\u001f]+/gu, ' ').replace(/;\s*$/u, ''))
  } catch {
    return undefined
  }
}

/** All objects inside, outer ones first. */
function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = []
  const queue: unknown[] = [value]
  for (let at = 0; at < queue.length && at < mostThings; at++) {
    const next = queue[at]
    if (Array.isArray(next)) for (const part of next.slice(0, mostThings)) queue.push(part)
    else if (isThing(next)) {
      things.push(next)
      for (const [name, part] of Object.entries(next)) {
        if (typeof part === 'object' && !elsewhere.has(name)) queue.push(part)
      }
    }
  }
  return things
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** "NewsArticle", "http://schema.org/NewsArticle", or several of them. */
const typesOf = (thing: Thing): string[] =>
  [thing['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? type.split(/[/#:]/u).slice(-1) : []))

const isArticleType = (type: string): boolean => /(?:Article|Posting|Report)$/u.test(type)

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) return value.map(wordsOf).find((words) => words !== undefined)
  return isThing(value) ? wordsOf(value.name) : undefined
}

/** The names of persons or organizations: given as words, as objects, or as references to objects elsewhere. */
function namesOf(value: unknown, named: ReadonlyMap<unknown, Thing>): string[] {
  const names = [value]
    .flat()
    .slice(0, mostAuthors)
    .map((part) => {
      if (!isThing(part)) return wordsOf(part)
      return wordsOf(part.name) ?? wordsOf(named.get(part['@id'])?.name)
    })
  return [...new Set(names.filter((name) => name !== undefined))]
}
