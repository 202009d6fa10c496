import distance from 'natural/lib/natural/distance/index.js'

/** How alike two words are spelt, by Jaro and Winkler: 1 is the same, 0 has nothing in common. */
export const likeness = (a: string, b: string): number => distance.JaroWinklerDistance(a, b)
