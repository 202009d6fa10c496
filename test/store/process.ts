// A process that uses a store as the service would. Arguments: the address, what to do, how often.
import { writeRow } from '../../src/store/articles/rows.ts'
import { reserve, stage } from '../../src/store/lexicons/staging.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const [url, task, times = '0'] = process.argv.slice(2)

/** Adds two articles in one transaction; their hash is how many there were before. */
const addTwo = (store: Store, name: string): Promise<void> =>
  store.write(async (tx) => {
    const { count } = await tx
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    for (const id of [`${name} a`, `${name} b`]) {
      await writeRow(tx, store.kind, {
        id,
        hash: `${count}`,
        lexicons: '',
        extractor: '',
        article: JSON.stringify({ text: `plan ${'and more words '.repeat(200)}` }),
        record: '{}',
        stored_at: '',
      })
    }
  })

const tasks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  async open() {},
  /** Prints each name once its two articles are stored. */
  async add(store) {
    for (let at = 0; at < Number(times); at++) {
      const name = `${process.pid}-${at}`
      await addTwo(store, name)
      process.stdout.write(`${name}\n`)
    }
  },
  /** Stages changes of the lists without end. */
  async stage(store) {
    const number = await reserve(store, new Date().toISOString())
    await stage(store, number, async (take) => {
      for (let at = 0; ; at += 1000) {
        const names = Array.from({ length: 1000 }, (_, n) => `Qorvalim ${at + n}`)
        await take(names.map((name) => ({ list: 'organizations.known', name, cells: { name } })))
        process.stdout.write(`${number}\n`)
      }
    })
  },
  /** Holds the lock of writers until its input ends. */
  async hold(store) {
    await store.write(async () => {
      process.stdout.write('held\n')
      await new Promise((resolve) => process.stdin.once('end', resolve).resume())
    })
  },
}

const store = await openStore(url)
await tasks[task](store)
await store.close()
