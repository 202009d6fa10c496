import type { KnowledgeRecord } from '../../record.ts'
import { createNames, type Fact, factsOf, kinds } from '../facts.ts'
import { fragment } from '../iris.ts'
import { type Html, html } from './html.ts'
import type { Mark } from './marks.ts'

/** What the article names, kind by kind, each with links back to where it is named. */
export function lists(record: KnowledgeRecord, marks: readonly Mark[]): Html[] {
  const marksOf = grouped(marks)
  const notes = createNotes(record)
  const facts = factsOf(record)
  return kinds.flatMap((kind) => {
    const found = facts.filter((fact) => fact.kind === kind)
    if (found.length === 0) return []
    return html`<section class="${kind}">
<h3>${kind} <span class="count">${found.length}</span></h3>
<ul>
${found.map((fact) => entry(fact, notes(fact), marksOf.get(fact.id) ?? []))}</ul>
</section>
`
  })
}

const entry = ({ id, name }: Fact, notes: readonly string[], marks: readonly Mark[]): Html =>
  html`<li id="${id}"><b><bdi>${name}</bdi></b>${notes.map((note) => html` <span class="note"><bdi>${note}</bdi></span>`)}${marks.map((mark, index) => backLink(mark, name, index + 1))}</li>
`

const backLink = ({ id }: Mark, name: string, count: number): Html =>
  html` <a class="back" href="#${id}" aria-label="${name}, place ${count}">${count}</a>`

function grouped(marks: readonly Mark[]): ReadonlyMap<string, Mark[]> {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.of)
    if (group) group.push(mark)
    else groups.set(mark.of, [mark])
  }
  return groups
}

/** What else is known of a thing, in a few words. */
function createNotes(record: KnowledgeRecord): (fact: Fact) => string[] {
  const nameOf = createNames(record)
  const names = (ids: readonly (string | undefined)[]) => ids.map(nameOf)
  const entries: [string, (string | undefined)[]][] = [
    ...record.people.map(
      (one) =>
        [
          one.id,
          [one.nativeName, ...one.aliases, ...one.positions.map(({ title }) => title)],
        ] as const,
    ),
    ...record.organizations.map(
      (one) => [one.id, [...one.aliases, one.kind, ...names([one.parent])]] as const,
    ),
    ...record.departments.map(
      (one) => [one.id, [...one.aliases, ...names([one.parent, one.organization])]] as const,
    ),
    ...record.dates.map((one) => [one.id, [one.mentions[0]?.text, one.role]] as const),
    ...record.topics.map((one) => [one.id, [one.stage, ...names(one.parties)]] as const),
    ...record.places.map((one) => [one.id, [...one.aliases, one.kind, one.country]] as const),
  ].map(([id, words]) => [id, [...words]])
  const notes = new Map(entries)
  return ({ id }) => (notes.get(id) ?? []).filter((word) => word !== undefined)
}

/** A link to the entry of what an id stands for. */
export function createEntryLink(
  record: KnowledgeRecord,
): (id: string | undefined) => Html | undefined {
  const nameOf = createNames(record)
  return (id) => {
    const name = nameOf(id)
    if (id === undefined || name === undefined) return undefined
    return html`<a href="#${fragment(id)}"><bdi>${name}</bdi></a>`
  }
}
