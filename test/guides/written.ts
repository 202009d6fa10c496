import { readFileSync } from 'node:fs'
import { guideNames } from '../../src/guides/guide.ts'

export interface Block {
  /** "sh" is run; "console" needs more than one machine, or never ends. */
  readonly language: string
  readonly code: string
}

/** A guide as it is written. */
export interface Written {
  readonly name: string
  readonly markdown: string
  readonly blocks: readonly Block[]
  /** What stands between backquotes in its sentences. */
  readonly codes: readonly string[]
  /** What stands bold in them: words of the pages. */
  readonly bold: readonly string[]
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found)

function read(name: string): Written {
  const markdown = readFileSync(`src/guides/${name}.md`, 'utf8')
  const fenced = /^```(\w+)\n(.*?)^```$/gmsu
  const sentences = markdown.replace(fenced, '')
  return {
    name,
    markdown,
    blocks: [...markdown.matchAll(fenced)].map(([, language, code]) => ({ language, code })),
    codes: all(sentences, /`([^`]+)`/gu),
    bold: all(sentences, /\*\*(.+?)\*\*/gu),
  }
}

export const written = guideNames.map(read)
