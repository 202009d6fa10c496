import type { Command } from 'commander'
import { done, type Result } from '../../failure.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import type { Proposal } from '../../store/proposals/list.ts'
import { columns } from '../columns.ts'
import type { AddCommand } from '../command.ts'
import { userName } from './edit-options.ts'
import { type FolderOption, onLists, type Pieces } from './on-lists.ts'
import { paged, textsOf } from './paged.ts'

/** Entries that the archive gives reason to add, and what an editor says of them. */
export const addProposals: AddCommand = (lexicons, surroundings, end) => {
  const proposals = lexicons
    .command('proposals')
    .description('Entries that corrections, or names often seen, give reason to add.')
    .action(async (_: object, command: Command) => {
      end(await onLists(surroundings, command.optsWithGlobals<FolderOption>(), listed))
    })

  const says = {
    accept: 'Add the entry to its list.',
    reject: 'Not now: it comes again when twice as much speaks for it.',
    never: 'It never comes again.',
  } as const
  for (const verdict of ['accept', 'reject', 'never'] as const)
    proposals
      .command(verdict)
      .description(says[verdict])
      .argument('<id>', 'of the proposal')
      .option('--by <name>', 'who says so; the user of the system when left out')
      .action(async (id: string, _: object, command: Command) => {
        const options = command.optsWithGlobals<FolderOption & { by?: string }>()
        end(
          await onLists(surroundings, options, async (lists) => {
            const said = await lists.proposals[verdict](id, options.by ?? userName())
            if (!said.ok) return said
            return done(said.value === undefined ? [] : [`version ${said.value.version}\n`])
          }),
        )
      })
}

async function listed(lists: LexiconService): Promise<Result<Pieces>> {
  const all = await paged((page) => lists.proposals.list(page))
  return all.ok ? done(textsOf(all.value, proposalText)) : all
}

function proposalText({ id, list, cells, because, count, samples }: Proposal): string {
  const reason = because === 'corrections' ? 'corrections' : 'articles that name it'
  const rows = [
    ...Object.entries(cells),
    ...samples.map(({ sentence }) => ['says', sentence] as const),
  ]
  return `${id}  ${list}  ${count} ${reason}\n${columns(rows, '  ')}`
}
