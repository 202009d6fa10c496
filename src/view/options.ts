import { z } from 'zod'
import { done, fail, type Result } from '../failure.ts'
import type { Warning } from '../record.ts'

export const offsetUnits = ['utf16', 'codepoint', 'both'] as const
export const inclusions = ['text', 'explain'] as const

/** How a record is to be shown. */
export interface ViewOptions {
  readonly include?: readonly (typeof inclusions)[number][]
  readonly offsets?: (typeof offsetUnits)[number]
  readonly minConfidence?: number
  /** What was asked for and is not known; it becomes warnings. */
  readonly unknown?: readonly string[]
  /** What was noticed about the request before it was read. */
  readonly noticed?: readonly Warning[]
}

/** The same as words, from a query or a command line. */
export const ViewQuery = z.object({
  include: z
    .string()
    .optional()
    .describe('Comma separated: "text" adds document.text; "explain" how each fact came about.'),
  offsets: z
    .enum(offsetUnits)
    .optional()
    .describe('Unit of all offsets: UTF-16 code units (default), Unicode code points, or both.'),
  minConfidence: z
    .string()
    .optional()
    .describe('Leaves out what is less certain than this number from 0 to 1.'),
})

/** Reads the words that may be asked for more than once: `include=text&include=explain`. */
export function readViewOptions(
  words: ReadonlyMap<string, readonly string[]>,
): Result<ViewOptions> {
  const errors: { path: string; message: string }[] = []
  const reject = (path: string, expected: string, got: string) =>
    errors.push({ path, message: `expected ${expected}, got "${got.slice(0, 100)}"` })

  const asked = (words.get('include') ?? []).flatMap((list) => list.split(','))
  const include = asked.map((word) => word.trim()).filter((word) => word !== '')
  for (const word of include) {
    if (!isOneOf(inclusions, word)) reject('include', `some of ${inclusions.join(', ')}`, word)
  }

  const offsets = words.get('offsets')?.at(-1)
  if (offsets !== undefined && !isOneOf(offsetUnits, offsets)) {
    reject('offsets', `one of ${offsetUnits.join(', ')}`, offsets)
  }

  const least = words.get('minConfidence')?.at(-1)
  const minConfidence = least === undefined || least.trim() === '' ? Number.NaN : Number(least)
  if (least !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) {
    reject('minConfidence', 'a number from 0 to 1', least)
  }

  if (errors.length > 0) {
    const message = errors.map((error) => `${error.path}: ${error.message}`).join('; ')
    return fail('invalid-options', message, { errors })
  }
  const known = Object.keys(ViewQuery.shape)
  return done({
    include: inclusions.filter((word) => include.includes(word)),
    ...(isOneOf(offsetUnits, offsets) && { offsets }),
    ...(least !== undefined && { minConfidence }),
    unknown: [...words.keys()].filter((name) => !known.includes(name)),
  })
}

const isOneOf = <Word extends string>(words: readonly Word[], word?: string): word is Word =>
  (words as readonly (string | undefined)[]).includes(word)
