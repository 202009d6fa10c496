import type { Result } from '../failure.ts'
import { nameOf } from '../threads/read-item.ts'
import type { Item } from '../threads/read-many.ts'
import type { Stretch } from './batch-plan.ts'
import { standardInput } from './files.ts'
import { holdsMany, readInputs } from './input.ts'
import type { Surroundings } from './surroundings.ts'

/** An article that has no answer yet. */
export interface Unanswered {
  readonly index: number
  readonly item: Result<Item>
}

/** The articles behind those that were answered; rejects, with words for people, where these were others. */
export async function* unansweredIn(
  { files, held, out }: Stretch,
  { input }: Surroundings,
): AsyncGenerator<Unanswered> {
  const { count, last } = held
  let index = 0
  for (const file of files) {
    const isStandard = file === standardInput
    // The last one is read to be compared.
    if (index + 1 < count && !isStandard && !holdsMany(file)) {
      index++
      continue
    }
    const options = { input, json: false, named: !isStandard }
    for await (const { name, item } of readInputs(
      file,
      options,
      isStandard ? 'lines' : undefined,
    )) {
      if (index >= count) yield { index, item }
      else if (index === count - 1 && idOf(item) !== last?.id)
        throw new Error(
          `${out}, line ${count}: expected the answer to ${name}, got another; the files have changed, choose another place`,
        )
      index++
    }
  }
  if (index < count)
    throw new Error(
      `${out}: expected at most ${index} answers, got ${count}; the files have changed, choose another place`,
    )
}

const idOf = (item: Result<Item>): string | undefined =>
  item.ok ? nameOf(item.value)?.id : undefined
