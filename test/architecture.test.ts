import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { circlesIn, type Import, importsIn } from './support/imports.ts'
import { owners } from './support/owners.ts'
import { finding, mayImport } from './support/rooms.ts'
import { sources, tests } from './support/sources.ts'

/** Only these do something when they are imported. */
const acting = [
  'main.ts',
  'cli/main.ts',
  'compile-lists.ts',
  'compile-guides.ts',
  'threads/worker.ts',
  'threads/compiler.ts',
  'evaluate/bench.ts',
  'train/main.ts',
  'evaluate/archive/main.ts',
  'evaluate/batch/main.ts',
  'evaluate/pages/main.ts',
  'pages/client/main.ts',
]
/** Files of more than 300 lines, with the reason. */
const long: Readonly<Record<string, string>> = {
  'record.ts': 'one contract, read from top to bottom',
}

function roomOf(file: string): string {
  const [first, second, third] = file.split('/')
  if (second === undefined) return first
  if (first === 'kinds') return third === undefined ? 'kinds' : `kinds/${second}`
  const own = `${first}/${second}`
  return own === 'evaluate/bench' || own === 'pages/client' ? own : first
}

const imports = new Map([...sources].map(([file, code]) => [file, importsIn(code)]))
const isOwn = ({ from }: Import): boolean => from.startsWith('.')
const target = (file: string, { from }: Import): string => join(dirname(file), from)
/** "natural" of "natural/lib/…", "node:fs" of "node:fs/promises". */
const packageOf = (from: string): string => /^(?:@[^/]+\/)?[^/]+/u.exec(from)?.[0] ?? from

describe('a room imports only what stands on its line', () => {
  const rooms = [...new Set([...sources.keys()].map(roomOf))].sort()

  test('and every room has its line', () => {
    expect(Object.keys(mayImport).sort()).toEqual(rooms)
  })

  test.each(rooms)('%s', (room) => {
    const trespasses = [...imports]
      .filter(([file]) => roomOf(file) === room)
      .flatMap(([file, all]) =>
        all
          .filter(isOwn)
          .map((each) => target(file, each))
          .filter((to) => roomOf(to) !== room && !mayImport[room]?.includes(roomOf(to)))
          .map((to) => `${file} imports ${to}`),
      )
    expect(trespasses).toEqual([])
  })
})

test('the client takes only types of the others: what it runs is its own', () => {
  const values = [...imports]
    .filter(([file]) => roomOf(file) === 'client')
    .flatMap(([file, all]) =>
      all
        .filter((each) => !each.isType && (!isOwn(each) || roomOf(target(file, each)) !== 'client'))
        .map(({ from }) => `${file} imports ${from}`),
    )
  expect(values).toEqual([])
})

test('no file imports itself by way of others', () => {
  const values = new Map(
    [...imports].map(([file, all]) => [
      file,
      all.filter((each) => isOwn(each) && !each.isType).map((each) => target(file, each)),
    ]),
  )
  expect(circlesIn(values)).toEqual([])
})

test('every import of a file leads to one', () => {
  const lost = [...imports].flatMap(([file, all]) =>
    all
      .filter(isOwn)
      .map((each) => target(file, each))
      .filter((to) => !sources.has(to)),
  )
  expect(lost).toEqual([])
})

describe('a package is used by its owners alone', () => {
  const used = [...imports].flatMap(([file, all]) =>
    all.filter((each) => !isOwn(each)).map(({ from }) => ({ name: packageOf(from), file })),
  )

  test.each([...new Set(used.map(({ name }) => name))].sort())('%s', (name) => {
    const allowed = owners[name] ?? []
    const strangers = used
      .filter(
        (use) =>
          use.name === name && !allowed.includes(use.file) && !allowed.includes(roomOf(use.file)),
      )
      .map(({ file }) => file)
    expect(strangers).toEqual([])
  })

  test('natural and wink-nlp never by their entry that loads everything', () => {
    const entries = [...imports].flatMap(([, all]) => all.map(({ from }) => from))
    expect(entries).not.toContain('natural')
    expect(entries).not.toContain('compromise/three/plugin')
  })
})

describe('a source', () => {
  const having = (pattern: RegExp): string[] =>
    [...sources].filter(([, code]) => pattern.test(code)).map(([file]) => file)

  test('exports by name', () => expect(having(/^export default/mu)).toEqual([]))

  test('asks no URL.canParse, which is wrong in Node 20', () =>
    expect(having(/\bURL\.canParse\(/u)).toEqual([]))

  test('prints nothing by console', () => expect(having(/\bconsole\./u)).toEqual([]))

  test('is no collection of odds and ends', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc)(?:[/.-]|$)/u
    expect([...sources.keys()].filter((file) => vague.test(file))).toEqual([])
  })

  test('is named in small letters and hyphens', () => {
    expect([...sources.keys()].filter((file) => !/^[a-z0-9/-]+\.tsx?$/u.test(file))).toEqual([])
  })

  test('has at most 300 lines, and so has a test', () => {
    const longer = [...sources, ...tests]
      .filter(([, code]) => code.split('\n').length > 301)
      .map(([file]) => file)
    expect(longer).toEqual(Object.keys(long))
  })

  test('does nothing when it is imported, but for the entries', () => {
    expect(
      having(/^(?:await |process\.|void )/mu).filter((file) => !acting.includes(file)),
    ).toEqual([])
  })

  test('reads the environment only where a program begins', () => {
    const readers = ['main.ts', 'cli/main.ts']
    expect(having(/\bprocess\.env\b/u).filter((file) => !readers.includes(file))).toEqual([])
  })

  test('knows no clock and no chance where records are made', () => {
    const rooms = new Set([
      ...finding,
      'facts',
      'derived',
      'compose',
      'archive',
      'analysis.ts',
      'extract.ts',
      'view',
      'export',
      'archive',
    ])
    const restless = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\./u
    expect(having(restless).filter((file) => rooms.has(roomOf(file)))).toEqual([])
  })
})

test.each<[code: string, found: Import[]]>([
  ["import { a } from './a.ts'", [{ from: './a.ts', isType: false }]],
  ["import type { A } from './a.ts'", [{ from: './a.ts', isType: true }]],
  ["import a, {\n  b,\n} from 'b/c'", [{ from: 'b/c', isType: false }]],
  ["export * from './d.ts'", [{ from: './d.ts', isType: false }]],
  ["export type { E } from './e.ts'", [{ from: './e.ts', isType: true }]],
  ["import './f.ts'", [{ from: './f.ts', isType: false }]],
  ["const g = await import('g')", [{ from: 'g', isType: false }]],
  ["const text = 'a word from ' + 'b'", []],
])('imports are seen in %j', (code, found) => expect(importsIn(code)).toEqual(found))

test('a circle is seen', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
  ])
  expect(circlesIn(graph)).toEqual(['b > c > d > b'])
  expect(
    circlesIn(
      new Map([
        ['a', ['b']],
        ['b', []],
      ]),
    ),
  ).toEqual([])
})
