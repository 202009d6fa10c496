import { execFileSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isAbsolute } from 'node:path/posix'
import { lastOf, project, type Stage, stages, variablesOf } from '../shipping/dockerfile.ts'
import type { Account } from '../store/cluster.ts'
import type { Place } from './packed.ts'

/** An image of the Dockerfile, as a folder that stands for its root. */
export interface Image {
  readonly root: string
  readonly variables: Readonly<Record<string, string>>
  /** What a container runs that is given these words, or none. */
  readonly command: (words?: readonly string[]) => readonly string[]
  readonly health: readonly string[]
}

export interface Surroundings {
  /** Where programs are looked for. */
  readonly path: string
  readonly owner: Account | undefined
}

/**
 * Does what the Dockerfile says, each stage in a folder of its own that stands for its root: copies, and runs
 * what it runs. Programs are those of `path`; what an image gives to somebody is given to `owner`.
 */
export function buildImage(place: Place, { path, owner }: Surroundings): Image {
  const roots = new Map<string | undefined, string>()
  let last: { stage: Stage; root: string } | undefined
  for (const stage of stages()) {
    const root = place.folder()
    roots.set(stage.name, root)
    perform(stage, root, roots, { path, owner })
    last = { stage, root }
  }
  if (!last) throw new Error('expected stages in the Dockerfile, found none')
  const { stage, root } = last
  const within = (words: readonly string[]) =>
    words.map((word) => (isAbsolute(word) ? join(root, word) : word))
  return {
    root,
    variables: variablesOf(stage),
    command: (words = lastOf(stage, 'CMD').words) =>
      within([...lastOf(stage, 'ENTRYPOINT').words, ...words]),
    health: within(lastOf(stage, 'HEALTHCHECK').words),
  }
}

function perform(
  stage: Stage,
  root: string,
  roots: ReadonlyMap<string | undefined, string>,
  { path, owner }: Surroundings,
) {
  let cwd = root
  for (const { keyword, flags, words, rest } of stage.steps) {
    if (keyword === 'WORKDIR') {
      cwd = join(root, words[0])
      mkdirSync(cwd, { recursive: true })
    } else if (keyword === 'RUN')
      execFileSync('sh', ['-c', rest], {
        cwd,
        env: { ...process.env, PATH: path },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    else if (keyword === 'COPY') {
      const target = words[words.length - 1]
      const from = flags.from === undefined ? project : roots.get(flags.from)
      if (from === undefined) throw new Error(`expected a stage ${flags.from}`)
      for (const source of words.slice(0, -1)) {
        const to = join(isAbsolute(target) ? root : cwd, target, target.endsWith('/') ? source : '')
        if (!existsSync(join(from, source))) throw new Error(`expected ${source} to copy`)
        cpSync(join(from, source), to, { recursive: true })
        if (flags.chown !== undefined && owner) chownSync(to, owner.uid, owner.gid)
      }
    }
  }
}
