import type { JobFormat } from '../../jobs/intake/sent-lines.ts'
import type { Table } from '../../jobs/intake/table.ts'
import type { ViewOptions } from '../../view/options.ts'

/** How the lines of a job are read, as the store keeps it. */
export interface JobOptions {
  readonly format: JobFormat
  readonly view: ViewOptions
  /** What its sender calls it, such as the name of a file. */
  readonly name?: string
  /** The request that it came with, as the header `traceparent` names it. */
  readonly traceparent?: string
  /** The columns of a table, once its header has come. */
  readonly table?: Table
}

export const optionsText = (options: JobOptions): string => JSON.stringify(options)

// Written by `optionsText` alone.
export const readOptions = (text: string): JobOptions => JSON.parse(text) as JobOptions
