import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { readAddress } from './address.ts'

/** Counts what each asks for in a minute, over all processes on the same store. */
export interface RateLimits {
  /** Counts one request of somebody; says for how many seconds nothing more is answered, 0 where it is. */
  readonly take: (who: string) => Promise<number>
  readonly most: number
  readonly close: () => Promise<void>
}

const minute = 60

/** `most`: requests a minute. A database that cannot be reached lets each process count for itself. */
export async function openRateLimits(databaseUrl: string, most: number): Promise<RateLimits> {
  const own = new RateLimiterMemory({ points: most, duration: minute })
  const address = readAddress(databaseUrl)
  if (!address.ok || address.value.kind !== 'postgres') return limitsBy(own, most, async () => {})
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: address.value.url,
    max: 4,
    connectionTimeoutMillis: 2000,
    application_name: 'dossier rate limits',
  })
  pool.on('error', () => {})
  const share = () =>
    new Promise<RateLimiterPostgres>((resolve, reject) => {
      const limiter: RateLimiterPostgres = new RateLimiterPostgres(
        {
          storeClient: pool,
          tableName: 'dossier_rate_limits',
          points: most,
          duration: minute,
          // Whoever has asked too often is not looked up again until the minute is over.
          inMemoryBlockOnConsumed: most + 1,
          insuranceLimiter: own,
        },
        (error?: Error) => (error ? reject(error) : resolve(limiter)),
      )
    })
  // Of two processes that make the table at once one fails, and finds it there the second time.
  const shared = await share().catch(share)
  return limitsBy(shared, most, () => pool.end())
}

const limitsBy = (
  limiter: RateLimiterMemory | RateLimiterPostgres,
  most: number,
  close: () => Promise<void>,
): RateLimits => ({
  most,
  close,
  async take(who) {
    try {
      await limiter.consume(who)
      return 0
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      if (seconds <= minute + 1) return seconds
      // No minute lasts that long: the clock went back since it began, and it is over.
      await limiter.delete(who)
      return 0
    }
  },
})
