import type { Context } from 'hono'
import { done, fail, type Result } from '../../failure.ts'
import { decode } from '../../intake/decode.ts'
import { contentEncodingFailure, contentType, readBytes } from '../body.ts'
import { limits } from './limits.ts'

const form = 'application/x-www-form-urlencoded'

/** Reads the fields of a form that was posted. */
export async function readForm(c: Context): Promise<Result<URLSearchParams>> {
  const packed = contentEncodingFailure(c)
  if (packed) return { ok: false, failure: packed }
  const { mediaType } = contentType(c)
  if (mediaType !== form) {
    const got = mediaType === '' ? 'no content-type' : `"${mediaType.slice(0, 100)}"`
    return fail(
      'unsupported-media-type',
      `expected ${form} with the field queries or extend, got ${got}; set the content-type header`,
    )
  }
  const bytes = await readBytes(c, limits.form)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  return text.ok ? done(new URLSearchParams(text.value)) : text
}
