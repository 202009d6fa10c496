import { z } from 'zod'
import { done, fail, type Result } from '../failure.ts'
import { Expected } from './shape.ts'

const Asked = z.looseObject({ expected: Expected })

/** What a request expects, and the rest of it: the article. */
export interface Asked {
  readonly expected: Expected
  readonly article: unknown
}

/** Reads the body of a request, unchecked but for what it expects. */
export function readAsked(body: unknown): Result<Asked> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refused([{ path: '', message: 'expected an object with text and expected' }])
  const parsed = Asked.safeParse(body)
  if (!parsed.success)
    return refused(
      parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    )
  const { expected, ...article } = parsed.data
  return done({ expected, article })
}

const refused = (errors: { path: string; message: string }[]) =>
  fail(
    'invalid-expectation',
    `${errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ')}; send {"text": "…", "expected": {"type": "person", "text": "Li Ming"}}`,
    { errors },
  )
