import type { DateMention } from '../../kinds/dates/index.ts'
import type { PersonCluster } from '../../kinds/people/merge.ts'
import type { PlaceCandidate } from '../../kinds/places/places.ts'
import type { UnitCluster } from '../../kinds/units/merge.ts'
import type { TokenSpan } from '../positions.ts'

/** What happened, as the words of one or more sentences tell it. */
export interface EventFact {
  readonly type: string
  /** CAMEO code, empty where none fits. */
  readonly code: string
  readonly people: Map<PersonCluster, string>
  readonly organizations: Map<UnitCluster, string>
  date?: DateMention
  place?: PlaceCandidate
  readonly evidence: TokenSpan[]
  readonly rule: string
  /** Last sentence that told of it. */
  sentence: number
}
