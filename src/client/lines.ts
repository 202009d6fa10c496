import type { ArticleInput } from '../intake/article.ts'

/** Articles, as they come. */
export type Articles = Iterable<ArticleInput> | AsyncIterable<ArticleInput>

/** The lines of a body, without blank ones; a body that nobody reads to its end is let go. */
export async function* linesOf(response: Response): AsyncGenerator<string, void> {
  const reader = response.body?.getReader()
  if (!reader) return
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      yield* lines.filter((line) => line.trim() !== '')
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** A line of JSON for each article. */
export function streamOf(articles: Articles): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const all = iteratorOf(articles)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await all.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await all.return?.(undefined)
    },
  })
}

const iteratorOf = (articles: Articles) =>
  Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]()
