import { createAnchors } from '../../../src/archive/corrections/anchor.ts'
import { readCorrection } from '../../../src/archive/corrections/correction.ts'
import { inForce, type LogEntry } from '../../../src/archive/corrections/log.ts'
import { takeCorrection } from '../../../src/archive/corrections/take.ts'
import type { Failure } from '../../../src/failure.ts'
import type { KnowledgeRecord } from '../../../src/record.ts'
import { extract } from '../../support/extractor.ts'
import { applyCorrections } from './articles.ts'

export const text = `Eastlake University and Norvik Robotics Plan a Joint Laboratory

On 3 May 2024, Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Head of the Training Office of Norvik Robotics, to discuss joint training of nurses.

Li Ming showed the guests the new Mercer Jordan wing. The two sides signed an agreement on surgical robots. Mercer Jordan is named after a donor, and quentra, a keeper of the wing, guided the tour.

Anna Schmidt said that Norvik Robotics would send teachers in September.`

export const article = { text, publishedAt: '2024-05-06' }
export const record = extract(article)

/** An editor at work on one article: takes corrections on what is seen then, and keeps the log. */
export function createDesk(of = { record, article: article as { text: string } }) {
  const log: LogEntry[] = []
  const seen = (): KnowledgeRecord => applyCorrections(of.record, of.article, log).record
  const take = (action: string, target: object, value?: unknown) => {
    const read = readCorrection({ article: 'a', action, target, value, by: 'Ann' })
    return read.ok ? takeCorrection(read.value, seen(), of.article) : read
  }
  return {
    log,
    seen,
    /** The id of the entry; throws what is wrong with it. */
    correct(action: string, target: object, value?: unknown): string {
      const taken = take(action, target, value)
      if (!taken.ok) throw new Error(taken.failure.message)
      const id = `c${log.length + 1}`
      // As a store gives it back.
      log.push(JSON.parse(JSON.stringify({ ...taken.value, id })))
      return id
    },
    refusal(action: string, target: object, value?: unknown): Failure {
      const taken = take(action, target, value)
      if (taken.ok) throw new Error('expected a refusal')
      return taken.failure
    },
    undo(undoes: string): string {
      const id = `u${log.length + 1}`
      log.push({ id, action: 'undo', undoes, by: 'Ann' })
      return id
    },
    /** On another record, or another text. */
    replay: (later: Partial<typeof of>) => {
      const { record, article } = { ...of, ...later }
      return applyCorrections(record, article, log)
    },
    held: () => inForce(log),
  }
}

/** Words of the article as a quote, with what stands around them. */
export function quote(words: string, occurrence = 1, within = text) {
  let start = -1
  for (let n = 0; n < occurrence; n++) start = within.indexOf(words, start + 1)
  const found = createAnchors({ text: within }).quote({
    field: 'text',
    start,
    end: start + words.length,
  })
  if (start < 0 || found === undefined) throw new Error(`expected "${words}" in the article`)
  return found
}

export const named = (one: KnowledgeRecord, name: string) =>
  [one.people, one.organizations, one.departments, one.places]
    .flat()
    .find((fact) => fact.name === name)

export const personNamed = (one: KnowledgeRecord, name: string) =>
  one.people.find((person) => person.name === name)
