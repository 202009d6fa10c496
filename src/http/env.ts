import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Failure } from '../failure.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Access, Caller } from '../service/access/access.ts'
import type { HealthParts } from './health.ts'
import type { RequestLimits } from './limits/limits.ts'
import type { Pace } from './limits/pace.ts'

/** What the middleware leaves for the routes. */
export interface Env {
  /** What Node knows of a request; nothing where it came by no connection. */
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    code?: string
    caller?: Caller
    pace?: Pace
    /** The answer begins while the body still comes. */
    isAnsweredMeanwhile?: boolean
    failurePage?: FailurePage
  }
}

export type App = OpenAPIHono<Env>

/** Tells whoever looks at pages what went wrong. */
export type FailurePage = (c: Context, failure: Failure) => Response

export interface AppOptions extends Omit<HealthParts, 'metrics'> {
  readonly log?: Log
  /** Hosts that a request may name; those of this machine alone, unless said otherwise. */
  readonly allowsHost?: (host: string) => boolean
  /** How much may be asked at once, and in a minute. */
  readonly limits?: RequestLimits
  /** How slowly bodies may come; the usual pace unless said otherwise. */
  readonly pace?: Pace
  /** Figures of the process, for Prometheus; every request is told to them. */
  readonly metrics?: Metrics
  /** Whoever asks needs a key; without it nobody does. */
  readonly access?: Access
  /** Websites on which browsers may show who is related to an article, and reconcile. */
  readonly origins?: readonly string[]
  /** Whether spans are made of requests. */
  readonly isTraced?: boolean
  /** How a browser that asks for a page is told what went wrong before the pages were asked; as programs are where there are none. */
  readonly failurePage?: FailurePage
  /** The two files of Swagger UI; without them the documentation is a plain page. */
  readonly swagger?: { readonly script: string; readonly style: string }
}
