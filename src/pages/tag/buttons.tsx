import type { Child } from 'hono/jsx'

/** The form of the workbench; buttons and fields all over the page belong to it. */
export const benchForm = 'bench'

/** Ids of what changes when something is done. */
export const swapped = 'article side state said'

/** A button that does something to the article; `about` tells apart buttons of the same words. */
export const Do = ({
  act,
  about,
  className,
  swaps,
  to,
  children,
}: {
  readonly act: string
  readonly about?: string
  readonly className?: string
  /** Ids of what changes, where it is more than usual. */
  readonly swaps?: string
  /** Where it is sent, if not where its form is. */
  readonly to?: string
  readonly children: string
}) => (
  <button
    type="submit"
    form={benchForm}
    name="do"
    value={act}
    class={className}
    data-swap={swaps}
    formaction={to}
    aria-label={about === undefined ? undefined : `${children}: ${about}`}
  >
    {children}
  </button>
)

/** A part beside the article that was asked for, and can be closed again. */
export const Panel = ({
  title,
  acts,
  isNew = true,
  children,
}: {
  readonly title: Child
  /** What its main button does with the fields, and for which thing. */
  readonly acts?: string
  /** It has just been opened, and takes the focus. */
  readonly isNew?: boolean
  readonly children?: Child
}) => (
  <section class="panel" aria-labelledby="panel-title" data-focus={isNew ? '' : undefined}>
    <div class="panel-head">
      <h2 id="panel-title">{title}</h2>
      <Do act="close" className="quiet">
        Close
      </Do>
    </div>
    {acts !== undefined && <input type="hidden" form={benchForm} name="panel" value={acts} />}
    {children}
  </section>
)

/** What was wrong with what was filled in. */
export const Mistakes = ({
  message,
  errors = [],
}: {
  readonly message: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
}) => (
  <div class="mistakes" role="alert">
    {errors.length === 0 ? (
      <p>{message}</p>
    ) : (
      <ul>
        {errors.map((error) => (
          <li>{error.message}</li>
        ))}
      </ul>
    )}
  </div>
)
