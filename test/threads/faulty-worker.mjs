import { existsSync, writeFileSync } from 'node:fs'
import * as worker from '../../dist/threads/worker.js'

// The worker, but for lines that no thread comes to an end with.

export const { extract, explain, readPage } = worker

export const readGroup = (group) => {
  endAtStart(group.items)
  return worker.readGroup({ ...group, items: group.items.map((item) => faulty(item)) })
}

/** Before anything is begun: once for each path, or always where there is none. */
function endAtStart(items) {
  for (const { line } of items) {
    const [, path] = /"unbegun":"([^"]*)"/u.exec(line) ?? []
    if (path === undefined || (path !== '' && existsSync(path))) continue
    if (path !== '') writeFileSync(path, '')
    process.exit(7)
  }
}

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
