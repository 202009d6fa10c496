import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure } from '../failure.ts'
import { createLocalDispatch } from '../jobs/dispatch.ts'
import { storeFailure } from '../store/failures.ts'
import { newId } from '../store/ids.ts'
import type { Store } from '../store/store.ts'
import { storeTime } from '../store/time.ts'
import {
  type ClaimedDelivery,
  claimDeliveries,
  finishDelivery,
  webhooksDue,
} from '../store/webhooks/queue.ts'
import { sweepDeliveries } from '../store/webhooks/sweep.ts'
import { endingAfter, farthest, moment } from './schedule.ts'
import { type Letter, send } from './send.ts'
import { signedHeaders } from './signature.ts'

/** What bounds a delivery. */
export const deliveryLimits = {
  /** Milliseconds from looking up the name to the end of the answer. */
  deadline: 15_000,
  /** Deliveries to one receiver at the same time, in each process. */
  atOnce: 8,
} as const

/** What has become of an attempt. */
export type Attempted = 'delivered' | 'failed' | 'dead'

export interface DelivererParts {
  readonly store: Store
  /** Whether receivers may be in a network inside. */
  readonly allowsPrivate: boolean
  readonly userAgent: string
  /** Told of what went wrong on this side, and of receivers that are told nothing more. */
  readonly report: (failure: Failure) => void
  readonly count?: (attempted: Attempted) => void
  /** Milliseconds since 1970 by the clock that all processes share. */
  readonly time?: () => Promise<number>
  readonly deadline?: number
  /** Milliseconds for which a delivery is nobody else's: longer than the deadline. */
  readonly lease?: number
  /** Milliseconds between two looks for what is due. */
  readonly pause?: number
  /** Milliseconds for which deliveries in hand may still take once it is asked to stop. */
  readonly grace?: number
}

export interface Deliverer {
  /** Takes up nothing more; resolves when what is in hand has ended. */
  readonly close: () => Promise<void>
}

/** Deliveries in hand with which no more are taken up: to take up several is one transaction, as to take up one is. */
const enough = deliveryLimits.atOnce / 2

const hour = 3_600_000
/** For which what has arrived, and what was given up, can be looked at. */
const kept = { delivered: 7 * 24 * hour, dead: 30 * 24 * hour }

/** Sends what receivers are to be told until it is closed. What it leaves behind is taken over when its lease ends. */
export function startDeliverer({
  store,
  allowsPrivate,
  userAgent,
  report,
  count = () => {},
  time = () => storeTime(store),
  deadline = deliveryLimits.deadline,
  lease = 2 * deadline,
  pause = 1000,
  grace = 5000,
}: DelivererParts): Deliverer {
  const stopping = new AbortController()
  /** What ends each delivery in hand at once. */
  const cuts = new Set<AbortController>()
  const owner = newId()
  const dispatch = createLocalDispatch(pause)
  /** Deliveries that are being sent, by receiver. */
  const inHand = new Map<string, Set<Promise<void>>>()

  async function post({ webhook, ...delivery }: ClaimedDelivery, now: number) {
    const { message: id, payload: body } = delivery
    const seconds = Math.floor(now / 1000)
    const letter: Letter = {
      url: webhook.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': userAgent,
        ...signedHeaders({ id, seconds, body }, delivery.secrets),
      },
      body,
    }
    const cut = new AbortController()
    cuts.add(cut)
    const answer = await send(letter, { deadline, allowsPrivate, signal: cut.signal })
    cuts.delete(cut)
    return answer
  }

  async function deliver(delivery: ClaimedDelivery, from: number): Promise<void> {
    const { webhook, attempts } = delivery
    const answer = await post(delivery, from)
    const now = await time()
    const { failures } = webhook
    const ending = endingAfter(answer, { attempts, failures, now, random: Math.random() })
    const disabled = await finishDelivery(store, delivery, ending, moment(now))
    if (!ending.isUntried) count(ending.state === 'pending' ? 'failed' : ending.state)
    if (disabled !== undefined)
      report({
        code: 'webhook-state',
        message: `webhook ${webhook.id} is told nothing more: ${disabled}`,
      })
  }

  function start(delivery: ClaimedDelivery, now: number): void {
    const { id } = delivery.webhook
    const own = inHand.get(id) ?? new Set()
    inHand.set(id, own)
    const work = deliver(delivery, now)
      .catch(tell)
      .finally(() => {
        own.delete(work)
        if (own.size === 0) inHand.delete(id)
        if (own.size <= enough) dispatch.announce()
      })
    own.add(work)
  }

  async function look(): Promise<void> {
    const now = await time()
    const present = {
      now: moment(now),
      farthestDue: moment(now + farthest),
      farthestLease: moment(now + 2 * lease),
    }
    for (const webhook of await webhooksDue(store.read, present)) {
      const free = deliveryLimits.atOnce - (inHand.get(webhook)?.size ?? 0)
      if (free < deliveryLimits.atOnce - enough || stopping.signal.aborted) continue
      const until = moment(now + lease)
      const claim = { ...present, owner, until, limit: free }
      for (const delivery of await claimDeliveries(store, webhook, claim)) start(delivery, now)
    }
  }

  const tell = (error: unknown): void =>
    report(storeFailure(error) ?? { code: 'internal-error', message: `${error}` })

  async function every(milliseconds: number, work: () => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      await work().catch(tell)
      await sleep(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const sweeping = every(hour, async () => {
    const now = await time()
    await sweepDeliveries(store, {
      delivered: moment(now - kept.delivered),
      dead: moment(now - kept.dead),
    })
  })
  const looking = (async () => {
    let trouble = ''
    while (!stopping.signal.aborted) {
      const since = dispatch.told()
      try {
        await look()
        trouble = ''
      } catch (error) {
        // What lasts is said once.
        if (trouble !== `${error}`) tell(error)
        trouble = `${error}`
      }
      await dispatch.wait(since, stopping.signal)
    }
  })()

  return {
    async close() {
      stopping.abort()
      await Promise.all([looking, sweeping])
      const timer = setTimeout(() => {
        for (const cut of cuts) cut.abort()
      }, grace)
      await Promise.all([...inHand.values()].flatMap((own) => [...own]))
      clearTimeout(timer)
    },
  }
}
