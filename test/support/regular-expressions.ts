export interface Literal {
  readonly source: string
  readonly flags: string
}

/** Characters behind which a slash divides: the end of a name, number, string or bracket. */
const endsValue = /[\w$)\]}'"`]/u
/** Words behind which a slash opens a regular expression all the same. */
const opening = new Set(['return', 'typeof', 'case', 'in', 'of', 'else', 'yield', 'await'])

/** The regular expressions that stand in a TypeScript source, without those in strings and remarks. */
export function literalsIn(code: string): Literal[] {
  const found: Literal[] = []
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = []
  let depth = 0
  let before = ''
  for (let at = code.startsWith('#!') ? lineEnd(code, 0) : 0; at < code.length; ) {
    const sign = code[at]
    const two = code.slice(at, at + 2)
    if (two === '//') at = lineEnd(code, at)
    else if (two === '/*') at = code.indexOf('*/', at) + 2
    else if (sign === "'" || sign === '"') {
      at = closing(code, at + 1, sign)
      before = sign
    } else if (sign === '`' || (sign === '}' && templates.at(-1) === depth)) {
      if (sign === '}') templates.pop()
      at = templateEnd(code, at + 1)
      if (code[at - 1] === '{') templates.push(depth)
      before = code[at - 1] === '{' ? '{' : '`'
    } else if (sign === '/' && (!endsValue.test(before.at(-1) ?? '') || opening.has(before))) {
      const end = expressionEnd(code, at + 1)
      const flags = /^[a-z]*/u.exec(code.slice(end))?.[0] ?? ''
      found.push({ source: code.slice(at + 1, end - 1), flags })
      at = end + flags.length
      before = ')'
    } else {
      const word = /^[\w$]+/u.exec(code.slice(at, at + 200))?.[0]
      if (sign === '{') depth++
      if (sign === '}') depth--
      if (sign.trim() !== '') before = word ?? sign
      at += word?.length ?? 1
    }
  }
  return found
}

const lineEnd = (code: string, from: number): number => {
  const at = code.indexOf('\n', from)
  return at < 0 ? code.length : at
}

function closing(code: string, from: number, quote: string): number {
  let at = from
  while (at < code.length && code[at] !== quote) at += code[at] === '\\' ? 2 : 1
  return at + 1
}

/** Behind the backtick, or behind the "${" of a template. */
function templateEnd(code: string, from: number): number {
  let at = from
  while (code[at] !== '`') {
    if (code[at] === '$' && code[at + 1] === '{') return at + 2
    at += code[at] === '\\' ? 2 : 1
  }
  return at + 1
}

function expressionEnd(code: string, from: number): number {
  let inClass = false
  let at = from
  while (inClass || code[at] !== '/') {
    if (code[at] === '[') inClass = true
    else if (code[at] === ']') inClass = false
    at += code[at] === '\\' ? 2 : 1
  }
  return at + 1
}
