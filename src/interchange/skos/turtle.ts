import { Parser } from 'n3'
import type { Failure } from '../../failure.ts'
import { type Reader, refusal } from '../lines.ts'
import type { Taking } from '../taking.ts'
import { createConcepts } from './concepts.ts'
import { offerConcepts } from './entries.ts'

/** In UTF-16 units: text in which no statement ends is no vocabulary. */
const longestStatement = 4_000_000

/** Reads SKOS in Turtle. */
export function createTurtleReader(taking: Taking): Reader {
  const concepts = createConcepts()
  const source = createSource()
  let failure: Failure | undefined
  let sinceStatement = 0
  let isDone = false

  const parser = new Parser({ format: 'text/turtle' })
  // The parser asks of a stream no more than that it can be listened to.
  parser.parse(source.stream as never, {
    onQuad(error, quad) {
      if (error !== null) failure ??= failureOf(error)
      else if (quad === null || quad === undefined) isDone = true
      else {
        sinceStatement = 0
        const { subject, predicate, object } = quad
        concepts.take(
          subject.value,
          predicate.value,
          object.termType === 'Literal'
            ? { text: object.value, language: object.language }
            : { iri: object.value },
        )
        taking.waiting(concepts.count())
      }
    },
  })

  return {
    read(text) {
      sinceStatement += text.length
      source.data(text)
      return (
        failure ??
        (sinceStatement > longestStatement
          ? refusal(
              'a statement',
              `expected at most ${longestStatement} characters, got more; does a quotation mark lack its counterpart?`,
            )
          : undefined)
      )
    },
    end() {
      source.end()
      if (failure !== undefined) return failure
      if (!isDone) return refusal('the end', 'the Turtle ends in the middle; is this half a file?')
      taking.waiting(0)
      return offerConcepts(concepts.all(), taking)
    },
  }
}

/** Hands text to who listens, at once. */
function createSource(): { stream: object; data(text: string): void; end(): void } {
  const listeners = new Map<string, (text?: string) => void>()
  const stream = {
    on(event: string, listener: (text?: string) => void) {
      listeners.set(event, listener)
      return stream
    },
  }
  return {
    stream,
    data: (text) => listeners.get('data')?.(text),
    end: () => listeners.get('end')?.(),
  }
}

/** The parser's errors know their line. */
function failureOf(error: Error & { context?: { line?: number } }): Failure {
  const { line } = error.context ?? {}
  const place = line === undefined ? 'the Turtle' : `line ${line}`
  return refusal(place, `this is no Turtle: ${error.message}`)
}
