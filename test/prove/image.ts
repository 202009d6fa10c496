import { execFileSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isAbsolute } from 'node:path/posix'
import { lastOf, project, type Stage, stages, variablesOf } from '../shipping/dockerfile.ts'
import type { Place } from './packed.ts'

/** An image of the Dockerfile, as a folder that stands for its root. */
export interface Image {
  readonly root: string
  readonly variables: Readonly<Record<string, string>>
  /** What a container runs that is given these words, or none. */
  readonly command: (words?: readonly string[]) => readonly string[]
  readonly health: readonly string[]
}

/**
 * Does what the Dockerfile says, each stage in a folder of its own that stands for its root: copies, and runs
 * what it runs. Images it takes as they are: programs are those of this machine. Files of others stay who runs it.
 */
export function buildImage(place: Place): Image {
  const roots = new Map<string | undefined, string>()
  let last: { stage: Stage; root: string } | undefined
  for (const stage of stages()) {
    const root = place.folder()
    roots.set(stage.name, root)
    perform(stage, root, roots)
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

function perform(stage: Stage, root: string, roots: ReadonlyMap<string | undefined, string>) {
  let cwd = root
  for (const { keyword, flags, words, rest } of stage.steps) {
    if (keyword === 'WORKDIR') {
      cwd = join(root, words[0])
      mkdirSync(cwd, { recursive: true })
    } else if (keyword === 'RUN')
      execFileSync('sh', ['-c', rest], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    else if (keyword === 'COPY') {
      const target = words[words.length - 1]
      const from = flags.from === undefined ? project : roots.get(flags.from)
      if (from === undefined) throw new Error(`expected a stage ${flags.from}`)
      for (const source of words.slice(0, -1)) {
        const to = join(isAbsolute(target) ? root : cwd, target, target.endsWith('/') ? source : '')
        if (!existsSync(join(from, source))) throw new Error(`expected ${source} to copy`)
        cpSync(join(from, source), to, { recursive: true })
        const [uid, gid] = (flags.chown ?? '').split(':').map(Number)
        if (flags.chown !== undefined && process.getuid?.() === 0) chownSync(to, uid, gid)
      }
    }
  }
}
