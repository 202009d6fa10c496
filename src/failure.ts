/** Everything that may go wrong with a request, by the stable word that names it. */
export const failureCodes = [
  'unreadable-json',
  'unreadable-body',
  'invalid-encoding',
  'invalid-article',
  'invalid-options',
  'invalid-expectation',
  'invalid-cursor',
  'empty-text',
  'no-text',
  'binary-text',
  'text-too-large',
  'body-too-large',
  'line-too-large',
  'unsupported-media-type',
  'not-acceptable',
  'not-found',
  'method-not-allowed',
  'foreign-host',
  'deadline-exceeded',
  'overloaded',
  'store-full',
  'store-busy',
  'store-unreachable',
  'shutting-down',
  'internal-error',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** One mistake in an input: `path` is dotted, "" for the whole. */
export interface Mistake {
  readonly path: string
  readonly message: string
}

/** What went wrong, said so that the sender can mend it: what was expected, what came, what to do. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly errors?: readonly Mistake[]
  /** What was allowed and what came, in the unit that the message names. */
  readonly limit?: number
  readonly size?: number
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const fail = (
  code: FailureCode,
  message: string,
  more: Omit<Failure, 'code' | 'message'> = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, message, ...more },
})
