import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { except } from 'hono/combine'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { defectOf, fail } from '../failure.ts'
import type { Service } from '../service/service.ts'
import { addAccess } from './access/access.ts'
import { guard } from './access/guard.ts'
import { allowedMethods } from './allowed-methods.ts'
import { answered } from './answered.ts'
import { addArticles } from './archive/articles.ts'
import { addDecisions } from './archive/decisions.ts'
import { addEntities } from './archive/entities.ts'
import { addProposals } from './archive/proposals.ts'
import { addWebsite } from './archive/website.ts'
import { addBatch } from './batch.ts'
import { addDocs } from './docs.ts'
import type { App, AppOptions, Env } from './env.ts'
import { addExplain } from './explain.ts'
import { addExtract } from './extract.ts'
import { addJobs } from './jobs/jobs.ts'
import { addInterchange } from './lexicons/interchange.ts'
import { addLexicons } from './lexicons/lexicons.ts'
import { limitsRate, sheds } from './limits/limits.ts'
import { closesUnread } from './limits/unread.ts'
import { logged } from './logged.ts'
import { hostOf, isLoopback } from './loopback.ts'
import { addOpenApi } from './openapi-document.ts'
import { addOperations } from './operations.ts'
import { addReconcile } from './reconcile/reconcile.ts'
import { replyFailure } from './reply.ts'
import { sameOrigin } from './same-origin.ts'
import { traced } from './traced.ts'
import { addWebhooks } from './webhooks/webhooks.ts'

/** The service over HTTP. */
export function createApp(service: Service, options: AppOptions = {}): App {
  const { log = () => {}, allowsHost = isLoopback, access, limits, pace } = options
  const app = new OpenAPIHono<Env>()

  app.use(requestId({ limitLength: 128 }))
  if (options.failurePage) {
    const { failurePage } = options
    app.use((c, next) => {
      c.set('failurePage', failurePage)
      return next()
    })
  }
  if (options.isTraced) app.use(traced)
  app.use(logged(log))
  if (options.metrics) app.use(answered(options.metrics))
  app.use(closesUnread)
  app.use(async (c, next) => {
    c.header('x-content-type-options', 'nosniff')
    await next()
  })
  app.use(async (c, next) => {
    const host = hostOf(c.req.header('host') ?? new URL(c.req.url).host)
    if (allowsHost(host)) return next()
    const message = `expected a request for localhost, 127.0.0.1 or [::1], got one for "${host.slice(0, 100)}"`
    return replyFailure(c, fail('foreign-host', message).failure)
  })
  if (pace)
    app.use((c, next) => {
      c.set('pace', pace)
      return next()
    })
  if (limits) app.use(sheds(limits, options.metrics?.inHand))
  if (access) app.use(guard(access, isPublic(options)))
  if (limits?.rate) app.use(limitsRate(limits.rate))
  // Reconciling changes nothing, and says itself which websites may ask.
  app.use(except('/reconcile/*', sameOrigin))

  addExtract(app, service)
  addBatch(app, service, log)
  if (service.explain) addExplain(app, service.explain)
  if (service.archive) {
    addArticles(app, service.archive.articles)
    addWebsite(app, service.archive.articles, options)
    addEntities(app, service.archive)
    addDecisions(app, service.archive.decisions)
    addReconcile(app, service.archive.reconciliation, options)
  }
  if (service.jobs) addJobs(app, service.jobs, options)
  if (service.lexicons) {
    addLexicons(app, service.lexicons)
    addInterchange(app, service.lexicons)
    addProposals(app, service.lexicons.proposals)
  }
  if (service.webhooks) addWebhooks(app, service.webhooks)
  if (access) addAccess(app, access)
  addOperations(app, service, options)
  addOpenApi(app)
  addDocs(app, options)

  app.notFound((c) => {
    const { method, path } = c.req
    const allowed = allowedMethods(app.routes, path)
    if (allowed.length === 0) {
      return replyFailure(
        c,
        fail('not-found', `expected a path of /openapi.json, got ${path}`).failure,
      )
    }
    c.header('allow', allowed.join(', '))
    const message = `expected ${allowed.join(' or ')} for ${path}, got ${method}`
    return replyFailure(c, fail('method-not-allowed', message).failure)
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log('error', { event: 'failure', message: defectOf(error) })
    return replyFailure(c, internal)
  })
  return app
}

/** Visitors of the websites that are set have no key: what these show to everybody needs none. */
const isPublic =
  ({ origins = [] }: AppOptions) =>
  (c: Context): boolean =>
    origins.length > 0 && /^\/v1\/articles\/[^/]+\/related-people$/u.test(c.req.path)

const internal = fail(
  'internal-error',
  'the service failed on this request; its log tells more under the requestId',
).failure
