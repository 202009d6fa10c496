import { AsyncLocalStorage } from 'node:async_hooks'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type LogFields = Readonly<Record<string, unknown>>

/** One JSON line for one event; never the text of an article, never a secret. */
export type Log = (level: Exclude<LogLevel, 'silent'>, fields: LogFields) => void

const present = new AsyncLocalStorage<LogFields>()

/** Does work of which every line of the log carries these fields, whichever room writes it. */
export const logging = <Value>(fields: LogFields, work: () => Value): Value =>
  present.run({ ...present.getStore(), ...fields }, work)

/** The fields of all work that this is a part of. */
export const fieldsHere = (): LogFields => present.getStore() ?? {}
