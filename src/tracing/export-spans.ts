import { DiagLogLevel, diag } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'

export interface ExportOptions {
  /** Where spans are sent, as OTLP in JSON. */
  readonly url: string
  readonly service: string
  readonly version: string
  /** Told why spans are lost, once as long as it stays the same. */
  readonly report: (message: string) => void
}

/** Milliseconds for which the last spans are waited for when the process ends. */
const grace = 2000

/**
 * Sends all spans of this process from now on; gives what sends the last ones. Headers, limits and sampling are as the
 * environment says (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/).
 */
export function exportSpans({ url, service, version, report }: ExportOptions): () => Promise<void> {
  let last = ''
  const tell = (message: string): void => {
    const said = message.slice(0, 300)
    if (said !== last) report(said)
    last = said
  }
  const silent = () => {}
  diag.setLogger(
    { error: tell, warn: tell, info: silent, debug: silent, verbose: silent },
    DiagLogLevel.WARN,
  )
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service, 'service.version': version }))
    .merge(detectResources({ detectors: [envDetector] }))
  const processor = new BatchSpanProcessor(new OTLPTraceExporter({ url }))
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] })
  provider.register()
  return async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, grace)
    })
    await Promise.race([provider.shutdown().catch(silent), late])
    clearTimeout(timer)
  }
}
