import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { LogFields } from '../log.ts'
import type { Observe } from '../stage.ts'
import type { Timing } from '../threads/extracted.ts'

// As long as nobody has set up an exporter (`export-spans.ts`) all of this does the work and nothing else.

const tracer = trace.getTracer('dossier')

/** Does work in a span. What is thrown in it is named, never quoted. */
export function inSpan<Value>(name: string, attributes: Attributes, work: () => Value): Value {
  return tracer.startActiveSpan(name, { attributes }, (span) => within(span, work))
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
}

/** Answers a request in a span, which goes on with the trace that the request names. */
export function inRequestSpan(
  { method, headers }: Received,
  answer: () => Promise<Replied>,
): Promise<void> {
  const parent = propagation.extract(context.active(), headers)
  const attributes = { 'http.request.method': method }
  return tracer.startActiveSpan(method, { kind: SpanKind.SERVER, attributes }, parent, (span) =>
    within(span, async () => {
      const { route, status } = await answer()
      span.updateName(`${method} ${route}`)
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    }),
  )
}

/** Whether what is done at present is a part of a trace. */
export const isWithinSpan = (): boolean => trace.getActiveSpan() !== undefined

/** Makes a span of each step of reading. */
export const spanOfStage: Observe = (stage, work) => inSpan(stage, {}, work)

/** Makes spans of steps that were done elsewhere, such as in a thread. */
export function spansOfTimings(timings: readonly Timing[]): void {
  for (const { stage, from, to } of timings) tracer.startSpan(stage, { startTime: from }).end(to)
}

/** The trace that what is done at present is a part of, for the log. */
export function traceHere(): LogFields {
  const present = trace.getActiveSpan()?.spanContext()
  return present ? { traceId: present.traceId, spanId: present.spanId } : {}
}

function within<Value>(span: Span, work: () => Value): Value {
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR })
    if (error instanceof Error) span.setAttribute('error.type', error.name)
    span.end()
    throw error
  }
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
