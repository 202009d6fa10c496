import { createContext, Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { relatedScript } from '../../src/export/related-script.ts'

describe('the script of the website', () => {
  test('is small', () => expect(relatedScript.length).toBeLessThan(3_000))

  test('writes no markup and evaluates nothing, so that a strict policy lets it run', () => {
    expect(relatedScript).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|eval|Function|\.style/u,
    )
  })

  const broken = [
    ['without places', { readyState: 'complete', querySelectorAll: () => [] }],
    [
      'loaded as a module',
      { readyState: 'complete', querySelectorAll: () => [{ getAttribute: () => null }] },
    ],
    [
      'where nothing can be asked for',
      {
        readyState: 'complete',
        currentScript: { src: 'https://x.example/a.js' },
        querySelectorAll: () => [{ getAttribute: () => 'a' }],
      },
    ],
  ] as const
  test.each(broken)('%s does nothing, without a complaint', (_about, document) => {
    expect(() =>
      new Script(relatedScript).runInContext(createContext({ document, URL })),
    ).not.toThrow()
  })
})
