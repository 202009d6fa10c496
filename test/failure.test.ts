import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defectOf } from '../src/failure.ts'

describe('what an unexpected error says', () => {
  test('names it, and where it was thrown', () => {
    const [said, ...frames] = defectOf(new TypeError("reading 'length'")).split('\n')
    expect(said).toBe("TypeError: reading 'length'")
    expect(frames[0]).toMatch(/^\s+at /u)
  })

  test('holds nothing of a text that cannot be parsed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, behind) => {
        try {
          JSON.parse(`${before}Qorvalim${behind}`)
        } catch (error) {
          expect(defectOf(error)).not.toContain('Qorvalim')
        }
      }),
    )
  })

  test('holds nothing of what a database quotes, over lines too', () => {
    const error = new Error('invalid input syntax for type json: "Qorvalim\n "Qorvalim" Qorvalim"')
    expect(defectOf(error)).not.toContain('Qorvalim')
  })

  test.each([['Qorvalim'], [{ message: 'Qorvalim' }], [undefined], [null]])(
    '%j is no error',
    (thrown) => expect(defectOf(thrown)).toBe(`thrown: ${typeof thrown}`),
  )
})
