import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LogFields, logging, logLevels } from '../src/log.ts'
import { openLog } from '../src/open-log.ts'

function written(least: (typeof logLevels)[number] = 'debug', more?: () => LogFields) {
  const lines: string[] = []
  const log = openLog(least, (line) => lines.push(line), more)
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line)) }
}

describe('the log', () => {
  test('writes a line of JSON for an event, with its moment', () => {
    const { log, lines, entries } = written()
    log('warn', { event: 'test', ms: 3 })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\{[^\n]*\}\n$/u)
    const [{ time, ...rest }] = entries()
    expect(rest).toEqual({ level: 'warn', event: 'test', ms: 3 })
    expect(new Date(time).toISOString()).toBe(time)
  })

  test.each(logLevels)('at %s leaves out what is less', (least) => {
    const { log, entries } = written(least)
    for (const level of logLevels) if (level !== 'silent') log(level, {})
    expect(entries().map(({ level }) => level)).toEqual(
      logLevels.slice(logLevels.indexOf(least)).filter((level) => level !== 'silent'),
    )
  })

  test('keeps to one line whatever stands in the fields', () => {
    const { log, lines, entries } = written()
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        (fields) => {
          lines.length = 0
          log('info', { fields })
          expect(lines.join('').indexOf('\n')).toBe(lines.join('').length - 1)
          expect(Object.keys(entries()[0].fields).length).toBe(Object.keys(fields).length)
        },
      ),
    )
  })
})

describe('what is done for somebody', () => {
  test('says so in every line, and other work beside it does not', async () => {
    const { log, entries } = written()
    const work = (requestId: string) =>
      logging({ requestId }, async () => {
        await sleep(1)
        log('info', { event: requestId })
        await logging({ job: `${requestId}-job` }, async () => {
          await sleep(1)
          log('info', { event: requestId })
        })
      })
    await Promise.all(['a', 'b', 'c'].map(work))
    log('info', { event: 'none' })
    for (const { event, requestId } of entries())
      expect(requestId).toBe(event === 'none' ? undefined : event)
    expect(entries().filter(({ job }) => job === 'a-job')).toHaveLength(1)
  })

  test('can be named by the line itself', () => {
    const { log, entries } = written('debug', () => ({ traceId: 't' }))
    logging({ requestId: 'a' }, () => log('info', { requestId: 'b' }))
    expect(entries()[0]).toMatchObject({ requestId: 'b', traceId: 't' })
  })
})
