import { generateArticles, generateText } from './articles.ts'
import { createReader, type ReaderName } from './readers.ts'

/** What the bench asks of a contestant's process. */
export type Task =
  | { readonly kind: 'articles'; readonly count: number; readonly seed: number }
  | { readonly kind: 'text'; readonly units: number; readonly seed: number }
  | { readonly kind: 'memory' }

/** Milliseconds that a task took, or the most memory ever resident, in bytes. */
export interface Answer {
  readonly ready?: number
  readonly milliseconds?: number
  readonly words?: number
  readonly units?: number
  readonly memory?: number
}

/** Serves a parent process that sends tasks: one system in a process of its own, so that none slows another. */
export async function contest(name: ReaderName, more: string | undefined): Promise<void> {
  const begun = performance.now()
  const read = await createReader(name, more)
  const answer = (message: Answer): void => {
    process.send?.(message)
  }
  process.on('message', (task: Task) => {
    if (task.kind === 'memory') {
      answer({ memory: process.resourceUsage().maxRSS * 1024 })
      return
    }
    const articles =
      task.kind === 'articles'
        ? generateArticles(task.count, task.seed)
        : [asArticle(generateText(task.units, task.seed))]
    globalThis.gc?.()
    const start = performance.now()
    let found = 0
    for (const article of articles) found += read(article)
    const milliseconds = performance.now() - start
    if (found === 0) throw new Error(`expected ${name} to find something, got nothing`)
    answer({
      milliseconds,
      words: articles.reduce((sum, { words }) => sum + words, 0),
      units: articles.reduce((sum, { text }) => sum + text.length, 0),
    })
  })
  answer({ ready: performance.now() - begun })
}

const asArticle = (text: string) => ({
  text,
  publishedAt: '2024-05-04',
  words: text.split(/\s+/u).length,
})
