/** Addresses of a thing elsewhere, as the word lists know it by any of its names. */
export type SameAs = (names: readonly string[]) => readonly string[]
