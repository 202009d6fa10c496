import { dirname, join, resolve } from 'node:path'
import { readAccepted, shortfalls, writeAccepted } from '../evaluate/accepted.ts'
import { readCorpus } from '../evaluate/corpus.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { createExtract } from '../extract.ts'
import { loadLexicons, readLists } from '../lexicon/load.ts'
import { corpora } from '../places.ts'
import { readSettings } from '../settings.ts'
import { type Details, evaluationTables, type ShownEvaluation } from './evaluation-tables.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'

interface EvaluateOptions extends Details {
  readonly format: 'table' | 'json'
  readonly verbose?: boolean
  readonly check?: boolean
  readonly accept?: boolean
  readonly ablation?: boolean
  readonly lexicons?: string
}

const ownCorpora = ['dev', 'gate'].map((name) => join(corpora, name))

/** Corpora whose articles nobody reads while rules are written: their figures are their only answer. */
const sealed = new Set(['gate', 'calibration'])

export async function evaluateFolders(
  named: readonly string[],
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { format, verbose, check, accept, ablation } = options
  const { LEXICONS } = surroundings.environment
  let folder: string
  let measured: ReturnType<typeof measure>
  try {
    folder = options.lexicons ?? readSettings({ LEXICONS }).lexicons
    measured = measure(named.length > 0 ? named : ownCorpora, folder)
  } catch (error) {
    complain(surroundings, messageOf(error))
    return wrongUse
  }
  const evaluations = measured.map(({ evaluation }): ShownEvaluation => {
    const { slips: _, ...figures } = evaluation
    return verbose && !sealed.has(evaluation.corpus) ? evaluation : figures
  })
  const text =
    format === 'json'
      ? `${JSON.stringify(evaluations, undefined, 2)}\n`
      : evaluations.map((one) => evaluationTables(one, options)).join('\n')
  await print(surroundings.output, text)
  if (ablation) {
    const { ablationTable } = await import('./ablation.ts')
    const corpora = measured.map(({ corpus }) => corpus)
    await print(surroundings.output, `\n${ablationTable(corpora, readLists(folder))}`)
  }

  if (accept) for (const { evaluation, scores } of measured) writeAccepted(scores, evaluation)
  if (!check) return 0
  const below = measured.flatMap(({ evaluation, accepted }) => shortfalls(evaluation, accepted))
  for (const { corpus, measure, measured, accepted } of below)
    complain(surroundings, `${corpus}: ${measure} has ${measured.toFixed(4)}, below ${accepted}`)
  return below.length > 0 ? 1 : 0
}

/** Throws where a corpus, its accepted scores or the word lists are wrong. */
function measure(folders: readonly string[], lists: string) {
  const corpora = folders.map((folder) => {
    const scores = join(dirname(resolve(folder)), 'scores.json')
    return { corpus: readCorpus(folder), scores, accepted: readAccepted(scores) }
  })
  const extract = createExtract(loadLexicons(lists))
  return corpora.map(({ corpus, scores, accepted }) => ({
    evaluation: evaluate(corpus, extract),
    corpus,
    scores,
    accepted,
  }))
}
