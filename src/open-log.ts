import { pino } from 'pino'
import { fieldsHere, type Log, type LogFields, type LogLevel } from './log.ts'

/**
 * A log of JSON lines, which `write` is given one by one before the call returns: nothing of it is lost when the
 * process ends. `more` is asked for what else each line is to carry.
 */
export function openLog(
  least: LogLevel,
  write: (line: string) => void,
  more: () => LogFields = () => ({}),
): Log {
  const options = {
    level: least,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...fieldsHere(), ...more() }),
  }
  const logger = pino(options, { write })
  return (level, fields) => logger[level](fields)
}
