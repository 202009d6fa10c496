import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const name = 'dossier-who'
const most = 100
const year = 365 * 24 * 3600

/** Under which name an editor's decisions are kept: the one given at the top of the pages. */
export const whoOf = (c: Context): string => getCookie(c, name) ?? 'somebody'

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
    const isHere = typeof back === 'string' && /^\/(?![/\\])/u.test(back)
    return c.redirect(isHere ? back : '/', 303)
  })
}
