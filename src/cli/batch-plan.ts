import { existsSync, statSync } from 'node:fs'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { version } from '../version.ts'
import { filesOf, standardInput } from './files.ts'
import { type Held, readHeld } from './held.ts'

/** Files whose answers go to one place. */
export interface Stretch {
  readonly files: readonly string[]
  /** The file of the answers; the standard output where there is none. */
  readonly out?: string
  readonly held: Held
}

export interface Plan {
  readonly stretches: readonly Stretch[]
  /** Why a name gives no file. */
  readonly complaints: readonly string[]
}

export interface PlanOptions {
  readonly out?: string
  readonly resume?: boolean
}

const nothing: Held = { count: 0, size: 0 }

/**
 * Which files are read, and where the answers go: into one file, or into a folder, a file of answers for each
 * file. Rejects, with all that is wrong for people, where that cannot be; `lexicons` is the hash of the lists.
 */
export async function planBatch(
  names: readonly string[],
  { out, resume = false }: PlanOptions,
  lexicons: string,
): Promise<Plan> {
  const { files: found, complaints } = filesOf(names)
  if (out === undefined) {
    if (resume)
      throw new Error('expected --out with --resume, got none; name what is to be continued')
    return { stretches: [{ files: found, held: nothing }], complaints }
  }
  if (extname(out) === '.gz')
    throw new Error(`expected answers to be written as they are, got --out ${out}; pack it later`)
  const isFolder = isOutFolder(out)
  // Answers that stand below a folder that is read are no articles.
  const own = isFolder ? `${resolve(out)}${sep}` : resolve(out)
  const files = found.filter((file) => {
    const path = resolve(file)
    return isFolder ? !path.startsWith(own) : path !== own
  })
  const places = isFolder
    ? files.map((file) => ({ files: [file], out: answersOf(out, file) }))
    : [{ files, out }]
  const outs = places.map((place) => place.out)
  const twice = outs.filter((name, at) => outs.indexOf(name) < at)
  const faults = twice.map((name) => `${name} would hold the answers to two files; name each once`)
  if (!resume)
    for (const name of outs.filter((each) => existsSync(each)))
      faults.push(`${name} is there already; continue it with --resume, or choose another place`)
  if (faults.length > 0) throw new Error(someOf(faults))
  const stretches: Stretch[] = []
  for (const place of places) {
    const held = (await readHeld(place.out)) ?? nothing
    const fault = foreign(held, lexicons)
    if (fault !== undefined) throw new Error(`${place.out}: ${fault}`)
    stretches.push({ ...place, held })
  }
  return { stretches, complaints }
}

/** What is no folder yet is to be one where it ends in a slash or has no ending. */
const isOutFolder = (out: string): boolean =>
  statSync(out, { throwIfNoEntry: false })?.isDirectory() ??
  (out.endsWith('/') || out.endsWith(sep) || extname(out) === '')

/** `out/news/a.txt.ndjson` for `news/a.txt`, whatever stands above the working folder left out. */
const answersOf = (out: string, file: string): string => {
  const name = file === standardInput ? 'standard-input' : normalize(file)
  const below = name.split(sep).filter((part) => part !== '..' && part !== '')
  return `${join(out, ...below)}.ndjson`
}

/** Answers of two versions, or of two sets of lists, do not go into one file. */
function foreign({ last }: Held, lexicons: string): string | undefined {
  const made = last?.extractor
  if (made === undefined || (made.version === version && made.lexicons === lexicons)) return
  return 'expected answers that this version made with these word lists, got others; choose another place'
}

const mostTold = 10

const someOf = (faults: readonly string[]): string =>
  [
    ...faults.slice(0, mostTold),
    ...(faults.length > mostTold ? [`and ${faults.length - mostTold} more`] : []),
  ].join('\n  ')
