/** A text with what the rule finds in it; an empty list says that the rule stays silent. */
export interface Example {
  readonly text: string
  /** The words of the mentions or facts that carry the rule's id, in order. */
  readonly finds: readonly string[]
}

/**
 * A way of reading, with a name that travels: each mention and fact carries the id of the rule that
 * made it. The examples are its documentation and its test.
 */
export interface Rule {
  /** `people/title-then-name`: the kind, and what it sees. */
  readonly id: string
  /** One sentence for editors. */
  readonly about: string
  /** At least one that finds and one that is silent. */
  readonly examples: readonly Example[]
}
