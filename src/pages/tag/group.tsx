import type { Child } from 'hono/jsx'

/** A part of the record; none where nothing was found. */
export const Group = ({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children?: Child
}) =>
  count === 0 ? null : (
    <section class="group">
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )

/** Other names of a thing. */
export const Also = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      Also called{' '}
      {names.map((name, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
    </p>
  )
