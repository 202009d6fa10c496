/** A link to what follows in a list; `here` is the address of the page that is shown. */
export const Pager = ({
  here,
  nextCursor,
}: {
  readonly here: URL
  readonly nextCursor?: string | undefined
}) => {
  const isFirst = !here.searchParams.has('cursor')
  if (isFirst && nextCursor === undefined) return null
  return (
    <nav class="pager" aria-label="Pages">
      {!isFirst && <a href={withCursor(here, undefined)}>First page</a>}
      {nextCursor !== undefined && (
        <a href={withCursor(here, nextCursor)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}

function withCursor(here: URL, cursor: string | undefined): string {
  const next = new URL(here)
  if (cursor === undefined) next.searchParams.delete('cursor')
  else next.searchParams.set('cursor', cursor)
  return next.pathname + next.search
}
