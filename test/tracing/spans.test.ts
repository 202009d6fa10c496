import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { inRequestSpan, inSpan, isWithinSpan, traceHere } from '../../src/tracing/spans.ts'

describe('without an exporter', () => {
  test('work is done, and nothing else', async () => {
    expect(inSpan('a', {}, () => 5)).toBe(5)
    expect(await inSpan('a', {}, async () => 5)).toBe(5)
    expect(inSpan('a', {}, () => [isWithinSpan(), traceHere()])).toEqual([false, {}])
    let answered = 0
    const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }
    await inRequestSpan({ method: 'GET', headers }, async () => {
      answered++
      return { route: '/', status: 200, sent: Promise.resolve() }
    })
    expect(answered).toBe(1)
  })

  test('what fails fails as it would', async () => {
    const error = new Error('no')
    expect(() =>
      inSpan('a', {}, () => {
        throw error
      }),
    ).toThrow(error)
    await expect(inSpan('a', {}, () => Promise.reject(error))).rejects.toBe(error)
  })
})

describe('the variables of OpenTelemetry', () => {
  const endpoint = 'http://c.example:4318'
  test.each([
    [{}, undefined],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, `${endpoint}/v1/traces`],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: `${endpoint}/` }, `${endpoint}/v1/traces`],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint}/t` }, `${endpoint}/t`],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, 'http://localhost:4318/v1/traces'],
    [{ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, undefined],
    [{ OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, undefined],
  ])('%j', (environment, url) => {
    expect(readSettings(environment).traces?.url).toBe(url)
  })

  test('that cannot be followed are refused, without what is secret in them', () => {
    const wrong = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://ana:Qorvalim@c.example',
      OTEL_TRACES_EXPORTER: 'zipkin',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    }
    let message = ''
    try {
      readSettings(wrong)
    } catch (error) {
      message = String(error)
    }
    for (const name of Object.keys(wrong)) expect(message).toContain(`  ${name}=`)
    expect(message).not.toContain('Qorvalim')
  })
})
