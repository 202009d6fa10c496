import { cleanName } from '../engine/names.ts'
import type { Chunk } from '../kinds/chunk.ts'
import type { Reading } from '../kinds/find.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import { type Scene, textOf } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { type Group, groupsOf } from './groups.ts'
import { type FactSymbol, symbolsOf } from './symbols.ts'
import type { Status, TitleItem } from './title-phrase.ts'

/** Tokens `[first, end)` from which a fact was read. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** A position as the words beside the name give it; organization and department may still be open. */
export interface PositionFact {
  readonly person: PersonCluster
  readonly title: string
  readonly role: string
  readonly rank: number
  readonly sector: string
  readonly status: Status
  department?: UnitCluster
  organization?: UnitCluster
  readonly inferred: ('department' | 'organization')[]
  /** "the university", "its": a reference that stands where an organization's name would. */
  readonly reference?: TokenSpan
  /** Sentence and place in its list of people, for what is inherited along the list. */
  readonly sentence: number
  readonly order: number
  readonly evidence: readonly TokenSpan[]
  readonly rule: string
  readonly score: number
}

export interface Linked {
  readonly people: ReadonlyMap<PersonCandidate, PersonCluster>
  readonly units: ReadonlyMap<UnitCandidate, UnitCluster>
}

/** Reads who holds which title where, sentence by sentence. */
export function positionsOf(
  scene: Scene,
  readings: readonly Reading[],
  linked: Linked,
): PositionFact[] {
  const facts: PositionFact[] = []
  for (const reading of readings) {
    if (!reading.chunks.some(({ kind }) => kind === 'title')) continue
    const symbols = symbolsOf(scene, reading)
    for (const group of groupsOf(scene, symbols)) {
      for (const item of group.items)
        facts.push(...factsOf(scene, group, item, linked, reading.sentence.index, facts.length))
    }
  }
  return facts
}

function factsOf(
  scene: Scene,
  group: Group,
  item: TitleItem,
  linked: Linked,
  sentence: number,
  order: number,
): PositionFact[] {
  const units: UnitCluster[] = []
  const evidence: TokenSpan[] = [{ first: item.title.first, end: item.end }]
  let reference: TokenSpan | undefined
  for (const unit of item.units) {
    if (isSymbol(unit)) reference ??= { first: unit.first, end: unit.end }
    else {
      const cluster = linked.units.get(unit as UnitCandidate)
      if (cluster !== undefined) units.push(cluster)
    }
    evidence.push({ first: unit.first, end: unit.end })
  }
  const department = units.find(({ kind }) => kind === 'department')
  const organization = units.find(({ kind }) => kind === 'organization')
  const { value } = item.title
  return group.names.flatMap((name) => {
    const person = linked.people.get(name.chunk as PersonCandidate)
    if (person === undefined) return []
    return [
      {
        person,
        title: cleanName(textOf(scene, item.title.first, item.end)),
        role: value.role,
        rank: value.rank,
        sector: value.entry.cells.sector ?? '',
        status: item.status,
        ...(department && { department }),
        ...(organization && { organization }),
        inferred: [],
        ...(reference && { reference }),
        sentence,
        order,
        evidence: [{ first: name.first, end: name.end }, ...evidence].sort(
          (a, b) => a.first - b.first,
        ),
        rule: group.rule,
        score: group.score,
      },
    ]
  })
}

const isSymbol = (unit: Chunk | FactSymbol): unit is FactSymbol => !('score' in unit)
