import type { Evidence } from '../../archive/proposals/proposal.ts'

/** A sentence in which something stands that is proposed. */
export interface Sample {
  /** Id of the article. */
  readonly article: string
  readonly title?: string
  readonly date?: string
  readonly sentence: string
}

/** An article that speaks for a proposal. */
export interface Speaking {
  readonly seq: number
  /** The sentence, where it is kept. */
  readonly sentence?: string
  /** Where the words stand, else: the thing of the record that bears them, or the words themselves. */
  readonly local?: string
  readonly words?: string
}

/** Something that the archive gives reason to propose. */
export interface Found extends Evidence {
  /** The articles that speak for it, reprints left out; looked up only for what is shown. */
  readonly speaking: () => Promise<readonly Speaking[]>
  /** Kind and country, where looking them up takes a while. */
  readonly more?: () => Promise<Pick<Evidence, 'kind' | 'country'>>
}

/** Of each sort so many are looked at, the most frequent. */
export const mostFound = 5000
