/** A part of a sentence: the name that is looked for, or what stands around it. */
export interface Piece {
  readonly text: string
  readonly isName: boolean
}

/** A sentence taken apart where it holds a name, in any letter case. */
export function pieces(sentence: string, name: string): readonly Piece[] {
  const wanted = name.toLowerCase()
  const lower = sentence.toLowerCase()
  // Some letters change their length with their case: then nothing is marked rather than the wrong words.
  if (wanted === '' || lower.length !== sentence.length) return [{ text: sentence, isName: false }]
  const found: Piece[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) found.push({ text: sentence.slice(from, at), isName: false })
    from = at + wanted.length
    found.push({ text: sentence.slice(at, from), isName: true })
  }
  if (from < sentence.length) found.push({ text: sentence.slice(from), isName: false })
  return found
}
