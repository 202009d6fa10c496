import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sessionCookie } from '../../http/access/guard.ts'
import type { Access } from '../../service/access/access.ts'
import type { Assets } from '../assets.ts'
import { replyFailurePage, replyPage } from './reply.tsx'
import { wayBack } from './who.ts'

/** `/sign-in` takes a key and opens a session, `/sign-out` ends it. */
export function addSignIn(app: Hono, assets: Assets, access: Access): void {
  const form = (c: Context, back: string, isRefused = false) =>
    replyPage(
      c,
      assets,
      { title: 'Sign in', status: isRefused ? 403 : 200 },
      <>
        <h1>Sign in</h1>
        {isRefused && (
          <p class="failure" role="alert">
            This key is not in force. Ask whoever runs the service for another.
          </p>
        )}
        <form method="post" action="/sign-in">
          <input type="hidden" name="back" value={back} />
          <p>
            <label for="key">Your key</label>
            <input id="key" name="key" type="password" required autocomplete="current-password" />
          </p>
          <button class="main" type="submit">
            Sign in
          </button>
        </form>
      </>,
    )

  app.get('/sign-in', (c) => form(c, wayBack(c.req.query('back'))))
  app.post('/sign-in', async (c) => {
    const { key, back } = await c.req.parseBody()
    const caller = await access.withKey(typeof key === 'string' ? key.trim() : '')
    if (!caller.ok) return replyFailurePage(c, assets, caller.failure)
    if (!caller.value) return form(c, wayBack(back), true)
    const session = await access.signIn(caller.value)
    if (!session.ok) return replyFailurePage(c, assets, session.failure)
    const { secret, seconds } = session.value
    setCookie(c, sessionCookie, secret, { ...cookie(c), maxAge: seconds })
    return c.redirect(wayBack(back), 303)
  })
  app.post('/sign-out', async (c) => {
    const secret = getCookie(c, sessionCookie)
    if (secret !== undefined) await access.signOut(secret)
    deleteCookie(c, sessionCookie, cookie(c))
    return c.redirect('/sign-in', 303)
  })
}

/** Behind a proxy that speaks TLS the cookie never travels without it. */
const cookie = (c: Context) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.req.header('x-forwarded-proto') === 'https',
  }) as const
