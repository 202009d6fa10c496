import { Ajv2020 } from 'ajv/dist/2020.js'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
}

interface Content {
  readonly schema?: Schema
  readonly example?: unknown
}
type Contents = Readonly<Record<string, Content>>

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Contents | undefined
  /** What may be answered, by status. */
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>
}

interface Written {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[]
            readonly requestBody?: { readonly content: Contents }
            readonly responses: Operation['responses']
          }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** What a service says of itself, as tests use it. */
export interface Described {
  readonly operations: readonly Operation[]
  readonly named: (ref: string) => Schema
  /** What is wrong with a value by a schema; "" for nothing. A field that no schema names is wrong too. */
  readonly mistakes: (schema: Schema, value: unknown) => string
  /** The operation that a request is one of. */
  readonly operationOf: (method: string, path: string) => Operation | undefined
}

export async function describedBy(url: string): Promise<Described> {
  // Written by the service under test: what it holds is checked by the linter.
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Written
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content,
      responses,
    })),
  )
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: 'document', components: closed(document.components) as object })
  const checks = new Map<Schema, ReturnType<typeof ajv.compile>>()
  const byPath = operations
    .map((operation) => ({
      operation,
      pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
    }))
    // What is written out is meant before what has a gap.
    .sort((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length)
  return {
    operations,
    named: (ref) => document.components.schemas[ref.slice('#/components/schemas/'.length)],
    mistakes(schema, value) {
      const check = checks.get(schema) ?? ajv.compile(JSON.parse(inDocument(closed(schema))))
      checks.set(schema, check)
      return check(value) ? '' : ajv.errorsText(check.errors)
    },
    operationOf: (method, path) =>
      byPath.find(({ operation, pattern }) => operation.method === method && pattern.test(path))
        ?.operation,
  }
}

const inDocument = (schema: unknown): string =>
  JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')

/** No object may have a field that is not described; what has no fields described is open. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  const isClosed =
    'properties' in value && 'type' in value && Object.keys(Object(value.properties)).length > 0
  return isClosed && !('additionalProperties' in value)
    ? { ...inside, additionalProperties: false }
    : inside
}
