import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { Sentence } from '../../text/document.ts'
import type { Scene } from '../scene.ts'

/** A noun that heads the name of an organization or of a unit, where it stands. */
export interface Head {
  readonly first: number
  readonly end: number
  readonly kind: string
  readonly class: 'organization' | 'department' | 'either'
  readonly front: boolean
  readonly back: boolean
  /** Heads a unit only where something else says so. */
  readonly weak: boolean
}

const organizationHeads = listIds['organizations.head-nouns']
const departmentHeads = listIds['departments.head-nouns']

/** The head nouns of a sentence, the longest at each place, in order. */
export function headsOf(scene: Scene, sentence: Sentence): Head[] {
  const { hits } = scene.document
  const { entries, listOf } = scene.lexicons
  const heads: Head[] = []
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0) continue
    let best: Head | undefined
    for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
      const list = listOf[hits.entry[h]]
      if (list !== organizationHeads && list !== departmentHeads) continue
      if (best !== undefined && hits.end[h] < best.end) continue
      // A noun of both lists is what the list of organizations says of it.
      if (best?.end === hits.end[h] && list === departmentHeads) continue
      best = headOf(entries[hits.entry[h]], i, hits.end[h], list === departmentHeads)
    }
    if (best !== undefined) heads.push(best)
  }
  return heads
}

function headOf({ cells }: Entry, first: number, end: number, isDepartment: boolean): Head {
  return {
    first,
    end,
    kind: cells.kind,
    class: isDepartment ? 'department' : (cells.class as Head['class']),
    front: cells.order !== 'back',
    back: cells.order !== 'front',
    weak: cells.weak === 'yes',
  }
}
