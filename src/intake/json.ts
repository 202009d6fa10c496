import { done, fail, type Result } from '../failure.ts'

/** Parses JSON; a failure says at which line and column it stops being JSON. */
export function readJson(text: string, depth: number): Result<unknown> {
  const tooDeep = depthFault(text, depth)
  if (tooDeep !== undefined) {
    const where = place(text, tooDeep)
    return fail(
      'unreadable-json',
      `expected JSON nested at most ${depth} deep, got more at ${where}`,
    )
  }
  try {
    return done(JSON.parse(text))
  } catch {
    return fail('unreadable-json', jsonFault(text))
  }
}

function depthFault(text: string, most: number): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) at = stringEnd(text, at).end - 1
    else if (unit === 0x5b || unit === 0x7b) depth++
    else if (unit === 0x5d || unit === 0x7d) depth--
    if (depth > most) return at
  }
  return undefined
}

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end'

// JSON.parse does not always say where it stopped, and quotes the input; so a bad text is walked once more.
function jsonFault(text: string): string {
  const open: ('[' | '{')[] = []
  let awaited: Awaited = 'value'
  let at = skip(text, 0)
  while (at < text.length) {
    const sign = text[at]
    if (awaited === 'key' || awaited === 'key or }') {
      if (sign === '"') {
        const string = stringEnd(text, at)
        if (string.fault !== undefined) return string.fault
        at = string.end
        awaited = ':'
      } else if (sign === '}' && awaited === 'key or }') {
        open.pop()
        at++
        awaited = after(open)
      } else break
    } else if (awaited === ':') {
      if (sign !== ':') break
      at++
      awaited = 'value'
    } else if (awaited === ', or ]' || awaited === ', or }') {
      if (sign !== ',' && sign !== awaited.at(-1)) break
      at++
      if (sign !== ',') open.pop()
      awaited = sign !== ',' ? after(open) : awaited === ', or ]' ? 'value' : 'key'
    } else if (awaited === 'end') {
      break
    } else if (sign === '[' || sign === '{') {
      open.push(sign)
      at++
      awaited = sign === '[' ? 'value or ]' : 'key or }'
    } else if (sign === ']' && awaited === 'value or ]') {
      open.pop()
      at++
      awaited = after(open)
    } else if (sign === '"') {
      const string = stringEnd(text, at)
      if (string.fault !== undefined) return string.fault
      at = string.end
      awaited = after(open)
    } else {
      const end = scalarEnd(text, at)
      if (end === at) break
      at = end
      awaited = after(open)
    }
    at = skip(text, at)
  }
  const got = at < text.length ? JSON.stringify(charAt(text, at)) : 'the end'
  return `expected ${wanted[awaited]}, got ${got} at ${place(text, at)}`
}

const wanted: Record<Awaited, string> = {
  value: 'a JSON value',
  'value or ]': 'a JSON value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'nothing more',
}

const quote = 0x22
const backslash = 0x5c

const after = (open: readonly ('[' | '{')[]): Awaited => {
  const inner = open.at(-1)
  if (inner === undefined) return 'end'
  return inner === '[' ? ', or ]' : ', or }'
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++
  return at
}

const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

function scalarEnd(text: string, at: number): number {
  scalar.lastIndex = at
  return scalar.test(text) ? scalar.lastIndex : at
}

const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The end of the string that begins at `from`, or of the text where it never closes. */
function stringEnd(text: string, from: number): { end: number; fault?: string } {
  let fault: string | undefined
  let at = from + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) return fault === undefined ? { end: at + 1 } : { end: at + 1, fault }
    if (unit === backslash) {
      escaped.lastIndex = at
      if (!escaped.test(text)) fault ??= `expected an escape such as \\n at ${place(text, at)}`
      at++
    } else if (unit < 0x20) {
      const got = JSON.stringify(text.charAt(at))
      fault ??= `expected ${got} to be escaped inside a string at ${place(text, at)}`
    }
  }
  fault ??= `expected the string that begins at ${place(text, from)} to be closed, got the end`
  return { end: text.length, fault }
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

function place(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`
}
