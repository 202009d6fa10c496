/** A text with what the rule finds in it; an empty list says that the rule stays silent. */
export interface Example {
  readonly text: string
  /** The words of the mentions or facts that carry the rule's id, in order. */
  readonly finds: readonly string[]
}

/** Ids of rules that are switched off, to see what each of them brings. */
export type RulesOff = ReadonlySet<string>

/** What is left of candidates or facts when some rules are off; all of them where none is. */
export const without = <R extends { readonly rule: string }>(
  made: readonly R[],
  off: RulesOff | undefined,
): readonly R[] => (off === undefined ? made : made.filter(({ rule }) => !off.has(rule)))

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
