import { z } from 'zod'
import { type GivenKey, readGivenKeys } from './access/bootstrap.ts'
import { editsBetween } from './alike.ts'
import { logLevels } from './log.ts'
import { shippedLexicons } from './places.ts'
import { readAddress, withoutSecrets } from './store/address.ts'
import { isUrl } from './url.ts'

/** The environment, as it is given to a process. */
export type Environment = Readonly<Record<string, string | undefined>>

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/u, `expected a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const webAddress = z
  .string()
  .refine(
    (url) => /^https?:\/\//u.test(url) && isUrl(url),
    'expected an address such as http://127.0.0.1:4318',
  )

/** Every setting there is, with what holds where the environment says nothing. */
const schema = z.object({
  HOST: z.string().max(255).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8787),
  LEXICONS: z.string().default(shippedLexicons),
  PUBLISHER: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  THREADS: wholeNumber(1, 256).optional(),
  EXTRACT_DEADLINE_MS: wholeNumber(1, 3_600_000).default(20_000),
  JOB_EXPIRY_HOURS: wholeNumber(1, 8760).default(24),
  JOB_LEASE_SECONDS: wholeNumber(2, 3600).default(10),
  WORKER_PORT: wholeNumber(0, 65_535).optional(),
  REQUESTS_AT_ONCE: wholeNumber(1, 100_000).default(500),
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).optional(),
  WEBHOOK_PRIVATE: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true'),
  API_KEYS: z
    .string()
    .transform((list, context) => {
      const { keys, mistakes } = readGivenKeys(list)
      for (const mistake of mistakes) context.addIssue(mistake)
      return keys
    })
    .default([]),
  ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => isUrl(origin) && new URL(origin).origin === origin),
      'expected origins such as https://news.example,https://www.news.example',
    )
    .default([]),
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/json').optional(),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.literal('http/json').optional(),
  OTEL_SERVICE_NAME: z.string().default('dossier'),
  DATABASE_READ_SECONDS: wholeNumber(1, 3600).default(30),
  DATABASE_URL: z
    .string()
    .superRefine((url, context) => {
      const address = readAddress(url)
      if (!address.ok) context.addIssue(address.failure.message)
    })
    .default('sqlite:.dossier/dossier.db'),
})

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

export interface Settings {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly lexicons: string
  readonly publisher?: string
  readonly logLevel: (typeof logLevels)[number]
  /** Threads that read articles: one for each core where nothing is said. */
  readonly threads?: number
  readonly extractDeadlineMs: number
  /** How long a job waits for the rest of a body that broke off. */
  readonly jobExpiryHours: number
  /** After which silence of a process others take over what it was reading. */
  readonly jobLeaseSeconds: number
  /** Where a worker says whether it is alive; nowhere unless it is set. */
  readonly workerPort?: number
  /** Requests that are answered at the same time. */
  readonly requestsAtOnce: number
  /** Requests a minute of each key, or address where keys are not needed; any number where nothing is said. */
  readonly requestsPerMinute?: number
  /** Whether webhooks may lead into networks inside, and to this machine. */
  readonly webhookPrivate: boolean
  /** Keys that are in force beside those of the store. */
  readonly apiKeys: readonly GivenKey[]
  /** Websites on which browsers may show who is related to an article, and reconcile. */
  readonly origins: readonly string[]
  /** Where spans of what is done are sent, and under which name; nowhere unless it is set. */
  readonly traces?: { readonly url: string; readonly service: string }
  /** In which PostgreSQL must have answered a read. */
  readonly databaseReadSeconds: number
  /** Where the archive is kept; may hold a password. */
  readonly databaseUrl: string
}

/** Reads all settings; throws one Error that names every wrong one. An empty value counts as none. */
export function readSettings(environment: Environment): Settings {
  const given = settingNames.map((name) => [name, environment[name]?.trim()])
  const stated = Object.fromEntries(given.filter(([, value]) => value))
  const parsed = schema.safeParse(stated)
  const misspelt = misspeltIn(environment)
  if (!parsed.success || misspelt.length > 0) {
    const issues = parsed.error?.issues ?? []
    const lines = issues.map(({ path, message }) => {
      const name = String(path[0])
      return `  ${name}=${shown(name, stated[name] ?? '')}: ${message}`
    })
    lines.push(...misspelt)
    throw new Error(`these settings cannot be used:\n${lines.join('\n')}`)
  }
  const { HOST, PORT, LEXICONS, PUBLISHER, LOG_LEVEL, EXTRACT_DEADLINE_MS } = parsed.data
  const { THREADS, JOB_EXPIRY_HOURS, JOB_LEASE_SECONDS, WORKER_PORT } = parsed.data
  const { REQUESTS_AT_ONCE, REQUESTS_PER_MINUTE, WEBHOOK_PRIVATE, API_KEYS } = parsed.data
  const { ORIGINS, DATABASE_URL, DATABASE_READ_SECONDS } = parsed.data
  const traces = tracesOf(parsed.data)
  return {
    host: HOST,
    port: PORT,
    lexicons: LEXICONS,
    ...(PUBLISHER !== undefined && { publisher: PUBLISHER }),
    logLevel: LOG_LEVEL,
    ...(THREADS !== undefined && { threads: THREADS }),
    extractDeadlineMs: EXTRACT_DEADLINE_MS,
    jobExpiryHours: JOB_EXPIRY_HOURS,
    jobLeaseSeconds: JOB_LEASE_SECONDS,
    ...(WORKER_PORT !== undefined && { workerPort: WORKER_PORT }),
    requestsAtOnce: REQUESTS_AT_ONCE,
    ...(REQUESTS_PER_MINUTE !== undefined && { requestsPerMinute: REQUESTS_PER_MINUTE }),
    webhookPrivate: WEBHOOK_PRIVATE,
    apiKeys: API_KEYS,
    origins: ORIGINS,
    ...(traces && { traces }),
    databaseReadSeconds: DATABASE_READ_SECONDS,
    databaseUrl: DATABASE_URL,
  }
}

/** Names of nothing, of which one letter, or the end, makes a setting: whoever gave them wants what they do. */
const misspeltIn = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter((name) => environment[name]?.trim() && !settingNames.includes(name))
    .flatMap((name) => {
      const meant = settingNames.find(
        (setting) =>
          setting.includes('_') &&
          Math.abs(setting.length - name.length) < 2 &&
          editsBetween(name.toUpperCase(), setting) === 1,
      )
      return meant === undefined
        ? []
        : [
            `  ${name}: expected the name of a setting, got one that is none; did you mean ${meant}?`,
          ]
    })

/** By the variables that OpenTelemetry gives all programs; what else they say its exporter reads itself. */
function tracesOf(data: z.infer<typeof schema>): Settings['traces'] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = data
  const { OTEL_TRACES_EXPORTER: exporter, OTEL_SERVICE_NAME: service } = data
  if (data.OTEL_SDK_DISABLED === 'true' || exporter === 'none') return undefined
  if (own !== undefined) return { url: own, service }
  if (base === undefined && exporter === undefined) return undefined
  return { url: `${(base ?? 'http://localhost:4318').replace(/\/$/u, '')}/v1/traces`, service }
}

/** Secrets must not get into a log. */
function shown(name: string, value: string): string {
  if (name === 'API_KEYS') return '…'
  return name === 'DATABASE_URL' || name.endsWith('ENDPOINT') ? withoutSecrets(value) : value
}
