import type { MiddlewareHandler } from 'hono'
import { contentType, readBytes } from '../http/body.ts'
import { sizes } from '../http/limits/sizes.ts'
import type { Assets } from './assets.ts'
import { replyFailurePage } from './shell/reply.tsx'

const mediaTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Takes a form in whole, within its bytes and the pace of all bodies, before anything is made of it. */
export const takesForms =
  (assets: Assets): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'POST' || !mediaTypes.includes(contentType(c).mediaType)) return next()
    const bytes = await readBytes(c, sizes.formBytes)
    if (!bytes.ok) return replyFailurePage(c, assets, bytes.failure)
    c.req.raw = new Request(c.req.raw, { body: new Uint8Array(bytes.value) })
    return next()
  }
