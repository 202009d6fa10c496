import { parentPort, workerData } from 'node:worker_threads'
import { compile, inOrder } from '../lexicon/compile.ts'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { prepareLists } from '../lexicon/overlay/prepare.ts'
import { wordClasses } from '../text/word-classes.ts'
import type { CompiledApart, FromCompiler, ToCompiler } from './compile-apart.ts'

// The thread that `compileApart` starts.

/** Pages of edits as they came: JSON takes a fraction of the memory of what it says. */
const pages = { earlier: [] as Uint8Array[], edit: [] as Uint8Array[] }

function* changesOf(jsons: readonly Uint8Array[]): Generator<LayeredChange> {
  // What the other side wrote.
  for (const json of jsons)
    yield* JSON.parse(new TextDecoder().decode(json)) as readonly LayeredChange[]
}

function made(): CompiledApart {
  const { folder } = workerData
  const prepared = prepareLists(folder, changesOf(pages.earlier), [...changesOf(pages.edit)])
  const { lists, hash } = prepared.lists
  return {
    compiled: compile(inOrder(lists), wordClasses(), () => hash),
    base: prepared.base,
    reach: prepared.reach,
  }
}

parentPort?.on('message', (message: ToCompiler) => {
  const answer = (from: FromCompiler): void => parentPort?.postMessage(from)
  if (message.kind === 'all') answer(made())
  else {
    pages[message.kind].push(message.json)
    answer('next')
  }
})
