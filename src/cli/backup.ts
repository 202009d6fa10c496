import type { AddCommand } from './command.ts'
import { countsText, onStore } from './on-store.ts'
import { complain } from './surroundings.ts'

export const addBackup: AddCommand = (program, surroundings, end) => {
  program
    .command('backup')
    .description(
      'Write all that the store at DATABASE_URL holds at this moment to a file, from which restore fills SQLite or PostgreSQL. The service may go on meanwhile.',
    )
    .argument('<file>', 'replaced if it is there, once the backup is whole')
    .action(async (file: string) => {
      const status = await onStore(surroundings, async (store) => {
        const { writeBackup } = await import('../store/backup/backup.ts')
        const rows = await writeBackup(store, file)
        complain(surroundings, `wrote ${countsText(rows)} to ${file}`)
      })
      end(status)
    })
}
