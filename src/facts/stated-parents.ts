import type { Chunk } from '../kinds/chunk.ts'
import type { Reading } from '../kinds/find.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { Shape } from '../text/document.ts'

/** Departments that the words tie to their organization: "D of O", "O's D", "O D", "D of D2 of O". */
export function statedParents(
  scene: Scene,
  readings: readonly Reading[],
  unitOf: ReadonlyMap<UnitCandidate, UnitCluster>,
): Map<UnitCluster, UnitCluster> {
  const parents = new Map<UnitCluster, UnitCluster>()
  const state = (department: UnitCandidate, organization: UnitCandidate): void => {
    const child = unitOf.get(department)
    const parent = unitOf.get(organization)
    if (child !== undefined && parent !== undefined && !parents.has(child))
      parents.set(child, parent)
  }
  for (const { chunks } of readings) {
    for (let n = 0; n + 1 < chunks.length; n++) {
      const left = chunks[n]
      const right = chunks[n + 1]
      if (isDepartment(left) && isOrganization(right) && tiesBack(scene, left.end, right.first))
        state(left, right)
      else if (
        isOrganization(left) &&
        isDepartment(right) &&
        tiesForward(scene, left.end, right.first)
      )
        state(right, left)
      else if (
        isDepartment(left) &&
        isDepartment(right) &&
        tiesBack(scene, left.end, right.first)
      ) {
        const beyond = chunks[n + 2]
        if (
          beyond !== undefined &&
          isOrganization(beyond) &&
          tiesBack(scene, right.end, beyond.first)
        )
          state(left, beyond)
      }
    }
  }
  return parents
}

const isDepartment = (chunk: Chunk): chunk is UnitCandidate => chunk.kind === 'department'
const isOrganization = (chunk: Chunk): chunk is UnitCandidate => chunk.kind === 'organization'

/** "of", "at the", "," between a department and the organization behind it. */
function tiesBack(scene: Scene, from: number, to: number): boolean {
  if (to - from > 2 || to === from) return false
  const opens = (['of', 'at', 'in', 'within', 'under', 'from'] as const).some((word) =>
    wordIs(scene, from, word),
  )
  if (opens) return to - from === 1 || wordIs(scene, from + 1, 'the')
  return to - from === 1 && scene.tokens.sign[from] === 0x2c
}

const tiesForward = (scene: Scene, from: number, to: number): boolean =>
  from === to || (to - from === 1 && (scene.tokens.shape[from] & Shape.possessive) !== 0)
