import type { Child } from 'hono/jsx'

// biome-ignore format: a list of words
export const markedKinds = [
  'people', 'organizations', 'departments', 'titles', 'dates', 'topics', 'places',
] as const
export type MarkedKind = (typeof markedKinds)[number]

/** Of each kind: its name for one, and a letter, so that nothing is told by colour alone. */
export const kindWords: Readonly<
  Record<MarkedKind, { readonly one: string; readonly letter: string }>
> = {
  people: { one: 'person', letter: 'P' },
  organizations: { one: 'organization', letter: 'O' },
  departments: { one: 'department', letter: 'D' },
  titles: { one: 'title', letter: 'T' },
  dates: { one: 'date', letter: 'W' },
  topics: { one: 'topic', letter: 'S' },
  places: { one: 'place', letter: 'L' },
}

/** A name with the sign of its kind. */
export const Chip = ({
  kind,
  href,
  children,
}: {
  readonly kind: MarkedKind
  readonly href?: string
  readonly children?: Child
}) => {
  const content = (
    <>
      <span class="sign" aria-hidden="true">
        {kindWords[kind].letter}
      </span>
      <span class="sr">{kindWords[kind].one}: </span>
      <bdi>{children}</bdi>
    </>
  )
  return href === undefined ? (
    <span class={`chip ${kind}`}>{content}</span>
  ) : (
    <a class={`chip ${kind}`} href={href}>
      {content}
    </a>
  )
}
