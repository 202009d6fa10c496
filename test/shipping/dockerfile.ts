import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DockerfileParser, type ModifiableInstruction } from 'dockerfile-ast'

export const project = fileURLToPath(new URL('../..', import.meta.url))
export const textOf = (file: string): string => readFileSync(join(project, file), 'utf8')

/** An instruction, such as COPY. */
export interface Step {
  readonly keyword: string
  /** `from` of `--from=build`. */
  readonly flags: Readonly<Record<string, string>>
  /** The words of a list in JSON, or those that blanks part. */
  readonly words: readonly string[]
  /** All behind the flags, as it is written. */
  readonly rest: string
}

export interface Stage {
  readonly image: string
  readonly name?: string
  readonly steps: readonly Step[]
}

/** The stages of the project's Dockerfile, the last of which is the image. */
export function stages(): readonly Stage[] {
  const found: { image: string; name?: string; steps: Step[] }[] = []
  for (const instruction of DockerfileParser.parse(textOf('Dockerfile')).getInstructions()) {
    const step = stepOf(instruction as ModifiableInstruction)
    if (step.keyword === 'FROM') {
      const [image, , name] = step.words
      found.push({ image, ...(name !== undefined && { name }), steps: [] })
    } else found.at(-1)?.steps.push(step)
  }
  return found
}

/** Some instructions have flags. */
function stepOf(instruction: Partial<ModifiableInstruction> & Named): Step {
  const keyword = instruction.getKeyword().toUpperCase()
  const flags = (instruction.getFlags?.() ?? []).map(
    (flag) => [flag.getName(), flag.getValue() ?? ''] as const,
  )
  let rest = (instruction.getArgumentsContent() ?? '').trim()
  for (const [name, value] of flags) rest = rest.replace(`--${name}=${value}`, '').trim()
  return { keyword, flags: Object.fromEntries(flags), words: wordsOf(rest), rest }
}

interface Named {
  getKeyword(): string
  getArgumentsContent(): string | null
}

/** `HEALTHCHECK` writes CMD before its list. */
function wordsOf(rest: string): readonly string[] {
  const list = rest.replace(/^CMD\s+/u, '')
  return list.startsWith('[') ? JSON.parse(list) : rest.split(/\s+/u)
}

/** What the last instruction of this name in a stage says; throws where there is none. */
export function lastOf({ steps }: Stage, keyword: string): Step {
  const found = steps.findLast((step) => step.keyword === keyword)
  if (!found) throw new Error(`expected ${keyword} in the Dockerfile, found none`)
  return found
}

/** The variables that a stage sets. */
export const variablesOf = ({ steps }: Stage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    steps
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ words }) => words.map((word) => word.split('=', 2) as [string, string])),
  )
