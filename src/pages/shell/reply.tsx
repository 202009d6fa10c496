import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Failure } from '../../failure.ts'
import { headFailure, replies } from '../../http/reply.ts'
import type { Assets } from '../assets.ts'
import { takeSaid } from './said.ts'
import { type Section, Shell } from './shell.tsx'
import { callerOf, whoOf } from './who.ts'

/** What a page says of itself beside its content. */
export interface PageOptions {
  readonly title: string
  readonly section?: Section
  readonly wide?: boolean
  /** The part of a guide that tells of it, where it is not that of its section. */
  readonly help?: string
  readonly status?: ContentfulStatusCode
}

/** Answers with a page. */
export function replyPage(
  c: Context,
  assets: Assets,
  { status = 200, ...options }: PageOptions,
  content: Child,
): Response {
  const { pathname, search } = new URL(c.req.url)
  const page = (
    <Shell
      {...options}
      assets={assets}
      who={whoOf(c)}
      isSignedIn={callerOf(c) !== undefined}
      here={pathname + search}
      said={takeSaid(c)}
    >
      {content}
    </Shell>
  )
  c.header('cache-control', 'no-store')
  return c.body(`<!doctype html>${page}`, status, { 'content-type': 'text/html; charset=utf-8' })
}

/** Answers with what went wrong, in words, and with what can be done. */
export function replyFailurePage(
  c: Context,
  assets: Assets,
  failure: Failure,
  section?: Section,
): Response {
  const [status, title] = replies[failure.code]
  headFailure(c, failure)
  return replyPage(
    c,
    assets,
    { title, status, ...(section && { section }) },
    <FailureNote failure={failure} />,
  )
}

/** A failure as a part of a page. */
export const FailureNote = ({ failure }: { readonly failure: Failure }) => {
  const { code, message, errors = [] } = failure
  return (
    <section class="failure" role="alert">
      <h1>{replies[code][1]}</h1>
      <p>{message}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li>
              {error.path !== '' && <code>{error.path}</code>} {error.message}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/">Tag an article</a> · <a href="/articles">Search the archive</a>
      </p>
    </section>
  )
}
