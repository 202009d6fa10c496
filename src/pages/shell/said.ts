import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** What has just been done, told once by the next page. */
export interface Said {
  readonly text: string
  /** A path that takes it back when a form is posted there. */
  readonly undo?: string
}

const name = 'dossier-said'
const options = { path: '/', httpOnly: true, sameSite: 'Strict' } as const
/** Cookies end at 4,096 bytes; longer texts are cut. */
const most = 500

/** Leaves a word for the page that the answer leads to. */
export function say(c: Context, { text, undo }: Said): void {
  const said = { text: text.slice(0, most), ...(undo !== undefined && { undo }) }
  setCookie(c, name, JSON.stringify(said), { ...options, maxAge: 60 })
}

/** Takes the word that was left, if there is one. */
export function takeSaid(c: Context): Said | undefined {
  const cookie = getCookie(c, name)
  if (cookie === undefined) return undefined
  deleteCookie(c, name, options)
  try {
    const said: unknown = JSON.parse(cookie)
    return isSaid(said) ? said : undefined
  } catch {
    return undefined
  }
}

const isSaid = (said: unknown): said is Said =>
  typeof said === 'object' &&
  said !== null &&
  'text' in said &&
  typeof said.text === 'string' &&
  (!('undo' in said) || (typeof said.undo === 'string' && /^\/(?!\/)/u.test(said.undo)))
