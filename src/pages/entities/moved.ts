import type { Context } from 'hono'
import type { Result } from '../../failure.ts'
import type { Moved } from '../../service/archive/entities.ts'
import type { Assets } from '../assets.ts'
import { replyFailurePage } from '../shell/reply.tsx'
import type { Section } from '../shell/shell.tsx'

/** What was found; or the answer that leads to whom a merge has left, or says why there is nothing. */
export function hereOr<Value>(
  c: Context,
  assets: Assets,
  section: Section,
  found: Result<Moved<Value>>,
): { readonly value: Value } | { readonly response: Response } {
  if (!found.ok) return { response: replyFailurePage(c, assets, found.failure, section) }
  if ('value' in found.value) return found.value
  const { pathname, search } = new URL(c.req.url)
  const to = encodeURIComponent(found.value.movedTo)
  const moved = pathname.replace(/^(?<base>\/[a-z]+\/)[^/]+/u, `$<base>${to}`)
  return { response: c.redirect(moved + search, 301) }
}
