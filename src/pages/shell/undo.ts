import type { Hono } from 'hono'
import { isUrl } from '../../url.ts'
import type { PagesParts } from '../pages-parts.ts'
import { replyFailurePage } from './reply.tsx'
import { say } from './said.ts'
import { whoOf } from './who.ts'

/** Where a decision is taken back when a form is posted there. */
export const undoPath = (decision: string): string =>
  `/decisions/${encodeURIComponent(decision)}/undo`

/** `POST /decisions/{id}/undo`: takes a correction, a merge, a split back, and leads to where one was. */
export function addUndo(app: Hono, { service, assets }: PagesParts): void {
  const { archive } = service
  if (!archive) return
  app.post('/decisions/:id/undo', async (c) => {
    const undone = await archive.decisions.undo(c.req.param('id'), whoOf(c))
    if (!undone.ok) return replyFailurePage(c, assets, undone.failure)
    say(c, { text: 'Taken back.' })
    const from = c.req.header('referer')
    const back = from !== undefined && isUrl(from) ? new URL(from) : undefined
    return c.redirect(back ? back.pathname + back.search : '/', 303)
  })
}
