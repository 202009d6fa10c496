/** What an editor said of a proposal. */
export const verdicts = ['accepted', 'rejected', 'never'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * May a proposal be made, after what was said of it when it had been counted so often? What was
 * rejected comes again when twice as much speaks for it; so does what was accepted and has been taken
 * out of its list since; never means never.
 */
export const mayCome = (
  count: number,
  said: { readonly verdict: Verdict; readonly count: number } | undefined,
): boolean =>
  said === undefined || (said.verdict !== 'never' && count >= Math.max(2 * said.count, 1))
