import type { Chunk } from '../kinds/chunk.ts'
import type { Entities } from '../kinds/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { Shape } from '../text/document.ts'
import type { PositionFact } from './positions.ts'
import { delegations, isAny, isParted } from './visitors.ts'

/** Words of a sentence that say for whom those speak who are named beside them. */
interface Cue {
  readonly first: number
  readonly end: number
  readonly organization: UnitCluster
  /** "on behalf of O" may stand behind those who speak, "the O team" only before them. */
  readonly isBehalf: boolean
}

/** The party on whose side a sentence names the holder of a post. */
export function createSides(
  scene: Scene,
  chunksOf: ReadonlyMap<number, readonly Chunk[]>,
  { unitOf }: Entities,
  facts: readonly PositionFact[],
): (fact: PositionFact) => UnitCluster | undefined {
  const known = new Map<number, readonly Cue[]>()
  const cuesIn = (sentence: number): readonly Cue[] => {
    const asked = known.get(sentence)
    if (asked !== undefined) return asked
    const { first } = scene.document.sentences[sentence]
    const cues = (chunksOf.get(sentence) ?? []).flatMap((chunk): Cue[] => {
      const organization = chunk.kind === 'organization' ? unitOf.get(chunk) : undefined
      if (organization === undefined) return []
      const isBehalf = isSpokenFor(scene, chunk as UnitCandidate)
      if (!isBehalf && !namesSide(scene, chunk as UnitCandidate, first)) return []
      return [{ first: chunk.first, end: chunk.end, organization, isBehalf }]
    })
    known.set(sentence, cues)
    return cues
  }
  const opening = new Map<number, number>()
  for (const { sentence, evidence } of facts)
    if (!opening.has(sentence)) opening.set(sentence, evidence[0].first)
  return ({ sentence, evidence }) => {
    const cues = cuesIn(sentence)
    if (cues.length === 0) return undefined
    const { first, end } = evidence[0]
    // "N on behalf of O and M on behalf of P" goes on as it began.
    const isBehind = cues.some(
      (cue) => cue.isBehalf && cue.first > (opening.get(sentence) ?? first),
    )
    if (isBehind) return cues.find((cue) => cue.isBehalf && cue.first >= end)?.organization
    const before = cues.findLast((cue) => cue.end <= first)
    return before === undefined || isParted(scene, before.end, first)
      ? undefined
      : before.organization
  }
}

/** "on behalf of O", "representing O"; "on behalf of O's president" speaks for another. */
function isSpokenFor(scene: Scene, { first, end }: UnitCandidate): boolean {
  const link = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  if ((scene.tokens.shape[end] & Shape.possessive) !== 0) return false
  return (
    wordIs(scene, link, 'representing') ||
    (wordIs(scene, link, 'of') && wordIs(scene, link - 1, 'behalf'))
  )
}

/** "the O side", "O's management team", "O was represented by", "present from O were", "From O: N, T". */
function namesSide(scene: Scene, { first, end }: UnitCandidate, opening: number): boolean {
  let p = end
  if ((scene.tokens.shape[p] & Shape.possessive) !== 0) p++
  for (let i = p; i < p + mostBetween; i++) {
    if (scene.capital[i] === 1 || scene.tokens.sign[i] !== 0) break
    if (isAny(scene, i, parties)) return true
  }
  const isVerb = isAny(scene, end, verbs)
  if (isVerb && wordIs(scene, end + 1, 'represented')) return true
  const link = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  if (!wordIs(scene, link, 'from')) return false
  return isVerb || (link === opening && signs.has(scene.tokens.sign[end]))
}

/** Words between an organization and the noun for its people: "O's leadership team". */
const mostBetween = 3
const parties = [...delegations, 'side', 'representatives'] as const
const verbs = ['is', 'was', 'were', 'are', 'include', 'included'] as const
/** A comma, a colon. */
const signs: ReadonlySet<number> = new Set([0x2c, 0x3a])
