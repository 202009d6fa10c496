import type { Chunk } from '../kinds/chunk.ts'
import type { Entities } from '../kinds/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { type Sentence, ZoneCode } from '../text/document.ts'

type Word = Parameters<typeof wordIs>[2]

/** Nouns for those who come together. */
export const delegations: readonly Word[] = ['delegation', 'team', 'mission', 'group', 'party']
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

/** "a delegation from O", "the team of the O", "an O delegation" */
export function sends(scene: Scene, { first, end }: UnitCandidate): boolean {
  if (isAny(scene, end, delegations)) return wordIs(scene, end, 'delegation')
  const link = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  return (
    (wordIs(scene, link, 'from') || wordIs(scene, link, 'of')) &&
    isAny(scene, link - 1, delegations)
  )
}

/** "From the guests' side, N", "on behalf of the visitors, T N": first token that names the guests. */
export function guestsIn(scene: Scene, { first, end }: Sentence): number {
  for (let i = first; i < end; i++) if (isAny(scene, i, guests)) return i
  return end
}

/** In lower case: the "Sciences Group of O" is a department, no delegation. */
const isAny = (scene: Scene, token: number, any: readonly Word[]): boolean =>
  token >= 0 && scene.capital[token] === 0 && any.some((word) => wordIs(scene, token, word))
