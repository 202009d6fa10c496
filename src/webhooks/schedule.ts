import type { DeliveryEnding } from '../store/webhooks/queue.ts'

/** What came of sending: the status of the answer, or why there is none. */
export type Answer =
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly error: string }
  /** It was not sent, since the process ends. */
  | { readonly isUntried: true }

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Milliseconds until the next attempt after the first, second … one: those that Standard Webhooks recommends, 75 hours. */
const delays = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]
export const mostAttempts = delays.length + 1
/** Part of a delay by which it is longer or shorter, so that not all come back at once. */
const jitter = 0.2
/** For which a receiver that is overloaded or not there rests, at first and at most. */
const rests = { least: second, most: 5 * minute }
/** A receiver may ask for no longer pause than this. */
const longestPause = 24 * hour
/** Milliseconds from now after which nothing is ever due. */
export const farthest = (1 + jitter) * longestPause

/** These say that there is too much to do at the other end. */
const overloaded = new Set([429, 502, 503, 504])

export interface Attempt {
  /** How often it was sent by now. */
  readonly attempts: number
  /** How often in a row the receiver was overloaded or not there before. */
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** From 0 to 1. */
  readonly random: number
}

/** What becomes of a delivery after an answer. */
export function endingAfter(
  answer: Answer,
  { attempts, failures, now, random }: Attempt,
): DeliveryEnding {
  if ('isUntried' in answer) return { state: 'pending', isUntried: true }
  const status = 'status' in answer ? answer.status : undefined
  const error = 'error' in answer ? answer.error : wrongWith(answer.status)
  const told = { ...(status !== undefined && { status }), ...(error !== undefined && { error }) }
  if (error === undefined) return { state: 'delivered', ...told }
  if (status === 410) return { state: 'dead', isGone: true, ...told }
  const asked = 'retryAfter' in answer ? pauseIn(answer.retryAfter, now) : undefined
  const isResting = status === undefined || overloaded.has(status) || asked !== undefined
  const rest = Math.max(asked ?? 0, Math.min(rests.least * 2 ** failures, rests.most))
  const ending = { ...told, ...(isResting && { restsUntil: moment(now + rest) }) }
  const delay = delays[attempts - 1]
  if (delay === undefined) return { state: 'dead', ...ending }
  const varied = delay * (1 + jitter * (2 * random - 1))
  return { state: 'pending', ...ending, dueAt: moment(now + Math.max(varied, asked ?? 0)) }
}

function wrongWith(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined
  if (status >= 300 && status < 400)
    return `expected a status of 200 to 299, got the redirection ${status}, which is not followed; change the url of the webhook`
  return `expected a status of 200 to 299, got ${status}`
}

/** Milliseconds that a `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3). */
function pauseIn(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  const isDate = /^[a-z]{3,9}, /iu.test(text)
  const asked = /^\d{1,15}$/u.test(text)
    ? Number(text) * second
    : Date.parse(isDate ? text : '') - now
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestPause) : undefined
}

export const moment = (milliseconds: number): string => new Date(milliseconds).toISOString()
