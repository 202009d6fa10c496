/** A guide, rendered. */
export interface Guide {
  readonly title: string
  /** Its first paragraph, for whom it is, as text. */
  readonly lead: string
  readonly contents: readonly { readonly id: string; readonly title: string }[]
  /** Everything below that. */
  readonly html: string
}

/** In the order in which they are offered. */
export const guideNames = ['content', 'web', 'analyst', 'operator', 'settings'] as const
export type Guides = Readonly<Record<(typeof guideNames)[number], Guide>>
