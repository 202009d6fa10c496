import type { Context } from 'hono'
import { done, type Result } from '../../failure.ts'
import { readFile } from '../../http/body.ts'

/** An article as it stands in the form: what `service.drafts` is asked with. */
export interface Source {
  readonly text?: string
  readonly html?: string
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly byline?: string
  readonly publisher?: string
  readonly publishedAt?: string
}

/** Fields of the source that a form holds, in its order. */
export const sourceFields = [
  'text',
  'html',
  'id',
  'url',
  'title',
  'byline',
  'publisher',
  'publishedAt',
] as const satisfies readonly (keyof Source)[]

/** What was posted to the workbench. */
export interface Posted {
  readonly source: Source
  /** What was said of it so far, unchecked. */
  readonly said: readonly unknown[]
  /** What is to be done, as the button says it. */
  readonly act: string
  readonly fields: Fields
}

/** The values of a form by name. */
export interface Fields {
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
  readonly has: (name: string) => boolean
}

/** Reads the form of the workbench; a file in it is the article. */
export async function readPosted(c: Context): Promise<Result<Posted>> {
  const body = await c.req.parseBody({ all: true })
  const values = new Map<string, string[]>()
  let file: File | undefined
  for (const [name, value] of Object.entries(body)) {
    const list = [value].flat()
    values.set(
      name,
      list.flatMap((one) => (typeof one === 'string' ? plain(one) : [])),
    )
    file ??= list.find((one): one is File => typeof one !== 'string' && one.size > 0)
  }
  const fields = fieldsIn(values)
  const content = file ? await opened(file) : done(pasted(fields.one('content')))
  if (!content.ok) return content
  const given = Object.fromEntries(
    sourceFields.flatMap((name) => {
      const value = fields.one(name)
      return value.trim() === '' ? [] : [[name, value]]
    }),
  )
  return done({
    source: { ...given, ...content.value },
    said: listIn(fields.one('said')),
    act: fields.one('do') || 'mark',
    fields,
  })
}

export const fieldsIn = (values: ReadonlyMap<string, readonly string[]>): Fields => ({
  one: (name) => values.get(name)?.at(-1) ?? '',
  all: (name) => values.get(name) ?? [],
  has: (name) => values.has(name),
})

/** Forms send every line end as two characters; offsets shall be those that the browser counts. */
const plain = (text: string): string => text.replace(/\r\n?/gu, '\n')

/** Whatever begins with a tag and has more of them is a page. */
const isPage = (content: string): boolean =>
  /^\s*<(?:!doctype|[a-z])/iu.test(content) && /<\/[a-z]|<(?:p|br|meta|html|body)\b/iu.test(content)

const pasted = (content: string): Source =>
  content.trim() === '' ? {} : isPage(content) ? { html: content } : { text: content }

async function opened(file: File): Promise<Result<Source>> {
  const isHtml = /\.x?html?$/iu.test(file.name) || /html/u.test(file.type)
  const body = readFile(
    new Uint8Array(await file.arrayBuffer()),
    isHtml ? 'text/html' : 'text/plain',
  )
  if (!body.ok) return body
  const { text, html } = body.value.content as Source
  return done(html === undefined ? pasted(plain(text ?? '')) : { html: plain(html) })
}

function listIn(said: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(said)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
