/** The steps of reading an article. */
export type Stage = 'read' | 'look up' | 'dates' | 'find' | 'merge' | 'link' | 'topics' | 'compose'

/** Does the work of a step, and gives what it gives. */
export type Observe = <Value>(stage: Stage, work: () => Value) => Value

/** Looks at nothing. */
export const unobserved: Observe = (_, work) => work()
