import { InvalidArgumentError } from 'commander'
import type { Result } from '../failure.ts'
import { batchLine } from '../http/batch-line.ts'
import type { Item } from '../threads/read-many.ts'
import { readStream } from '../threads/read-stream.ts'
import { type AnswerFile, openAnswerFile } from './answer-file.ts'
import { type Plan, type PlanOptions, planBatch, type Stretch } from './batch-plan.ts'
import type { AddCommand } from './command.ts'
import { standardInput } from './files.ts'
import { holdsMany } from './input.ts'
import { createProgress } from './progress.ts'
import { addReadingOptions, type ReadingOptions } from './reading.ts'
import { startThreads, type ThreadReader } from './reading-threads.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'
import { unansweredIn } from './unanswered.ts'

type BatchOptions = ReadingOptions & PlanOptions & { readonly jobs?: number }

export const addBatch: AddCommand = (program, surroundings, end) => {
  const command = program
    .command('batch')
    .description(
      'Read many articles on all cores and write one line for each, in their order: { index, id?, record } or { index, id?, error }.',
    )
    .argument(
      '[file...]',
      'files, folders with all below them, patterns; the standard input, a request body a line, where none is named. .ndjson and .jsonl hold a request body a line, .csv a row an article under the names of the fields; all as in "extract"; what gzip has packed is unpacked',
    )
    .option(
      '--out <place>',
      'a file for all answers, or a folder (it is one, ends in / or has no ending) for a file of answers for each file',
    )
    .option('--resume', 'go on where an earlier run ended: what the place holds is not read again')
    .option(
      '--jobs <n>',
      'threads that read; one for each core, unless said otherwise',
      threadCount,
    )
  addReadingOptions(command).action(async (names: string[], options: BatchOptions) => {
    end(await batch(names.length === 0 ? [standardInput] : names, options, surroundings))
  })
}

function threadCount(word: string): number {
  const count = Number(word)
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count
  throw new InvalidArgumentError('Expected a whole number from 1 to 256.')
}

async function batch(
  names: readonly string[],
  options: BatchOptions,
  surroundings: Surroundings,
): Promise<number> {
  const reader = startThreads(options, surroundings)
  if (reader === undefined) return wrongUse
  let status = wrongUse
  try {
    const plan = await planBatch(names, options, reader.lexicons)
    status = 1
    return await readAll(plan, reader, surroundings)
  } catch (error) {
    complain(surroundings, messageOf(error))
    return status
  } finally {
    await reader.close()
  }
}

/** Reads across the borders of files, so that no thread waits at them. */
async function readAll(
  { stretches, complaints }: Plan,
  reader: ThreadReader,
  surroundings: Surroundings,
): Promise<number> {
  for (const complaint of complaints) complain(surroundings, complaint)
  const progress = await createProgress(surroundings.complaints, countOf(stretches))
  const { output } = surroundings
  const places: Place[] = []
  const items = itemsOf(stretches, surroundings, places)
  let failed = complaints.length
  let open: { readonly stretch: Stretch; readonly file: AnswerFile } | undefined
  try {
    for await (const answer of readStream(items, reader.ahead, reader.readMany)) {
      const { stretch, index } = takeFirst(places)
      const line = batchLine(answer, index, `article-${index}`)
      const isRight = 'record' in answer
      if (!isRight) failed++
      if (stretch.out === undefined) await progress.aside(() => print(output, line))
      else {
        if (open?.stretch !== stretch) {
          await open?.file.close()
          open = { stretch, file: await openAnswerFile(stretch.out, stretch.held.size) }
        }
        await open.file.write(line)
      }
      if ('defect' in answer && answer.defect !== undefined)
        progress.aside(() => complain(surroundings, `article ${index}: ${answer.defect}`))
      progress.advance(isRight)
    }
  } finally {
    progress.stop()
    await open?.file.close()
  }
  return failed > 0 ? 1 : 0
}

/** Where an answer goes. */
interface Place {
  readonly stretch: Stretch
  readonly index: number
}

/** The articles that are to be read; for each its place is put behind those of the others. */
async function* itemsOf(
  stretches: readonly Stretch[],
  surroundings: Surroundings,
  places: Place[],
): AsyncGenerator<Result<Item>> {
  for (const stretch of stretches)
    for await (const { index, item } of unansweredIn(stretch, surroundings)) {
      places.push({ stretch, index })
      yield item
    }
}

function takeFirst(places: Place[]): Place {
  const place = places.shift()
  if (place === undefined) throw new Error('expected a place for each answer, got none')
  return place
}

/** How many articles are to be read; undefined where only reading will tell. */
function countOf(stretches: readonly Stretch[]): number | undefined {
  const isUnknown = (file: string): boolean => file === standardInput || holdsMany(file)
  if (stretches.some(({ files }) => files.some(isUnknown))) return undefined
  return stretches.reduce((sum, { files, held }) => sum + files.length - held.count, 0)
}
