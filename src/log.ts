export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON line for one event; never the text of an article. */
export type Log = (level: Exclude<LogLevel, 'silent'>, fields: Record<string, unknown>) => void

export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, fields) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return
    write(`${JSON.stringify({ time: new Date().toISOString(), level, ...fields })}\n`)
  }
}
