import type { Problem } from '../answers/problem.ts'

/** An answer that is none: what the service found wrong with the request, or with itself. */
export class DossierProblem extends Error {
  /** Stable; made for programs. "unknown" where something before the service has answered. */
  readonly code: Problem['code'] | 'unknown'
  readonly status: number
  /** Each mistake of what was sent, with its place. */
  readonly errors: NonNullable<Problem['errors']>
  /** All that the service said; undefined where something before it has answered. */
  readonly problem: Problem | undefined

  constructor(status: number, problem?: Problem) {
    super(problem?.detail ?? `expected an answer of Dossier, got one with the status ${status}`)
    this.name = 'DossierProblem'
    this.status = status
    this.code = problem?.code ?? 'unknown'
    this.errors = problem?.errors ?? []
    this.problem = problem
  }
}

export async function problemIn(response: Response): Promise<DossierProblem> {
  const text = await response.text()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  // Its media type says what it is.
  return new DossierProblem(response.status, isProblem ? (JSON.parse(text) as Problem) : undefined)
}
