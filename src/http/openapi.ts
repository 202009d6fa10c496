import { replies } from './reply.ts'
import type { SchemaName } from './schemas.ts'

/** Where the document keeps its schemas. */
export const base = '#/components/schemas/'

export const ref = (name: SchemaName) => ({ $ref: `${base}${name}` })

export const json = (description: string, name: SchemaName) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
})

/** The ways in which a route may fail, each with a problem for a body. */
export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: titles.get(status) ?? '',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )

/** What an answer of each status may mean, for all its codes. */
const titles = new Map<number, string>()
for (const [code, [status, title]] of Object.entries(replies)) {
  const before = titles.get(status)
  titles.set(status, `${before === undefined ? '' : `${before}; `}${title} (\`${code}\`)`)
}

export const exampleArticle = {
  text: 'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses.',
  publishedAt: '2024-05-04',
}

export const examplePage = `<html lang="en"><title>Nurses to train together - Eastlake University</title><nav><a href="/">Home</a></nav><article><h1>Nurses to train together</h1><p>${exampleArticle.text}</p></article></html>`
