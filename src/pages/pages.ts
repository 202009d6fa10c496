import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { defectOf, fail } from '../failure.ts'
import type { App, FailurePage } from '../http/env.ts'
import { addArchivePages } from './archive/pages.ts'
import { type Assets, addAssets } from './assets.ts'
import { addBatchPages } from './batches/batches.tsx'
import { addEntityPages } from './entities/pages.ts'
import { takesForms } from './forms.ts'
import { addGuides } from './guides/guides.tsx'
import { addWordListPages } from './lists/pages.ts'
import type { AddPages, PagesParts } from './pages-parts.ts'
import { headPolicy, strictPolicy } from './policy.ts'
import { readableForms } from './readable-forms.ts'
import { replyFailurePage } from './shell/reply.tsx'
import { addSignIn } from './shell/sign-in.tsx'
import { addUndo } from './shell/undo.ts'
import { addWho } from './shell/who.ts'
import { addTagPages } from './tag/tag.ts'

/** Every part of the pages adds its own. */
const parts: readonly AddPages[] = [
  addTagPages,
  addArchivePages,
  addEntityPages,
  addBatchPages,
  addWordListPages,
  addGuides,
]

/** Adds the pages to the service over HTTP. */
export function addPages(app: App, given: PagesParts): void {
  const { assets, log } = given
  const pages = new Hono()
  addAssets(pages, assets)
  pages.use(strictPolicy)
  pages.use(takesForms(assets))
  pages.use(readableForms(assets))
  if (given.access) addSignIn(pages, assets, given.access)
  addWho(pages)
  addUndo(pages, given)
  for (const add of parts) add(pages, given)
  pages.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log('error', { event: 'failure', message: defectOf(error) })
    return replyFailurePage(c, assets, failed)
  })
  // Last of all: what nobody else answers. Programs are told as they are everywhere.
  pages.get('*', (c, next) =>
    c.req.path.startsWith('/v1/') || !c.req.header('accept')?.includes('text/html')
      ? next()
      : Promise.resolve(replyFailurePage(c, assets, nowhere)),
  )
  app.route('/', pages)
}

/** How the service tells a browser of what it refused before any page was asked. */
export const failurePageWith =
  (assets: Assets): FailurePage =>
  (c, failure) => {
    headPolicy(c)
    return replyFailurePage(c, assets, failure)
  }

const nowhere = fail(
  'not-found',
  'expected the address of a page. It may have been mistyped, or the page is gone.',
).failure

const failed = fail(
  'internal-error',
  'the service failed on this page; its log tells more. Nothing you have saved is lost.',
).failure
