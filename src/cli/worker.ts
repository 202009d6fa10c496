import type { AddCommand } from './command.ts'

export const addWorker: AddCommand = (program, { environment }, end) => {
  program
    .command('worker')
    .description('Read jobs of the archive at DATABASE_URL (postgres://…) until it is stopped.')
    .action(async () => {
      const { work } = await import('../work.ts')
      end(await work(environment))
    })
}
