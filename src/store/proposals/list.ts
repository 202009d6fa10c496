import { createHash } from 'node:crypto'
import {
  type Evidence,
  neverOf,
  type ProposedList,
  proposalKey,
  proposedCells,
} from '../../archive/proposals/proposal.ts'
import { mayCome } from '../../archive/proposals/verdict.ts'
import { nameKey } from '../../engine/names.ts'
import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import { allCorrections } from '../decisions/log.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import { oftenCorrected } from './corrected.ts'
import type { Found } from './found.ts'
import { hiddenNames } from './hidden-names.ts'
import {
  oftenTopics,
  unknownDepartments,
  unknownOrganizations,
  unknownTitles,
} from './often-seen.ts'
import { type Spoken, spokenBy } from './samples.ts'
import { verdictsById } from './verdicts.ts'

/** An entry that the archive, or its editors, give reason to add to a list. */
export interface Proposal extends Pick<Evidence, 'list' | 'because' | 'count'>, Spoken {
  readonly id: string
  /** What would be added, by column. */
  readonly cells: Readonly<Record<string, string>>
}

/** Does a list hold a form, with all edits? */
export type Knows = (list: ProposedList, form: string) => boolean

const list = 'proposals'

/** What could be added to the lists, that for which most speaks first. */
export async function listProposals(
  db: Reading,
  knows: Knows,
  {
    list: only,
    limit,
    cursor,
  }: { readonly list?: ProposedList; readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<Proposal>>> {
  const from = cursor === undefined ? undefined : readPlace(list, ['number', 'string'], cursor)
  if (from && !from.ok) return from
  const { all, hidden } = await proposable(db, knows, only)
  const [count, id] = from ? from.value : [Number.POSITIVE_INFINITY, '']
  const rest = all.filter(
    (one) => one.count < Number(count) || (one.count === count && one.id > String(id)),
  )
  const page = pageOf(rest.slice(0, limit + 1), limit, (one) => cursorOf(list, [one.count, one.id]))
  const items: Proposal[] = []
  for (const one of page.items) items.push(await described(db, one, hidden))
  return done({ ...page, items })
}

/** A proposal that is made at present. */
export async function proposalById(
  db: Reading,
  knows: Knows,
  id: string,
): Promise<Result<Proposal>> {
  const [only] = id.split('-')
  const { all, hidden } = await proposable(db, knows, only)
  const found = all.find((one) => one.id === id)
  return found === undefined
    ? fail(
        'not-found',
        `expected the id of a proposal that is open, got "${id.slice(0, 100)}"; it may be decided by now`,
      )
    : done(await described(db, found, hidden))
}

type Proposable = Found & { readonly id: string }

/**
 * All that may be proposed, and the names of those who are hidden; of one entry for which both
 * corrections and articles speak, the corrections.
 */
async function proposable(
  db: Reading,
  knows: Knows,
  only?: string,
): Promise<{ readonly all: readonly Proposable[]; readonly hidden: ReadonlySet<string> }> {
  const corrections = await allCorrections(db)
  const hidden = await hiddenNames(db, corrections)
  const verdicts = await verdictsById(db)
  const found = new Map<string, Proposable>()
  const take = (all: readonly Found[]): void => {
    for (const one of all) {
      const id = idOf(one)
      const never = neverOf[one.list]
      const isWanted =
        (only === undefined || one.list === only) &&
        !found.has(id) &&
        !knows(one.list, one.name) &&
        !(never !== undefined && knows(never, one.name)) &&
        !hidden.has(nameKey(one.name)) &&
        mayCome(one.count, verdicts.get(id))
      if (isWanted) found.set(id, { ...one, id })
    }
  }
  take(await oftenCorrected(db, corrections))
  for (const [name, find] of Object.entries(oftenSeen))
    if (only === undefined || only === name) take(await find(db))
  const all = [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return { all, hidden }
}

const oftenSeen: Partial<Record<ProposedList, (db: Reading) => Promise<Found[]>>> = {
  'organizations.known': unknownOrganizations,
  'departments.known': unknownDepartments,
  'people.titles': unknownTitles,
  'topics.concepts': oftenTopics,
}

/** The list, so that it is found again without looking through all, and a hash of the name. */
const idOf = ({ list: of, name }: Evidence): string =>
  `${of}-${createHash('sha256').update(proposalKey(of, name)).digest('hex').slice(0, 16)}`

async function described(
  db: Reading,
  { id, list: of, name, because, count, kind, country, more, speaking }: Proposable,
  hidden: ReadonlySet<string>,
): Promise<Proposal> {
  const known = { ...(kind && { kind }), ...(country && { country }), ...(await more?.()) }
  const spoken = await spokenBy(db, await speaking(), hidden)
  return {
    id,
    list: of,
    cells: proposedCells({ list: of, name, ...known }),
    because,
    count,
    ...spoken,
  }
}
