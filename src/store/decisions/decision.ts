import type { EntityKind } from '../entity-tables.ts'

/** What a decision means for who is who, in keys of signatures. */
export interface Effects {
  readonly kind: EntityKind
  readonly together?: readonly (readonly [string, string])[]
  readonly apart?: readonly (readonly [string, string])[]
  /** Appearances in these articles belong to another part of the signature with this key. */
  readonly splits?: readonly (readonly [article: string, key: string, part: number])[]
  readonly hides?: readonly string[]
}

/** Something that a person said, as the log keeps it. */
export interface Decision {
  readonly id: string
  readonly action: string
  readonly article?: string
  readonly body: { readonly effects?: Effects } & Readonly<Record<string, unknown>>
  readonly by: string
  readonly at: string
  readonly undoes?: string
}
