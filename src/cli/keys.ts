import { isScope, scopes } from '../access/scopes.ts'
import type { Result } from '../failure.ts'
import type { Access, ShownKey } from '../service/access/access.ts'
import { table } from './columns.ts'
import type { AddCommand } from './command.ts'
import { onStore } from './on-store.ts'
import { complain, print, type Surroundings, wrongUse } from './surroundings.ts'

export const addKeys: AddCommand = (program, surroundings, end) => {
  const command = program
    .command('keys')
    .description(
      'Keys to a service that others reach: who may do what. Kept in the store at DATABASE_URL.',
    )
  command
    .command('add')
    .description('Make a key and print it. It is not kept, and cannot be shown again.')
    .argument('<name>', 'whose it is; what is written with it is attributed to this name')
    .option('--scopes <list>', `of ${scopes.join(', ')}, parted by commas`, 'extract,read')
    .action(async (name: string, options: { readonly scopes: string }) => {
      const words = options.scopes.split(',').map((word) => word.trim())
      const unknown = words.filter((word) => !isScope(word))
      if (unknown.length > 0) {
        complain(
          surroundings,
          `--scopes: expected ${scopes.join(', ')} parted by commas, got "${unknown.join(', ')}"`,
        )
        return end(wrongUse)
      }
      end(
        await onKeys(surroundings, async (access) => {
          const key = await access.add(name, words.filter(isScope))
          return key.ok ? { ok: true, value: `${key.value.secret}\n` } : key
        }),
      )
    })
  command
    .command('list')
    .description('Every key there was, without its secret.')
    .action(async () => {
      end(
        await onKeys(surroundings, async (access) => {
          const keys = await access.list()
          return keys.ok ? { ok: true, value: listed(keys.value) } : keys
        }),
      )
    })
  command
    .command('revoke')
    .description('End a key at once, with whatever was signed in by it.')
    .argument('<id>', 'as "dossier keys list" shows it')
    .action(async (id: string) => {
      end(
        await onKeys(surroundings, async (access) => {
          const revoked = await access.revoke(id)
          return revoked.ok ? { ok: true, value: '' } : revoked
        }),
      )
    })
}

const listed = (keys: readonly ShownKey[]): string =>
  table(
    ['id', 'name', 'scopes', 'made', 'ended'],
    keys.map(({ id, name, scopes, createdAt, revokedAt }) => [
      id,
      name,
      scopes.join(','),
      createdAt,
      revokedAt ?? '',
    ]),
  )

const onKeys = (
  surroundings: Surroundings,
  work: (access: Access) => Promise<Result<string>>,
): Promise<number> =>
  onStore(surroundings, async (store) => {
    const { createAccess } = await import('../service/access/access.ts')
    const done = await work(createAccess({ store, now: () => new Date().toISOString() }))
    if (!done.ok) {
      complain(surroundings, done.failure.message)
      return 1
    }
    await print(surroundings.output, done.value)
    return 0
  })
