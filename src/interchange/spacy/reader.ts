import { fail, type Mistake } from '../../failure.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { formsColumn } from '../draft.ts'
import { createGroups } from '../groups.ts'
import { type Fields, isFields, textIn } from '../json/items.ts'
import { agrees, listMeant } from '../kinds.ts'
import { createLines, type Reader } from '../lines.ts'
import { shown } from '../report.ts'
import { isSlug, slugOf } from '../slug.ts'
import type { Taking } from '../taking.ts'
import { phraseOf } from './words.ts'

/** So many lines that are no JSON are told. */
const mostMistakes = 100

/**
 * Reads the patterns of an entity ruler, one JSON object a line. Patterns with the same label and `id`
 * are forms of one entry, whose name is the first. A pattern that is more than plain words is left out.
 */
export function createSpacyReader(taking: Taking, only: ListName | undefined): Reader {
  const groups = createGroups(taking)
  const mistakes: Mistake[] = []
  let broken = 0
  const names = new Map<string, string>()

  const lines = createLines((line, number) => {
    if (line.trim() === '') return undefined
    const fields = parsed(line)
    if (fields === undefined) {
      if (broken++ < mostMistakes)
        mistakes.push({
          path: `line ${number}`,
          message: `expected a JSON object such as {"label": "ORG", "pattern": "…"}, got "${shown(line)}"`,
        })
      return undefined
    }
    const label = textIn(fields.label) ?? ''
    const list = only ?? listMeant(label)
    if (list === undefined || !agrees(list, label)) {
      const reason = list === undefined ? 'no list for this label' : 'of a label for another list'
      taking.leaveOut(number, line, reason, `label "${label}"`)
      return undefined
    }
    const pattern = wordsOf(fields.pattern)
    if (pattern.fault !== undefined) {
      taking.leaveOut(number, line, 'a pattern that is more than plain words', pattern.fault)
      return undefined
    }
    const { phrase } = pattern
    const id = typeof fields.id === 'number' ? `${fields.id}` : textIn(fields.id)
    if (id === undefined) {
      taking.offer(number, { list, name: phrase, values: {} })
      return undefined
    }
    const key = `${list}\n${label}\n${id}`
    const name = names.get(key)
    if (name === undefined) {
      names.set(key, phrase)
      groups.add(number, key, { list, name: phrase, values: idValues(list, id, phrase) })
    } else groups.add(number, key, { list, name, values: { [formsColumn(list)]: [phrase] } })
    return undefined
  })

  return {
    read: lines.read,
    end() {
      const failure = lines.end()
      if (failure !== undefined) return failure
      if (broken > 0)
        return fail(
          'invalid-import',
          `${broken} of the lines ${broken === 1 ? 'is' : 'are'} no JSON object, the first is ${mistakes[0].path}; is this half a file?`,
          { errors: mistakes },
        ).failure
      groups.offer()
      return undefined
    },
  }
}

/** The id is that of a topic, or the CMS's own; one that says the name again is not kept. */
function idValues(list: ListName, id: string, name: string): Record<string, string[]> {
  if (list === 'topics.concepts') return { id: [isSlug(id) ? id : slugOf(name)] }
  return id === name || id === slugOf(name) ? {} : { term: [id] }
}

function parsed(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The phrase that a pattern of plain words finds, or what makes it more than that. */
function wordsOf(
  pattern: unknown,
): { phrase: string; fault?: undefined } | { phrase?: undefined; fault: string } {
  if (typeof pattern === 'string') return { phrase: pattern }
  if (!Array.isArray(pattern)) return { fault: 'expected a text or a list of tokens' }
  const words: string[] = []
  for (const token of pattern as unknown[]) {
    const [key, value, ...more] = isFields(token) ? Object.entries(token).flat() : []
    const isWord = typeof key === 'string' && ['TEXT', 'ORTH', 'LOWER'].includes(key.toUpperCase())
    if (!isWord || typeof value !== 'string' || more.length > 0)
      return { fault: `the token ${shown(JSON.stringify(token))}` }
    words.push(key.toUpperCase() === 'LOWER' ? value.toLowerCase() : value)
  }
  return { phrase: phraseOf(words) }
}
