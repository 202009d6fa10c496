import { hasObject } from './follow.ts'
import { type Anchor, type Found, subjects } from './found.ts'
import { isAdverbOnly, isCapital } from './view.ts'
import { Grammar, Part } from './words.ts'

/** What is done together, whatever the verb behind "to" at `from`: "to build a laboratory", "to sequence tumours". */
export function* toDo(anchor: Anchor, from: number, rule: string, least: number): Generator<Found> {
  const { view, limit } = anchor
  let i = from
  while (i < limit && isAdverbOnly(view, i)) i++
  const isOther =
    view.partAt(i) === Part.none && view.grammarAt(i) === Grammar.none && !isCapital(view.tokens, i)
  if (isOther && hasObject(view, i + 1, limit)) yield* subjects(anchor, i + 1, rule, least)
  else yield* subjects(anchor, i, rule, least, { verbal: true, onlyVerbal: true })
}
