import { transformSync } from 'esbuild'
import { check, type Diagnostics } from 'recheck'
import { beforeAll, describe, expect, test } from 'vitest'
import { literalsIn } from './support/regular-expressions.ts'
import { sources } from './support/sources.ts'

/**
 * Expressions that a checker without knowledge of their use calls slow, each with the reason why no
 * text can make it so here.
 */
const bounded: Readonly<Record<string, string>> = {
  [String.raw`/<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/iu`]:
    'looks at the head of a page alone, a few thousand bytes',
  [String.raw`/<html\s[^>]{0,300}?lang\s{0,9}=\s{0,9}["']?([a-z]{2})/iu`]:
    'looks at the head of a page alone, a few thousand bytes',
  [String.raw`/\s+(?:[|\-–—·•:»«/]|::|\|\|)\s+|[_|｜]/u`]:
    'looks at a title, in which one blank stands for any white space',
  [String.raw`/[\s|\-–—·•:»«/_｜]+$/u`]: 'looks at a title, of two thousand characters at most',
  [String.raw`/\s*\n\s*/gu`]: 'looks at a block of the length of a headline',
}

const point = '(?:-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?)'

/** Expressions that are put together while the program runs, by the file that does it. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'record.ts': ['^person:\\S+$', `^${point}(?:/(?:${point}|\\.\\.)?)?$|^(?:\\.\\.)?/${point}$`],
}

const literals = new Map<string, { source: string; flags: string; files: string[] }>()
/** Elements of pages hold words, whose signs are none of the language. */
const withoutElements = (file: string, code: string): string =>
  file.endsWith('.tsx') ? transformSync(code, { loader: 'tsx', jsx: 'automatic' }).code : code

for (const [file, code] of sources) {
  for (const { source, flags } of literalsIn(withoutElements(file, code))) {
    const key = `/${source}/${flags}`
    const known = literals.get(key)
    if (known === undefined) literals.set(key, { source, flags, files: [file] })
    else known.files.push(file)
  }
}
for (const [file, all] of Object.entries(composed))
  for (const source of all) literals.set(`/${source}/u`, { source, flags: 'u', files: [file] })

const found = new Map<string, Diagnostics>()

/**
 * The checker's clock makes it quick, but on a busy machine it calls expressions slow that are not: such
 * a verdict is asked for again without the clock of the attack.
 */
async function verdict(key: string, source: string, flags: string): Promise<Diagnostics> {
  const first = await check(source, flags, { timeout: 30_000 })
  if (first.status === 'safe' || key in bounded) return first
  return check(source, flags, { timeout: 60_000, attackTimeout: null })
}

/** Two at a time: each check is a process of its own. */
beforeAll(async () => {
  const waiting = [...literals]
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [key, { source, flags }] = next
      found.set(key, await verdict(key, source, flags))
    }
  }
  await Promise.all([work(), work()])
}, 240_000)

describe('no text makes a regular expression slow', () => {
  test.each([...literals.keys()])('%s', (key) => {
    const files = literals.get(key)?.files.join(', ')
    const diagnostics = found.get(key)
    if (key in bounded) expect(diagnostics?.status, `${files}: needs no excuse`).not.toBe('safe')
    else expect(diagnostics?.status, `${files}: ${attackOf(diagnostics)}`).toBe('safe')
  })
})

const attackOf = (diagnostics: Diagnostics | undefined): string =>
  diagnostics?.status === 'vulnerable' ? diagnostics.attack.pattern : 'not checked'

test('every excuse is for an expression that is there', () => {
  expect(Object.keys(bounded).filter((key) => !literals.has(key))).toEqual([])
})

test('expressions are put together only where the test knows of it', () => {
  const makers = [...sources].filter(([, code]) => /\bRegExp\(/u.test(code)).map(([file]) => file)
  expect(makers).toEqual(Object.keys(composed))
})

test.each<[code: string, expressions: string[]]>([
  ['const a = /b+/gu', ['/b+/gu']],
  ['if (/[/\'"]\\//u.test(text)) return /x/', ['/[/\'"]\\//u', '/x/']],
  ['const half = size / 2 / count', []],
  ["const path = 'a/b/c' // no /expression/", []],
  ['`${a / b}/c/${/d/u.exec(`${e}`)}`', ['/d/u']],
  ['(a + b) / c / d; list[0] / 2 / 1', []],
  ['/* /no/ */ x => /yes/', ['/yes/']],
])('expressions are found in %s', (code, expressions) => {
  expect(literalsIn(code).map(({ source, flags }) => `/${source}/${flags}`)).toEqual(expressions)
})
