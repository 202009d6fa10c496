import type { Environment } from '../settings.ts'

/** What a command may touch of the process. */
export interface Surroundings {
  readonly environment: Environment
  readonly input: AsyncIterable<Uint8Array | string>
  /** Results and nothing else. */
  readonly output: Output
  /** All else: complaints, progress. */
  readonly complaints: Output
}

export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** Exit status of wrong use. */
export const wrongUse = 2

export function complain({ complaints }: Surroundings, message: string): void {
  complaints.write(`dossier: ${message}\n`)
}

/** Resolves when the reader has room for more. */
export const print = (output: Output, text: string): Promise<void> =>
  new Promise((resolve) => {
    output.write(text, () => resolve())
  })

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : `${error}`
