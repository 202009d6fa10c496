import type { MiddlewareHandler } from 'hono'
import { fail } from '../failure.ts'
import type { Assets } from './assets.ts'
import { replyFailurePage } from './shell/reply.tsx'

/** Refuses a form whose parts cannot be told apart, such as no browser sends. */
export const readableForms =
  (assets: Assets): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'POST' || !isMultipart(c.req.header('content-type'))) return next()
    try {
      // Whoever asks for it later is given the same.
      await c.req.formData()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return replyFailurePage(c, assets, unreadable)
    }
    return next()
  }

const isMultipart = (type = ''): boolean => /^\s*multipart\/form-data/iu.test(type)

const unreadable = fail(
  'unreadable-body',
  'expected a form as browsers send it, got one whose parts cannot be told apart',
).failure
