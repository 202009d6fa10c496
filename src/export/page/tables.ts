import type { Event, KnowledgeRecord } from '../../record.ts'
import { type Html, html, type Part } from './html.ts'
import { createEntryLink } from './lists.ts'
import { type Held, positionsOf } from './positions.ts'

type EntryLink = ReturnType<typeof createEntryLink>

export function positionsTable(record: KnowledgeRecord): Html {
  const rows = positionsOf(record)
  if (rows.length === 0) return html`<p class="none">The article tells no positions.</p>`
  const entryLink = createEntryLink(record)
  return table(
    'Positions',
    ['Person', 'Title', 'Department', 'Organization', 'Status', 'Confidence'],
    rows.map((held) => positionRow(held, entryLink)),
  )
}

function positionRow({ id, person, position }: Held, entryLink: EntryLink): Html {
  const { title, department, organization, status, inferred, confidence } = position
  const unit = (field: 'department' | 'organization', value: string | undefined): Html =>
    html`<td>${entryLink(value)}${inferred.includes(field) ? html` <span class="note">inferred</span>` : ''}</td>`
  return html`<tr id="${id}"><th scope="row">${entryLink(person.id)}</th><td><bdi>${title}</bdi></td>${unit('department', department)}${unit('organization', organization)}<td>${status}</td><td class="number">${percent(confidence)}</td></tr>
`
}

export function eventsTable(record: KnowledgeRecord): Html | undefined {
  if (record.events.length === 0) return undefined
  const entryLink = createEntryLink(record)
  return html`<h2>Events</h2>
${table(
  'Events',
  ['Event', 'Date', 'Place', 'Who', 'Topics'],
  record.events.map((event) => eventRow(event, entryLink)),
)}`
}

function eventRow(event: Event, entryLink: EntryLink): Html {
  const { id, type, date, place, people, organizations, topics } = event
  const parties = [...organizations, ...people].map(
    (party) => html`${entryLink(party.id)} <span class="note">${party.role}</span>`,
  )
  return html`<tr id="${id}"><th scope="row">${type}</th><td>${entryLink(date)}</td><td>${entryLink(place)}</td><td>${lines(parties)}</td><td>${lines(topics.map(entryLink))}</td></tr>
`
}

const table = (name: string, columns: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="wide" role="region" aria-label="${name}" tabindex="0"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`

const lines = (parts: readonly Part[]): Part[] =>
  parts.map((part, index) => (index === 0 ? part : [html`<br>`, part]))

const percent = (share: number): string => `${Math.floor(share * 100)} %`
