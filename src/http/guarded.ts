import { neededScope } from './access/needed-scope.ts'
import type { App } from './env.ts'
import { vital } from './limits/limits.ts'
import { problems } from './openapi.ts'

type Document = ReturnType<App['getOpenAPI31Document']>
type Paths = NonNullable<Document['paths']>
type Operation = NonNullable<NonNullable<Paths[string]>['get']>

const methods = ['get', 'put', 'post', 'delete'] as const

/** Adds to each operation what stands before all of them: who may ask, how much, and what a body may not be. */
export const guarded = (paths: Paths): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const operations = methods.flatMap((method) => {
        const operation = item?.[method]
        return operation ? [[method, guardedOperation(method, path, operation)]] : []
      })
      return [path, { ...item, ...Object.fromEntries(operations) }]
    }),
  )

function guardedOperation(method: string, path: string, operation: Operation): Operation {
  const scope = neededScope(method.toUpperCase(), path)
  const isVital = vital.has(path)
  const has = (place: string): boolean =>
    (operation.parameters ?? []).some((one) => 'in' in one && one.in === place)
  const statuses = [
    ...(scope === undefined ? [] : [401, 403]),
    ...(method === 'get' ? [] : [403]),
    ...(has('path') ? [400, 404] : []),
    ...(has('query') ? [400, 422] : []),
    ...(operation.requestBody ? [400, 408, 413, 415, 422] : []),
    421,
    ...(isVital ? [] : [429, 503]),
    500,
  ]
  return {
    ...operation,
    ...(scope !== undefined && {
      description: [operation.description, `Wants the scope \`${scope}\`.`].join(' ').trim(),
    }),
    // Either: a service on its own machine asks for none.
    security: scope === undefined ? [{}] : [{}, { key: [scope] }],
    responses: {
      ...problems(...statuses),
      ...(method === 'get' && { 304: unchanged }),
      ...operation.responses,
    },
  }
}

const unchanged = {
  description: 'As it was when If-None-Match saw it, where the answer bears an ETag.',
}
