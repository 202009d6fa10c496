import type { Failure } from '../../failure.ts'
import { replies } from '../../http/reply.ts'
import type { Jobs, ResultLine } from '../../service/jobs/jobs.ts'
import { grouped } from './words.ts'

/** An article of a batch that could not be read. */
export interface ErrorLine {
  /** Its place in the batch, from 1. */
  readonly number: number
  readonly id?: string
  readonly failure: Failure
}

export interface ErrorPage {
  readonly items: readonly ErrorLine[]
  /** Index of the last line, where more follow. */
  readonly after?: number
}

/** Errors of a page. */
const most = 50

/** The errors behind a line, as far as all before them have ended. */
export async function errorsBehind(jobs: Jobs, id: string, after: number): Promise<ErrorPage> {
  const lines = await jobs.results(id, 'errors', after)
  const found: ResultLine[] = []
  if (lines.ok)
    for await (const line of lines.value) {
      found.push(line)
      if (found.length > most) break
    }
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return {
    items: shown.map(errorLine),
    ...(found.length > most && last && { after: last.index }),
  }
}

const errorLine = ({ index, id, body }: ResultLine): ErrorLine => ({
  number: index + 1,
  // Written by whoever read the line.
  failure: JSON.parse(body) as Failure,
  ...(id !== undefined && { id: String(JSON.parse(id)) }),
})

/** What could not be read, and why. */
export const Errors = ({
  page,
  address,
  isFirst,
}: {
  readonly page: ErrorPage
  readonly address: string
  readonly isFirst: boolean
}) => (
  <section id="errors">
    {page.items.length > 0 && (
      <>
        <h2>Errors</h2>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col" class="number">
                  Article no.
                </th>
                <th scope="col">Id</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>{page.items.map(ErrorRow)}</tbody>
          </table>
        </div>
      </>
    )}
    {(!isFirst || page.after !== undefined) && (
      <nav class="pager" aria-label="Pages of errors">
        {!isFirst && <a href={`${address}#errors`}>First errors</a>}
        {page.after !== undefined && (
          <a href={`${address}?after=${page.after}#errors`} rel="next">
            More errors
          </a>
        )}
      </nav>
    )}
  </section>
)

const ErrorRow = ({ number, id, failure: { code, message } }: ErrorLine) => (
  <tr>
    <td class="number">{grouped(number)}</td>
    <td>{id !== undefined && <bdi>{id}</bdi>}</td>
    <td>
      {replies[code][1]}
      <br />
      <span class="note">{message}</span>
    </td>
  </tr>
)
