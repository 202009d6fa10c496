import { z } from 'zod'
import { DateFact } from '../record.ts'

const filled = z.string().min(1)

const Position = z.strictObject({
  title: filled,
  department: filled.nullable(),
  organization: filled.nullable(),
})

const name = { name: filled, aliases: z.array(filled) }

/** What a careful reader takes from an article; `corpora/README.md` tells how. */
export const Gold = z.strictObject({
  id: filled,
  set: filled,
  publishedAt: z.iso.date().nullable(),
  title: filled.nullable(),
  url: z.string().exactOptional(),
  query: z.string().exactOptional(),
  people: z.array(z.strictObject({ ...name, positions: z.array(Position) })),
  organizations: z.array(z.strictObject({ ...name, either: z.boolean() })),
  departments: z.array(
    z.strictObject({ ...name, organization: filled.nullable(), either: z.boolean() }),
  ),
  dates: z.array(z.strictObject({ text: filled, value: DateFact.shape.value })),
  topics: z.array(filled),
  notes: z.string(),
})
export type Gold = z.infer<typeof Gold>

export type GoldPerson = Gold['people'][number]
export type GoldUnit = Gold['organizations'][number] | Gold['departments'][number]
/** With the place of its person in the list of people. */
export type GoldPosition = GoldPerson['positions'][number] & { readonly person: number }

/** A text with what a careful reader takes from it. */
export interface AnnotatedArticle {
  readonly text: string
  readonly gold: Gold
}
