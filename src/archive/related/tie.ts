/** Why two stand together, from what says most to what says least. */
export const tieTypes = [
  'event',
  'same-department',
  'same-organization',
  'topic',
  'co-mention',
] as const
export type TieType = (typeof tieTypes)[number]

/** Half-open range of UTF-16 offsets into the text of the article, or into the field that `in` names. */
export interface Quote {
  readonly start: number
  readonly end: number
  readonly in?: 'title'
}

/** One reason that one article gives for two of the people, or organizations, it names. */
export interface Tie {
  readonly type: TieType
  /** Of an event: its type, "visit". */
  readonly event?: string
  /** Local id of the organization, department or topic that `label` names, where it names one. */
  readonly of?: string
  /** In words of an editor: "visit to Eastlake University", "School of Medicine", "talent training". */
  readonly label: string
  /** `YYYY-MM-DD`: of the event, else of the article; left out where neither is known. */
  readonly day?: string
  /** In [0, 1], with three decimals. */
  readonly closeness: number
  /** The sentence to show. */
  readonly quote: Quote
}

/** Two of one article, and why. */
export interface Pair {
  readonly kind: 'person' | 'organization'
  /** Local ids of the record; `a` comes before `b` by code units. */
  readonly a: string
  readonly b: string
  /** That of the closest tie. */
  readonly closeness: number
  /** Closest first; never empty. */
  readonly ties: readonly Tie[]
}
