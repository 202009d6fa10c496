// A process that uses a store as the service would. Arguments: the address, what to do, how often.
import { sql } from 'kysely'
import { openStore } from '../../dist/store/open.js'

const [url, task, times = '0'] = process.argv.slice(2)

/** Adds an article, `seq` being what the last one left to be counted on. */
const add = (store, at) =>
  store.write(async (tx) => {
    const last = await tx
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('articles')
      .values({
        id: `${process.pid}-${at}`,
        hash: `${last.count}`,
        lexicons: '',
        extractor: '',
        article: '{}',
        record: '{}',
        stored_at: '',
      })
      .execute()
  })

const tasks = {
  async open() {},
  /** Prints each id once it is told that it was stored. */
  async add(store) {
    for (let at = 0; at < Number(times); at++) {
      await add(store, at)
      process.stdout.write(`${process.pid}-${at}\n`)
    }
  },
  /** Holds the lock of writers until it is ended. */
  async hold(store) {
    await store.write(async (tx) => {
      await sql`select 1`.execute(tx)
      process.stdout.write('held\n')
      await new Promise((resolve) => process.stdin.once('end', resolve).resume())
    })
  },
}

const store = await openStore(url)
await tasks[task](store)
await store.close()
