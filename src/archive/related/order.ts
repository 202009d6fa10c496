/** Order by code units: the same on every machine. */
export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
