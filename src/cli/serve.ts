import type { AddCommand } from './command.ts'

export const addServe: AddCommand = (program, { environment }, end) => {
  program
    .command('serve')
    .description('Serve HTTP; its settings are environment variables.')
    .option('--host <host>', 'instead of HOST')
    .option('--port <port>', 'instead of PORT; 0 is any free port')
    .action(async ({ host, port }: { host?: string; port?: string }) => {
      const { serve } = await import('../serve.ts')
      end(
        await serve({
          ...environment,
          ...(host !== undefined && { HOST: host }),
          ...(port !== undefined && { PORT: port }),
        }),
      )
    })
}
