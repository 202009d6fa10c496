/** Irregular endings of titles, and the regular ones, in order; the first that fits is exchanged. */
const endings: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/men$/u, 'man'],
  [/alumni$/u, 'alumnus'],
  [/ies$/u, 'y'],
  [/(?<=ch|sh|ss|x)es$/u, ''],
  [/(?<=[^s])s$/u, ''],
]

/** A title of several people as one of them holds it: "Vice-Presidents" is "Vice-President". */
export function singular(title: string): string {
  for (const [plural, ending] of endings) {
    if (plural.test(title)) return title.replace(plural, ending)
  }
  return title
}
