import { html } from 'hono/html'
import type { openApi } from './openapi-document.ts'

type Document = ReturnType<typeof openApi>

/** The routes of the OpenAPI document as a page without scripts. */
export const plainDocs = (document: Document) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dossier: the interface</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 16px/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
      code { background: #eee; padding: 0 0.2em }
      dt { font-weight: bold }
    </style>
  </head>
  <body>
    <h1>${document.info.title}</h1>
    <p>${document.info.description}</p>
    <p>Everything in detail: <a href="/openapi.json">openapi.json</a></p>
    ${operations(document).map(operation)}
  </body>
</html>`

function operations(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, details]) => ({ path, method, ...(details as Details) })),
  )
}

interface Details {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly description?: string }>>
}

interface Operation extends Details {
  readonly path: string
  readonly method: string
}

const operation = (operation: Operation) => html`
  <h2><code>${operation.method.toUpperCase()} ${operation.path}</code></h2>
  <p>${operation.summary}. ${operation.description}</p>
  ${terms(
    'Query',
    (operation.parameters ?? []).map(({ name, description }) => [name, description]),
  )}
  ${terms(
    'Body',
    Object.keys(operation.requestBody?.content ?? {}).map((type) => [type, '']),
  )}
  ${terms(
    'Answers',
    Object.entries(operation.responses).map(([status, { description }]) => [status, description]),
  )}
`

const terms = (title: string, entries: readonly (readonly [string, string | undefined])[]) =>
  entries.length === 0
    ? ''
    : html`<h3>${title}</h3><dl>${entries.map(
        ([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`,
      )}</dl>`
