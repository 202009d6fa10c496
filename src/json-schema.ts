import { z } from 'zod'
import { names } from './record.ts'

/** The schemas of the record by name, each referring to the others under `base`. */
export function recordSchemas(base = '#/$defs/'): Record<string, object> {
  const { schemas } = z.toJSONSchema(names, {
    metadata: names,
    uri: (id) => `${base}${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...rest }]) => [name, rest]),
  )
}

/** One self-contained JSON Schema (2020-12) of the record. */
export function recordJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: '#/$defs/KnowledgeRecord',
    $defs: recordSchemas(),
  }
}
