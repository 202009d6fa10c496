/** One line of what was measured; `reached` is left out where nothing was to be reached. */
export interface Line {
  readonly what: string
  readonly measured: string
  readonly wanted?: string
  readonly reached?: boolean
}

/** A table for people: what, how much, what was wanted, whether it was reached. */
export function table(lines: readonly Line[]): string {
  const widest = (column: (line: Line) => string): number =>
    Math.max(...lines.map((line) => column(line).length))
  const what = widest((line) => line.what)
  const measured = widest((line) => line.measured)
  return lines
    .map((line) => {
      const verdict = line.wanted === undefined ? '' : `  ${mark(line.reached)} ${line.wanted}`
      return `${line.what.padEnd(what)}  ${line.measured.padStart(measured)}${verdict}`
    })
    .join('\n')
}

const mark = (reached: boolean | undefined): string => (reached === true ? 'reached' : 'missed ')

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const thousands = (value: number): string => Math.round(value).toLocaleString('en')
export const milliseconds = (value: number): string => `${Math.round(value)} ms`
export const megabytes = (value: number): string => `${Math.round(value / 1e6)} MB`
