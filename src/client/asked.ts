import type { z } from 'zod'

/** What a query may hold: as its schema says, nothing of it needed, and true and false for the words. */
export type Asked<Schema extends z.ZodType> = {
  readonly [Name in keyof z.output<Schema>]?: AsBoolean<Exclude<z.output<Schema>[Name], undefined>>
}
type AsBoolean<Value> = [Value] extends ['true' | 'false'] ? boolean : Value

/** What a body may hold, as its schema says. */
export type Sent<Schema extends z.ZodType> = z.input<Schema>
