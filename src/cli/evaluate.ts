import { Option } from 'commander'
import type { AddCommand } from './command.ts'
import { lexiconsOption } from './reading.ts'

export const addEvaluate: AddCommand = (program, surroundings, end) => {
  program
    .command('evaluate')
    .description('Read annotated articles and print how much of them was read right.')
    .argument('[folder...]', 'corpora; corpora/dev and corpora/gate unless said otherwise')
    .addOption(
      new Option('--format <name>', 'how to print the figures')
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--rules', 'print how often each rule was right')
    .option('--calibration', 'print how often facts of each confidence were right')
    .option(
      '--verbose',
      'list every miss and every false find; never those of the corpora gate and calibration',
    )
    .option(
      '--ablation',
      'print what F1 loses without each rule, inference and list; takes minutes',
    )
    .option('--check', 'end with 1 when a figure falls below scores.json beside the corpus')
    .option('--accept', 'write the figures to scores.json beside the corpus')
    .option(...lexiconsOption)
    .action(async (folders: string[], options) => {
      const { evaluateFolders } = await import('./evaluate-folders.ts')
      end(await evaluateFolders(folders, options, surroundings))
    })
}
