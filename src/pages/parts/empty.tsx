import type { Child } from 'hono/jsx'

/** What stands where nothing is yet, and what to do about it. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string
  readonly children?: Child
}) => (
  <div class="empty">
    <h2>{title}</h2>
    {children}
  </div>
)
