import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { LogFields } from '../log.ts'
import type { Observe } from '../stage.ts'
import type { Timed, Timing } from '../threads/timed.ts'

// As long as nobody has set up an exporter (`export-spans.ts`) all of this does the work and nothing else.

const tracer = trace.getTracer('dossier')

/** Does work in a span. What is thrown in it is named, never quoted. */
export function inSpan<Value>(name: string, attributes: Attributes, work: () => Value): Value {
  return tracer.startActiveSpan(name, { attributes }, (span) => within(span, work))
}

/**
 * The same of work that a request left behind (`traceparentHere`): a trace of its own that is linked to the request, as
 * OpenTelemetry's conventions for messaging have it, since it may begin hours later, and be done again.
 */
export function inLinkedSpan<Value>(
  name: string,
  attributes: Attributes,
  traceparent: string | undefined,
  work: () => Value,
): Value {
  const request = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }))
  const links = request ? [{ context: request }] : []
  return tracer.startActiveSpan(name, { attributes, links }, (span) => within(span, work))
}

/** What is done at present, as the header `traceparent` names it (https://www.w3.org/TR/trace-context/). */
export function traceparentHere(): string | undefined {
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** What is told of a request. */
export interface Received {
  readonly method: string
  /** Of which `traceparent` says what the request is a part of. */
  readonly headers: Readonly<Record<string, string>>
}

/** What is told of its answer. */
export interface Replied {
  readonly route: string
  readonly status: number
  /** Resolves when it is out. */
  readonly sent: Promise<unknown>
}

/** Answers a request in a span, which goes on with the trace that the request names. */
export function inRequestSpan(
  { method, headers }: Received,
  answer: () => Promise<Replied>,
): Promise<void> {
  const parent = propagation.extract(context.active(), headers)
  const attributes = { 'http.request.method': method }
  return tracer.startActiveSpan(
    method,
    { kind: SpanKind.SERVER, attributes },
    parent,
    async (span) => {
      const { route, status, sent } = await answer().catch(failing(span))
      span.updateName(`${method} ${route}`)
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      void sent.then(() => span.end())
    },
  )
}

/** Whether what is done at present is a part of a trace. */
export const isWithinSpan = (): boolean => trace.getActiveSpan() !== undefined

/** Makes a span of each step of reading. */
export const spanOfStage: Observe = (stage, work) => inSpan(stage, {}, work)

/**
 * Makes spans of what threads do: one of each step of a long article, one of each group of many articles, of whose steps it
 * says how long they took in all. What no trace records takes no time.
 */
export const spansOfThreads: Timed = {
  article(timings) {
    for (const { stage, from, to } of timings) tracer.startSpan(stage, { startTime: from }).end(to)
  },
  asker() {
    const span = trace.getActiveSpan()
    if (!span?.isRecording()) return undefined
    return { identity: span, told: (articles) => spanOfGroup(span, articles) }
  },
}

function spanOfGroup(parent: Span, articles: readonly (readonly Timing[])[]): void {
  const timings = articles.flat()
  // None of them could be read.
  if (timings.length === 0) return
  const sums = new Map<string, number>()
  for (const { stage, from, to } of timings) {
    const name = `ms.${stage.replace(' ', '_')}`
    sums.set(name, (sums.get(name) ?? 0) + to - from)
  }
  const startTime = Math.min(...timings.map(({ from }) => from))
  const attributes = { articles: articles.length, ...Object.fromEntries(sums) }
  const within = trace.setSpan(context.active(), parent)
  tracer
    .startSpan('read group', { startTime, attributes }, within)
    .end(Math.max(...timings.map(({ to }) => to)))
}

/** The trace that what is done at present is a part of, for the log. */
export function traceHere(): LogFields {
  const present = trace.getActiveSpan()?.spanContext()
  return present ? { traceId: present.traceId, spanId: present.spanId } : {}
}

const failing =
  (span: Span) =>
  (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR })
    if (error instanceof Error) span.setAttribute('error.type', error.name)
    span.end()
    throw error
  }

function within<Value>(span: Span, work: () => Value): Value {
  const failed = failing(span)
  let value: Value
  try {
    value = work()
  } catch (error) {
    return failed(error)
  }
  if (!(value instanceof Promise)) {
    span.end()
    return value
  }
  const ended = value.then((given: unknown) => {
    span.end()
    return given
  }, failed)
  // A promise of the same: only its end was waited for.
  return ended as Value
}
