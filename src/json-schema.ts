import { z } from 'zod'
import { names } from './record.ts'

export type SchemaNames = z.core.$ZodRegistry<{ id: string; description?: string }>

/** The schemas of a registry as JSON Schema by name, each referring to the others under `base`. */
export function jsonSchemas(registry: SchemaNames, base: string): Record<string, object> {
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    metadata: registry,
    uri: (id) => `${base}${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      // What `.describe` says is kept apart from the names.
      const description = z.globalRegistry.get(zodSchema)?.description
      if (description !== undefined) jsonSchema.description ??= description
      delete jsonSchema.additionalProperties
      // That types say so of arrays is nothing of what is sent.
      delete jsonSchema.readOnly
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
    $defs: jsonSchemas(names, '#/$defs/'),
  }
}
