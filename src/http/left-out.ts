import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'

type Registry = OpenAPIHono['openAPIRegistry']
export type Definition = Registry['definitions'][number]
type Request = NonNullable<Extract<Definition, { type: 'route' }>['route']['request']>

/** The same definition, as its document has it: @hono/zod-openapi calls all required that may not be `undefined`. */
export function withLeftOut(definition: Definition): Definition {
  if (definition.type !== 'route' || !definition.route.request) return definition
  return {
    ...definition,
    route: { ...definition.route, request: requestOf(definition.route.request) },
  }
}

function requestOf({ query, headers, body, ...rest }: Request): Request {
  return {
    ...rest,
    ...(query && { query: query instanceof z.ZodObject ? fieldsOf(query) : query }),
    ...(headers && { headers: headers instanceof z.ZodObject ? fieldsOf(headers) : headers }),
    ...(body && {
      body: {
        ...body,
        content: Object.fromEntries(
          Object.entries(body.content).map(([type, content]) => [
            type,
            content !== undefined && 'schema' in content && content.schema instanceof z.ZodType
              ? { ...content, schema: fieldOf(content.schema) }
              : content,
          ]),
        ),
      },
    }),
  }
}

const fieldsOf = (schema: z.ZodObject): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, fieldOf(field as z.ZodType)]),
    ),
  )

function fieldOf(schema: z.ZodType): z.ZodType {
  const { description } = schema
  const told =
    schema instanceof z.ZodExactOptional
      ? fieldOf(schema.unwrap() as z.ZodType).optional()
      : schema instanceof z.ZodObject
        ? fieldsOf(schema)
        : schema
  return description === undefined || told === schema ? told : told.describe(description)
}
