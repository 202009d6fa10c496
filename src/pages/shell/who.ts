import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Caller } from '../../service/access/access.ts'
import { isUrl } from '../../url.ts'

const name = 'dossier-who'
const most = 100
const year = 365 * 24 * 3600

/** Under which name an editor's decisions are kept: the one given at the top of the pages. */
export const whoOf = (c: Context): string => callerOf(c)?.name ?? getCookie(c, name) ?? 'somebody'

/** Who signed in, where keys are needed. */
export const callerOf = (c: Context): Caller | undefined => c.get('caller')

/** `POST /who`: takes the name, and goes back. */
export function addWho(app: Hono): void {
  app.post('/who', async (c) => {
    const { who, back } = await c.req.parseBody()
    const given = typeof who === 'string' ? who.trim().slice(0, most) : ''
    setCookie(c, name, given || 'somebody', {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: year,
    })
    return c.redirect(wayBack(back), 303)
  })
}

/** Where a form says that one came from: a page of this service, whatever it says. */
export function wayBack(back: unknown): string {
  if (typeof back !== 'string' || !isUrl(back, here)) return '/'
  // As a browser reads it, which leaves out tabs and line breaks: "/\t/elsewhere" is another host.
  const { origin, pathname, search, hash } = new URL(back, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

const here = 'http://here.invalid'
