/** Everything that may go wrong with a request, by the stable word that names it. */
export const failureCodes = [
  'unreadable-json',
  'unreadable-body',
  'invalid-encoding',
  'invalid-article',
  'invalid-options',
  'invalid-expectation',
  'invalid-cursor',
  'invalid-correction',
  'correction-points-nowhere',
  'invalid-body',
  'invalid-entry',
  'invalid-import',
  'list-changed',
  'if-match-missing',
  'invalid-split',
  'invalid-merge',
  'empty-text',
  'no-text',
  'no-page',
  'binary-text',
  'text-too-large',
  'body-too-large',
  'line-too-large',
  'batch-too-large',
  'empty-job',
  'duplicate-id',
  'invalid-table',
  'invalid-row',
  'job-key-taken',
  'job-state',
  'invalid-webhook',
  'webhook-state',
  'unsupported-media-type',
  'not-acceptable',
  'not-found',
  'method-not-allowed',
  'foreign-host',
  'foreign-origin',
  'key-missing',
  'scope-missing',
  'deadline-exceeded',
  'overloaded',
  'too-many-requests',
  'body-too-slow',
  'headers-too-slow',
  'headers-too-large',
  'store-full',
  'store-busy',
  'store-unreachable',
  'shutting-down',
  'not-ready',
  'internal-error',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** One mistake in an input: `path` is dotted, "" for the whole. */
export interface Mistake {
  readonly path: string
  readonly message: string
}

/** What stands near something that was not found: words of the article, or a thing of its record. */
export interface Near {
  readonly text: string
  readonly kind?: string
  readonly id?: string
  /** Where the words stand, so that they can be sent back as they are. */
  readonly quote?: {
    readonly exact: string
    readonly prefix?: string
    readonly suffix?: string
    readonly in?: 'title' | 'byline'
  }
}

/** What went wrong, said so that the sender can mend it: what was expected, what came, what to do. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly errors?: readonly Mistake[]
  readonly near?: readonly Near[]
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

/** For a check of zod's: says how long a text, or a list of `things`, may be and is, and what to do. */
export const atMost = (most: number, things?: string) => ({
  error: ({ input }: { readonly input?: unknown }): string => {
    const size = typeof input === 'string' || Array.isArray(input) ? `${input.length}` : 'more'
    return `expected at most ${most} ${things ?? 'characters'}, got ${size}; ${things ? 'send fewer' : 'shorten it'}`
  },
})

/** Carries a failure through what can only throw: a stream. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** UTF-16 units of what an unexpected error says. */
const mostSaid = 300

/**
 * What an unexpected error says, for the log: where in the program it was thrown, and why, without what it quotes in
 * double quotes, since parsers and databases quote what they were given there.
 */
export function defectOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const said = error.message.replace(/".*"/su, '"…"').slice(0, mostSaid)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [`${error.name}: ${said}`, ...frames].join('\n')
}
