import { Option } from 'commander'
import type { Example, Rule } from '../engine/rule.ts'
import type { AddCommand } from './command.ts'
import { complain, print, type Surroundings, wrongUse } from './surroundings.ts'

interface RulesOptions {
  readonly format: 'text' | 'json'
}

export const addRules: AddCommand = (program, surroundings, end) => {
  program
    .command('rules')
    .description('Print the rules: what each sees, with examples of what it finds and passes over.')
    .argument('[kind]', 'a kind such as people, or the id of one rule')
    .addOption(
      new Option('--format <name>', 'how to print them').choices(['text', 'json']).default('text'),
    )
    .action(async (kind: string | undefined, options: RulesOptions) => {
      end(await printRules(kind, options, surroundings))
    })
}

async function printRules(
  kind: string | undefined,
  { format }: RulesOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { allRules } = await import('../rules.ts')
  const rules = allRules.filter(
    ({ id }) => kind === undefined || id === kind || kindOf(id) === kind,
  )
  if (rules.length === 0) {
    const kinds = [...new Set(allRules.map(({ id }) => kindOf(id)))]
    complain(surroundings, `expected one of ${kinds.join(', ')} or the id of a rule, got "${kind}"`)
    return wrongUse
  }
  const text =
    format === 'json' ? `${JSON.stringify(rules, undefined, 2)}\n` : rules.map(asText).join('\n')
  await print(surroundings.output, text)
  return 0
}

const kindOf = (id: string): string => id.slice(0, id.indexOf('/'))

const asText = ({ id, about, examples }: Rule): string =>
  [id, `  ${about}`, ...examples.map(exampleText), ''].join('\n')

function exampleText({ text, finds }: Example): string {
  const words = text.replaceAll('\n', ' ⏎ ')
  if (finds.length === 0) return `  silent  ${words}`
  return `  found   ${words}\n          → ${finds.join(' · ')}`
}
