import type { Chunk } from '../kinds/chunk.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import { type Sentence, ZoneCode } from '../text/document.ts'
import type { TokenSpan } from './positions.ts'

type Word = Parameters<typeof wordIs>[2]

/** Nouns for those who come together. */
export const delegations: readonly Word[] = ['delegation', 'team', 'mission', 'group', 'party']
/** Verbs between those of one party and those of the other. */
const parting: readonly Word[] = [
  'met',
  'meets',
  'received',
  'receives',
  'welcomed',
  'welcomes',
  'greeted',
  'hosted',
]
const guests: readonly Word[] = ['visitors', 'guests', 'visiting', 'guest']

/**
 * The organization that the first delegation of the text is from: "delegation from O", "O delegation";
 * where none is told, the second party of the headline.
 */
export function visitorsOf(
  scene: Scene,
  chunksOf: ReadonlyMap<number, readonly Chunk[]>,
  { unitOf }: Entities,
  host: UnitCluster | undefined,
): UnitCluster | undefined {
  let other: UnitCluster | undefined
  for (const chunks of chunksOf.values()) {
    for (const chunk of chunks) {
      if (chunk.kind !== 'organization') continue
      if (sends(scene, chunk)) return unitOf.get(chunk)
      const isHeadline = scene.document.zones[chunk.first] === ZoneCode.headline
      const unit = unitOf.get(chunk)
      if (isHeadline && unit !== host) other ??= unit
    }
  }
  return other
}

/** Who led a delegation, with its organization: "a delegation from O led by N", "N led a delegation from O". */
export function ledDelegations(
  scene: Scene,
  chunksOf: ReadonlyMap<number, readonly Chunk[]>,
  { unitOf, personOf }: Entities,
): Map<PersonCluster, UnitCluster> {
  const led = new Map<PersonCluster, UnitCluster>()
  for (const chunks of chunksOf.values()) {
    for (const [n, chunk] of chunks.entries()) {
      if (chunk.kind !== 'organization' || !sends(scene, chunk)) continue
      const organization = unitOf.get(chunk)
      const leader = leaderOf(scene, chunks, n)
      const person = leader && personOf.get(leader)
      if (organization !== undefined && person !== undefined && !led.has(person))
        led.set(person, organization)
    }
  }
  return led
}

const leads: readonly Word[] = ['led', 'headed']
/** Words and chunks between a delegation and its leader. */
const farthest = 12

function leaderOf(scene: Scene, chunks: readonly Chunk[], n: number): PersonCandidate | undefined {
  const { end, first } = chunks[n]
  const behind = chunks.slice(n + 1).find(isPerson)
  if (behind !== undefined && behind.first - end <= farthest)
    for (let i = end; i < behind.first; i++) if (isAny(scene, i, leads)) return behind
  const before = chunks.slice(0, n).findLast(isPerson)
  if (before !== undefined && first - before.end <= farthest)
    for (let i = before.end; i < first; i++)
      if (isAny(scene, i, leads) && !wordIs(scene, i + 1, 'by')) return before
  return undefined
}

const isPerson = (chunk: Chunk): chunk is PersonCandidate => chunk.kind === 'person'

/** "a delegation from O", "the team of the O", "an O delegation" */
export function sends(scene: Scene, { first, end }: TokenSpan): boolean {
  if (isAny(scene, end, delegations)) return wordIs(scene, end, 'delegation')
  const link = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  return (
    (wordIs(scene, link, 'from') || wordIs(scene, link, 'of')) &&
    isAny(scene, link - 1, delegations)
  )
}

/** "a delegation from O was received by N": who stands beyond such a verb is of another party. */
export function isParted(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isAny(scene, i, parting)) return true
  return false
}

/** "From the guests' side, N", "on behalf of the visitors, T N": first token that names the guests. */
export function guestsIn(scene: Scene, { first, end }: Sentence): number {
  for (let i = first; i < end; i++) if (isAny(scene, i, guests)) return i
  return end
}

/** In lower case: the "Sciences Group of O" is a department, no delegation. */
export const isAny = (scene: Scene, token: number, any: readonly Word[]): boolean =>
  token >= 0 && scene.capital[token] === 0 && any.some((word) => wordIs(scene, token, word))
