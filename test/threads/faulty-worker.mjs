import { existsSync, writeFileSync } from 'node:fs'
import * as worker from '../../dist/threads/worker.js'

// The worker, but for lines that no thread comes to an end with.

export const { extract, explain, readPage } = worker

export const readGroup = (group) =>
  worker.readGroup({ ...group, items: group.items.map((item) => faulty(item)) })

const faulty = (item) => ({
  get line() {
    const [, fault, path] = /"fault":\["(\w+)"(?:,"([^"]+)")?\]/u.exec(item.line) ?? []
    while (fault === 'endless');
    if (fault === 'deadly') process.exit(7)
    if (fault === 'deadlyUnless' && !existsSync(path)) {
      writeFileSync(path, '')
      process.exit(7)
    }
    return item.line
  },
})
