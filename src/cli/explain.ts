import { Option } from 'commander'
import { type Answer, expectedTypes, type Step } from '../explain/shape.ts'
import { bodyOf } from '../threads/read-item.ts'
import type { AddCommand } from './command.ts'
import { readInputs } from './input.ts'
import { lexiconsOption, start } from './reading.ts'
import { complain, messageOf, print, type Surroundings, wrongUse } from './surroundings.ts'

interface ExplainOptions {
  readonly expect: string
  readonly format: 'text' | 'json'
  readonly publishedAt?: string
  readonly publisher?: string
  readonly lexicons?: string
}

export const addExplain: AddCommand = (program, surroundings, end) => {
  program
    .command('explain')
    .description('Say why something was, or was not, found in an article.')
    .argument('<file>', 'a text, a .json file with a request body, a page; - is the standard input')
    .requiredOption(
      '--expect <type:text>',
      `what is expected, such as "person:Li Ming"; types: ${expectedTypes.join(', ')}`,
    )
    .addOption(
      new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'),
    )
    .option('--published-at <date>', 'when the article was published, where it does not say')
    .option('--publisher <name>', 'whose "our university" it is, where the article does not say')
    .option(...lexiconsOption)
    .action(async (file: string, options: ExplainOptions) => {
      end(await explainFile(file, options, surroundings))
    })
}

/** Prints the answer for each article of the file; the exit status says whether it was read. */
async function explainFile(
  file: string,
  options: ExplainOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { publishedAt, format, expect } = options
  const colon = expect.indexOf(':')
  const expected = { type: expect.slice(0, Math.max(colon, 0)), text: expect.slice(colon + 1) }
  const inputs = { input: surroundings.input, json: false, named: false }
  try {
    const { explain } = await start(options, surroundings)
    let status = 0
    for await (const { name, item } of readInputs(file, {
      ...inputs,
      ...(publishedAt !== undefined && { publishedAt }),
    })) {
      const body = item.ok ? bodyOf(item.value) : item
      const answer =
        body.ok && explain ? await explain({ ...(body.value as object), expected }) : body
      if (answer.ok) {
        await print(surroundings.output, shown(answer.value as Answer, format))
        continue
      }
      complain(surroundings, `${name}: ${answer.failure.message}`)
      status = answer.failure.code === 'invalid-expectation' ? wrongUse : Math.max(status, 1)
    }
    return status
  } catch (error) {
    complain(surroundings, messageOf(error))
    return wrongUse
  }
}

const shown = (answer: Answer, format: ExplainOptions['format']): string =>
  format === 'json'
    ? `${JSON.stringify(answer, undefined, 2)}\n`
    : `${answer.found ? 'found' : 'not found'}\n${answer.steps.map(stepText).join('')}`

const stepText = ({ outcome, rule, at, because }: Step): string =>
  `${outcome}  ${rule}${at === undefined ? '' : `  ${at.start}–${at.end} ${JSON.stringify(at.text)}`}\n    ${because}\n`
