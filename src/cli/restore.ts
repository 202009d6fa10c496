import type { AddCommand } from './command.ts'
import { countsText, onStore } from './on-store.ts'
import { complain } from './surroundings.ts'

export const addRestore: AddCommand = (program, surroundings, end) => {
  program
    .command('restore')
    .description(
      'Fill the empty store at DATABASE_URL from a file that backup wrote, of this version or an older one: all of it or, where something is wrong, nothing.',
    )
    .argument('<file>', 'a backup, of SQLite or PostgreSQL alike')
    .option('--replace', 'in the place of all that the store holds')
    .action(async (file: string, options: { replace?: boolean }) => {
      const status = await onStore(surroundings, async (store) => {
        const { restoreBackup } = await import('../store/backup/restore.ts')
        const rows = await restoreBackup(store, file, options)
        complain(surroundings, `restored ${countsText(rows)} from ${file}`)
      })
      end(status)
    })
}
