import type { Environment } from '../settings.ts'

/** What a command may touch of the process. */
export interface Surroundings {
  readonly environment: Environment
  readonly input: AsyncIterable<Uint8Array | string>
  /** Results and nothing else. */
  readonly output: { write(text: string): unknown }
  readonly complaints: { write(text: string): unknown }
}
