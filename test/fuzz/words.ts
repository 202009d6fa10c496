import fc from 'fast-check'

/** What has broken other programs. */
const hostile = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfff',
  '\ufeff',
  '\ufffe',
  '\u202eabc',
  'e\u0301',
  '🎓',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../x',
  '%',
  '%00',
  '%ff',
  '_',
  '*',
  'a*',
  '"',
  '"a',
  "'",
  "' or 1=1 --",
  '\\',
  '(',
  'NEAR(',
  'a AND',
  '-',
  '^a',
  'a:b',
  '<b>',
  '\r\nx: y',
  '-1',
  '-0',
  '1e3',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '1.5',
  '9'.repeat(20),
  '9'.repeat(400),
  '2024-02-30',
  '2024-13',
  '0000-01-01',
  'true',
  'null',
  '[]',
  '{}',
  'x'.repeat(2000),
  'a '.repeat(3000),
] as const

export const hostileWords = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const deep = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { a: value }
  return value
}

export const hostileValues = fc.oneof(
  hostileWords,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 63),
    1e308,
    [],
    {},
    [[]],
    [null],
    { a: { b: {} } },
    deep(50),
    deep(200),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)
