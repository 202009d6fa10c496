import type { Failure } from '../../failure.ts'
import { type Reader, refusal } from '../lines.ts'

/** In UTF-16 units: what one object of a registry never needs. */
export const longestItem = 1_000_000

const quote = 0x22
const backslash = 0x5c
const newline = 0x0a
const openers = new Set([0x5b, 0x7b])
const closers = new Set([0x5d, 0x7d])
const openArray = 0x5b
const closeArray = 0x5d
const openObject = 0x7b
const between = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2c])

/**
 * The objects of a JSON array, or those that stand one behind another, each parsed alone: a dump of
 * any size is read with the memory of its largest object. Takes the line on which the object begins.
 */
export function createItems(take: (item: object, line: number) => Failure | undefined): Reader {
  let line = 1
  let depth = 0
  let inString = false
  let isEscaped = false
  let kept = ''
  let begun = 0
  /** The array around the objects: not there yet, open, or closed. */
  let array: 'none' | 'open' | 'closed' = 'none'
  let count = 0

  function outside(code: number): Failure | undefined {
    if (code === newline) line++
    if (between.has(code)) return undefined
    if (code === openArray && array === 'none' && count === 0) array = 'open'
    else if (code === closeArray && array === 'open') array = 'closed'
    else
      return refusal(
        `line ${line}`,
        `expected an object of an array, or one object a line, got "${String.fromCharCode(code)}"`,
      )
    return undefined
  }

  function item(text: string): Failure | undefined {
    count++
    const parsed = parsedItem(text, begun)
    return 'failure' in parsed ? parsed.failure : take(parsed.item, begun)
  }

  /** The end of a string that began before `at`, or of the text. */
  function skipString(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isEscaped) isEscaped = false
      else if (code === backslash) isEscaped = true
      else if (code === quote) {
        inString = false
        return at
      }
    }
    return text.length
  }

  return {
    read(text) {
      let from = 0
      for (let at = 0; at < text.length; at++) {
        if (inString) {
          at = skipString(text, at)
          continue
        }
        const code = text.charCodeAt(at)
        if (depth === 0 && (code !== openObject || array === 'closed')) {
          const failure = outside(code)
          if (failure !== undefined) return failure
          continue
        }
        if (code === newline) line++
        else if (code === quote) inString = true
        else if (openers.has(code)) {
          if (depth++ > 0) continue
          from = at
          begun = line
        } else if (closers.has(code) && --depth === 0) {
          const whole = kept + text.slice(from, at + 1)
          kept = ''
          const failure = item(whole)
          if (failure !== undefined) return failure
        }
      }
      if (depth > 0) kept += text.slice(from)
      return kept.length > longestItem
        ? refusal(
            `line ${begun}`,
            `expected objects of at most ${longestItem} characters, got a larger one; is it a list of objects?`,
          )
        : undefined
    },
    end() {
      if (depth > 0 || array === 'open')
        return refusal(
          `line ${line}`,
          `the JSON ends in the middle${depth > 0 ? ` of the object that begins on line ${begun}` : ' of its array'}; is this half a file?`,
        )
      return undefined
    },
  }
}

function parsedItem(text: string, line: number): { item: object } | { failure: Failure } {
  try {
    // Begins with a brace: what can be parsed is an object.
    return { item: JSON.parse(text) as object }
  } catch (error) {
    return {
      failure: refusal(`line ${line}`, `the object that begins here is no JSON: ${String(error)}`),
    }
  }
}

/** The texts of a value that should be an array of texts, or one; what else is there is left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string' && each !== '')
    : []
}

/** The objects of a value that should be an array of them, or one. */
export function objectsIn(value: unknown): Fields[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter(isFields)
}

/** An object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text that is there and not empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
