import { z } from 'zod'
import { scopes } from '../access/scopes.ts'
import { list, moment, shape } from './shape.ts'

/** A key, without its secret. */
export const Key = shape({
  id: z.string(),
  name: z.string(),
  scopes: list(z.enum(scopes)),
  createdAt: moment,
  revokedAt: moment.exactOptional(),
})
export type Key = z.infer<typeof Key>

export const NewKey = Key.extend({ secret: z.string().describe('Told here, and never again.') })
export type NewKey = z.infer<typeof NewKey>

/** Something that was written with a key. */
export const AuditEntry = shape({
  at: moment,
  by: z.string(),
  key: z.string().describe('Id of the key.'),
  method: z.string(),
  path: z.string(),
  requestId: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
