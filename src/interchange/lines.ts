import { type Failure, fail } from '../failure.ts'

/** Reads text in slices; a failure ends it, and nothing of the source counts. */
export interface Reader {
  /** A slice of text, no character cut. */
  read(text: string): Failure | undefined
  /** The source has ended. */
  end(): Failure | undefined
}

/** In UTF-16 units: a line above it is no line of a list. */
export const longestLine = 1_000_000
export const mostLines = 10_000_000

/** Why a source is refused, with the place. */
export const refusal = (place: string, message: string): Failure =>
  fail('invalid-import', `${place}: ${message}`, { errors: [{ path: place, message }] }).failure

/** Gives each line its number, counted from 1; the last is told whether it was ended. */
export function createLines(
  take: (line: string, number: number, isEnded: boolean) => Failure | undefined,
): Reader {
  let rest = ''
  let number = 0

  function pass(line: string, isEnded: boolean): Failure | undefined {
    number++
    if (number > mostLines)
      return refusal(
        `line ${number}`,
        `expected at most ${mostLines} lines, got more; split the source and import its parts`,
      )
    if (line.length > longestLine) return tooLong(number, line.length)
    return take(line.endsWith('\r') ? line.slice(0, -1) : line, number, isEnded)
  }

  return {
    read(text) {
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        const failure = pass(
          rest === '' ? text.slice(from, end) : rest + text.slice(from, end),
          true,
        )
        if (failure !== undefined) return failure
        rest = ''
        from = end + 1
      }
      rest += text.slice(from)
      return rest.length > longestLine ? tooLong(number + 1, rest.length) : undefined
    },
    end: () => (rest === '' ? undefined : pass(rest, false)),
  }
}

const tooLong = (number: number, length: number): Failure =>
  refusal(
    `line ${number}`,
    `expected lines of at most ${longestLine} characters, got one of ${length} or more; is it a list?`,
  )
