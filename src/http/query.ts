import type { Context } from 'hono'
import type { Result } from '../failure.ts'
import { readViewOptions, type ViewOptions } from '../view/options.ts'

export const viewOptionsOf = (c: Context): Result<ViewOptions> =>
  readViewOptions(new Map(Object.entries(c.req.queries())))
