import type { App } from '../env.ts'
import { json, problems } from '../openapi.ts'
import type { SchemaName } from '../schemas.ts'

type Route = Parameters<App['openAPIRegistry']['registerPath']>[0]

/** Describes a route of the archive for OpenAPI; the parameters of its path are strings. */
export function describe(
  app: App,
  method: Route['method'],
  path: string,
  summary: string,
  {
    request,
    answer,
    responses,
    tag = 'Archive',
  }: {
    readonly request?: Route['request']
    /** What is answered as JSON with 200; else `responses` say what is. */
    readonly answer?: SchemaName
    readonly responses?: Route['responses']
    readonly tag?: string
  },
): void {
  const names = [...path.matchAll(/\{(?<name>\w+)\}/gu)].flatMap(({ groups }) => groups?.name ?? [])
  app.openAPIRegistry.registerPath({
    method,
    path,
    operationId: operationOf(method, path),
    tags: [tag],
    summary,
    ...(request && { request }),
    parameters: names.map((name) => ({
      name,
      in: 'path' as const,
      required: true,
      description: parts[name],
      schema: { type: 'string' as const },
    })),
    responses: {
      ...(answer && { 200: json('The answer.', answer), ...problems(400, 404, 422) }),
      ...responses,
    },
  })
}

/** What the parts of paths name. */
const parts: Readonly<Record<string, string>> = {
  id: 'The id, as lists and other answers give it.',
  other: 'The id of the other.',
  name: 'The name of a word list, such as organizations.known.',
  entry: 'The name of the entry.',
  number: 'The number of a version, from 0.',
  delivery: 'The id of a delivery, as the header webhook-id bears it.',
}

/** "getPeopleByIdRelated" */
const operationOf = (method: string, path: string): string =>
  method +
  path
    .replace(/^\/v1/u, '')
    .replaceAll('{', 'by-')
    .split(/[^a-z0-9]+/iu)
    .filter((word) => word !== '')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')
