import type { Entry } from '../../lexicon/parse.ts'

/** What other kinds have found, as tokens `[first, end)`: sorted, not overlapping. */
export interface Known {
  readonly first: number
  readonly end: number
  readonly kind: 'organization' | 'department' | 'person' | 'place' | 'date' | 'title'
}

export type Stage = 'discussed' | 'proposed' | 'agreed' | 'ongoing' | 'completed'

/** A subject of cooperation where it stands in the text, as tokens `[first, end)`. */
export interface TopicMention {
  readonly first: number
  readonly end: number
  /** As a tag would read: lower case unless a proper name, without article. */
  readonly label: string
  /** Name of the concept that covers it. */
  readonly concept?: string | undefined
  readonly entry?: Entry | undefined
  /** The concept is the subject itself, not wider than it. */
  readonly isConcept?: boolean
  readonly broader?: string[] | undefined
  readonly stage?: Stage | undefined
  readonly rule: string
  readonly confidence: number
}

/** Words that say that parties cooperate. */
export interface Cooperation {
  readonly first: number
  readonly end: number
  readonly sentence: number
  readonly stage?: Stage
  /** What leads to a party behind the words, if anything does. */
  readonly leads?: 'with' | 'between'
}

export interface TopicReading {
  readonly mentions: readonly TopicMention[]
  readonly cooperation: readonly Cooperation[]
}
