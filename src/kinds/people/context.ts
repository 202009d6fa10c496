import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape, ZoneCode } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, isGlued, isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'

/** Where titles and units begin and end in a sentence; indexes are tokens. */
export interface Neighbours {
  titleEndsAt(token: number): boolean
  titleStartsAt(token: number): boolean
  unitEndsAt(token: number): boolean
}

/** What stands on one side of a candidate. */
export interface Side {
  readonly score: number
  /** What a name of one word may count besides. */
  readonly lone: number
  readonly rule: string | undefined
  readonly honorific?: { readonly first: number; readonly end: number }
}

const honorifics = listIds['people.honorifics']
const saying = listIds['people.saying-verbs']
const posts = listIds['people.appointment-verbs']
const kin = listIds['people.kin']

/** How far back a post may stand: "the Mayor of Musanze and Chair of the Board, Claudien". */
const postWithin = 14
const comma = 0x2c

const nothing: Side = { score: 0, lone: 0, rule: undefined }
const side = (score: number, rule?: string, lone = 0): Side => ({
  score,
  lone,
  rule,
})

/** What stands before token `a`. `runFirst` is where the run of capitals begins. */
export function sideBefore(
  scene: Scene,
  sentence: Sentence,
  a: number,
  runFirst: number,
  near: Neighbours,
): Side {
  const found = leftOf(scene, sentence, a, runFirst, near)
  return scene.document.zones[a] === ZoneCode.byline ? { ...found, score: found.score + 1 } : found
}

function leftOf(
  scene: Scene,
  sentence: Sentence,
  a: number,
  runFirst: number,
  near: Neighbours,
): Side {
  const { tokens, capital, clues } = scene
  const honorific = honorificBefore(scene, a, sentence.first)
  if (honorific !== undefined) return { ...side(3, 'people/honorific-then-name'), honorific }
  if (near.titleEndsAt(a)) return side(2.6, 'people/title-then-name')
  const p = a - 1
  if (p < sentence.first) return nothing
  if (capital[p] === 1 && p >= runFirst - 1) return besideCapital(scene, sentence, a, near)
  const sign = tokens.sign[p]
  if (sign === comma || sign === 0x3a) {
    if (isKin(scene, p)) return side(1.3, 'people/kin-then-name', 0.6)
    return hasPostBefore(scene, sentence, p, near)
      ? side(1.3, 'people/post-then-name', 1.1)
      : nothing
  }
  if (sign === 0x26) return side(-0.8, undefined, -1.2)
  if (sign === 0x29 && isTitleBracket(scene, p, near)) return side(2.2, 'people/title-then-name')
  // "Mg. Graciela Oporto": an abbreviation that no list holds.
  if (sign === 0x2e && isGlued(tokens, p) && p - 1 >= runFirst && isAbbreviated(scene, p - 1))
    return side(0.3)
  if (sign !== 0) return nothing
  if (isKin(scene, a)) return side(1.3, 'people/kin-then-name')
  if (wordIs(scene, p, 'the')) return side(-2)
  if (wordIs(scene, p, 'a') || wordIs(scene, p, 'an')) return side(-1.5)
  for (const [entry, end] of entriesAt(scene, p, posts)) {
    const { pattern } = entry.cells
    if (end === a && (pattern === 'object-as-title' || pattern === 'succeeds'))
      return side(1.2, 'people/verb-then-name')
  }
  if (longestAt(scene, p, saying) === a) {
    const before = p > sentence.first ? tokens.sign[p - 1] : 0
    const closes = before === comma || before === 0x22 || before === 0x201d || before === 0x2019
    return closes ? side(1.5, 'people/verb-then-name', 0.5) : side(0.1)
  }
  if (wordIs(scene, p, 'in') || wordIs(scene, p, 'at')) return side(-0.7, undefined, -0.5)
  if (wordIs(scene, p, 'of') || wordIs(scene, p, 'from')) return side(-0.4)
  if (wordIs(scene, p, 'by')) return side(0.5, 'people/by-then-name', 0.2)
  if (wordIs(scene, p, 'against') || wordIs(scene, p, 'than')) return side(0.3, undefined, 0.4)
  if (wordIs(scene, p, 'with')) return side(0.3, undefined, 0.1)
  if (wordIs(scene, p, 'between') || wordIs(scene, p, 'to')) return side(0)
  if ((clues[p] & Clue.demonym) !== 0) return side(0.6, 'people/nationality-then-name')
  // "Its president is Kang Young Joong."
  if ((wordIs(scene, p, 'is') || wordIs(scene, p, 'was')) && near.titleEndsAt(p))
    return side(1.2, 'people/title-then-name')
  // "South African puncher Kallie Knoetze"
  if (isNoun(clues[p]) && p > sentence.first && (clues[p - 1] & Clue.demonym) !== 0)
    return side(0.9, 'people/nationality-then-name')
  return nothing
}

/** "Registrar (Evaluation) C. Mori": the bracket belongs to the title before it. */
function isTitleBracket(scene: Scene, close: number, near: Neighbours): boolean {
  for (let i = close - 1; i > Math.max(0, close - 8); i--)
    if (scene.tokens.sign[i] === 0x28) return near.titleEndsAt(i)
  return false
}

/** Surely part of a name, so that a name that leaves it out is cut short. */
const isListed = (clue: number): boolean =>
  (clue & (Clue.given | Clue.surname)) !== 0 && (clue & (Clue.title | anyPlace)) === 0

const isNoun = (clue: number): boolean =>
  (clue & (Clue.noun | Clue.function | Clue.verb | anyHead)) === Clue.noun

const isAbbreviated = (scene: Scene, i: number): boolean => {
  const { tokens, capital, clues } = scene
  const length = tokens.end[i] - tokens.start[i]
  return capital[i] === 1 && length > 1 && length <= 4 && (clues[i] & anyName) === 0
}

/** Behind another capitalised word the candidate is perhaps only the end of a longer name. */
function besideCapital(scene: Scene, sentence: Sentence, a: number, near: Neighbours): Side {
  const { clues, tokens } = scene
  const p = isHyphen(tokens, a - 1) ? a - 2 : a - 1
  const clue = clues[p]
  if ((clue & Clue.demonym) !== 0) return side(0.6, 'people/nationality-then-name', 0.6)
  if (isKin(scene, a)) return side(1.3, 'people/kin-then-name')
  if ((clue & Clue.place) !== 0 && (clue & anyName) !== 0) return side(-1.8)
  if (near.unitEndsAt(a) || (clue & (anyHead | Clue.place)) !== 0) {
    if (hasPostBefore(scene, sentence, a, near)) return side(1.3, 'people/post-then-name', 0.3)
    return side(near.unitEndsAt(a) ? -0.2 : -0.6)
  }
  if ((tokens.shape[a] & Shape.newLine) !== 0) return side(-0.3)
  if (tokens.start[a] - tokens.end[a - 1] >= 3) return nothing
  // "MPP Tony Ruprecht": letters that stand for a post or a party.
  if ((tokens.shape[p] & Shape.allCaps) !== 0 && (clue & anyName) === 0) return side(-0.6)
  const isPlain = (clue & commonWord) !== 0 && (clue & anyName) === 0
  return side(isPlain ? (sentence.headlineCase ? -0.5 : -1.2) : isListed(clue) ? -2.8 : -1.8)
}

/** A title stands in the clause that ends at `p`: "the Mayor of Musanze, …", "Manager of Acme Co. …". */
function hasPostBefore(scene: Scene, sentence: Sentence, p: number, near: Neighbours): boolean {
  const { tokens, clues, capital } = scene
  // "(Director, Kulturhaus Ostmark)": in a bracket behind a name stands where the post is held.
  if (near.titleEndsAt(p) && isInBracket(scene, sentence, p)) return false
  for (let i = p; i > Math.max(sentence.first, p - postWithin); i--) {
    if (near.titleEndsAt(i)) return true
    const k = i - 1
    const sign = tokens.sign[k]
    if (sign === comma || sign === 0x3b || sign === 0x3a || sign === 0x28) return false
    if (capital[k] === 0 && (clues[k] & Clue.verb) !== 0 && (clues[k] & Clue.noun) === 0)
      return false
  }
  return false
}

function isInBracket(scene: Scene, sentence: Sentence, p: number): boolean {
  for (let i = p - 1; i > Math.max(sentence.first, p - 8); i--) {
    if (scene.tokens.sign[i] === 0x29) return false
    if (scene.tokens.sign[i] === 0x28) return true
  }
  return false
}

/** A word for a relative ends at token `end`: "his brother", "their daughter,". */
function isKin(scene: Scene, end: number): boolean {
  const { tokens } = scene
  for (let i = end - 1; i >= Math.max(0, end - 5); i--) {
    if ((tokens.shape[i] & Shape.word) !== 0 && longestAt(scene, i, kin) === end) return true
    if ((tokens.shape[i] & Shape.word) !== 0 && !isHyphen(tokens, i - 1)) return false
  }
  return false
}

/** What stands behind, from token `b` on. `runEnd` is where the run of capitals ends. */
export function sideAfter(
  scene: Scene,
  sentence: Sentence,
  b: number,
  runEnd: number,
  near: Neighbours,
): Side {
  const { tokens, clues, capital } = scene
  if (b >= sentence.end) return nothing
  const sign = tokens.sign[b]
  if (b < runEnd && capital[b] === 1) {
    if (near.titleStartsAt(b) || (clues[b] & Clue.degree) !== 0) return nothing
    if ((tokens.shape[b] & Shape.newLine) !== 0) return side(-0.3)
    if ((clues[b] & (anyHead | Clue.otherHead | Clue.placeHead)) !== 0) return side(-2.2)
    const isPlain = (clues[b] & commonWord) !== 0 && (clues[b] & anyName) === 0
    return side(isPlain ? (sentence.headlineCase ? -0.4 : -1.6) : isListed(clues[b]) ? -2.8 : -1.8)
  }
  if ((tokens.shape[b] & Shape.possessive) !== 0) {
    if (isKinAt(scene, b + 1)) return side(1.3, 'people/name-then-kin', 0.4)
    if (near.titleStartsAt(b + 1)) return side(-0.2)
    return side(0, undefined, 0.5)
  }
  if (sign === comma) return behindComma(scene, sentence, b + 1, near)
  if (sign === 0x28 || sign === 0xff08) return behindBracket(scene, b + 1, near)
  if (sign === 0x26) return capital[b + 1] === 1 ? side(-0.8, undefined, -1.2) : nothing
  if (sign !== 0) return isHyphen(tokens, b) && isGlued(tokens, b) ? side(-1.5) : nothing
  if (capital[b] === 1) return nothing
  return behindWord(scene, sentence, b)
}

function behindComma(scene: Scene, sentence: Sentence, from: number, near: Neighbours): Side {
  const { tokens, clues } = scene
  if (from >= sentence.end) return nothing
  if (near.titleStartsAt(from)) return side(1.6, 'people/name-then-title')
  if (wordIs(scene, from, 'who') || wordIs(scene, from, 'whose'))
    return side(0.9, 'people/name-then-who', 0.4)
  if ((clues[from] & Clue.degree) !== 0 && scene.capital[from] === 1)
    return side((clues[from] & anyName) === 0 ? 1.3 : 0.2, 'people/name-then-degree')
  if (isAge(scene, from)) return side(1.5, 'people/name-then-age')
  for (let i = from; i < Math.min(sentence.end, from + 7); i++) {
    if (near.titleStartsAt(i))
      return describesFirm(scene, sentence, i) ? nothing : side(1.2, 'people/name-then-title', 0)
    const sign = tokens.sign[i]
    if (sign !== 0 && sign !== 0x27 && !isHyphen(tokens, i)) break
    if (scene.capital[i] === 0 && isVerb(scene, i)) break
  }
  return isKinAt(scene, from) ? side(1, 'people/name-then-kin') : nothing
}

/** "Ireland's premier research institute": what looks like a title only describes a firm. */
function describesFirm(scene: Scene, sentence: Sentence, title: number): boolean {
  const { tokens, clues } = scene
  for (let i = title; i < Math.min(sentence.end, title + 6); i++) {
    if (tokens.sign[i] !== 0 || (i > title && (clues[i] & Clue.function) !== 0)) return false
    if ((clues[i] & anyHead) !== 0 && (clues[i] & Clue.title) === 0) return true
  }
  return false
}

/** "Ana Brook, 45," */
function isAge(scene: Scene, i: number): boolean {
  const { tokens } = scene
  if (wordIs(scene, i, 'aged')) return true
  if ((tokens.shape[i] & Shape.number) === 0 || i + 1 >= tokens.count) return false
  const size = tokens.end[i] - tokens.start[i]
  return size === 2 && tokens.sign[i + 1] === comma
}

function behindBracket(scene: Scene, from: number, near: Neighbours): Side {
  const { tokens } = scene
  if (near.titleStartsAt(from) || (wordIs(scene, from, 'the') && near.titleStartsAt(from + 1)))
    return side(1.6, 'people/name-then-title')
  if (wordIs(scene, from, 'born')) return side(1.5, 'people/name-then-age', 0.8)
  if ((tokens.shape[from] & Shape.number) !== 0) {
    const size = tokens.end[from] - tokens.start[from]
    const closes = tokens.sign[from + 1] === 0x29 || tokens.sign[from + 1] === comma
    if (size === 4 && !closes) return side(0.9, 'people/name-then-age', 0.4)
    if (size === 2 && closes) return side(0.6, 'people/name-then-age')
  }
  return (tokens.shape[from] & Shape.cjk) !== 0 ? side(0.4) : nothing
}

function behindWord(scene: Scene, sentence: Sentence, b: number): Side {
  const { clues } = scene
  if (wordIs(scene, b, 'who') || wordIs(scene, b, 'whose'))
    return side(0.9, 'people/name-then-who', 0.4)
  for (const [entry] of entriesAt(scene, b, posts)) {
    if (entry.cells.pattern !== 'object-as-title')
      return side(1.1, 'people/name-then-verb', 0.2 + pronounBonus(scene, sentence, b))
  }
  if (longestAt(scene, b, saying) > 0)
    return side(0.9, 'people/name-then-verb', 0.1 + pronounBonus(scene, sentence, b))
  if (
    wordIs(scene, b, 'and') &&
    (wordIs(scene, b + 1, 'his') || wordIs(scene, b + 1, 'her')) &&
    b + 2 < sentence.end
  )
    return side(1, 'people/name-then-kin', 0.5)
  if (isVerb(scene, b)) return side(0.2, undefined, 0.3 + pronounBonus(scene, sentence, b))
  if ((clues[b] & (anyHead | Clue.otherHead)) !== 0 && (clues[b] & Clue.title) === 0)
    return side(-0.5)
  return nothing
}

/** "Ode started his activity", "Ode said that she …": only people are followed by these words. */
function pronounBonus(scene: Scene, sentence: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(sentence.end, from + 14); i++) {
    if (scene.capital[i] === 1 && (scene.clues[i] & anyPlace) === 0) return 0
    if ((['his', 'her', 'he', 'she'] as const).some((word) => wordIs(scene, i, word))) return 1
  }
  return 0
}

function isVerb(scene: Scene, i: number): boolean {
  const { clues, tokens } = scene
  if ((tokens.shape[i] & (Shape.word | Shape.capital)) !== Shape.word) return false
  if ((['is', 'was', 'has', 'had', 'will'] as const).some((word) => wordIs(scene, i, word)))
    return true
  if ((clues[i] & Clue.function) !== 0) return false
  return (
    (clues[i] & Clue.verb) !== 0 ||
    ((clues[i] & Clue.noun) === 0 &&
      (scene.lexicons.classes(tokens.word[i]) & WordClass.verb) !== 0)
  )
}

const isKinAt = (scene: Scene, i: number): boolean => longestAt(scene, i, kin) > 0

/** Honorifics that end right before token `a`, academic ranks between them included: "Datuk Ir Prof Dr". */
function honorificBefore(
  scene: Scene,
  a: number,
  limit: number,
): { first: number; end: number } | undefined {
  const { tokens, clues } = scene
  let first = a
  let i = a - 1
  while (i >= limit) {
    if (tokens.sign[i] === 0x2e && isGlued(tokens, i)) i--
    // "Dr (Mrs) Patience Ekpo"
    const isBracketed = tokens.sign[i] === 0x29 && i - 2 >= limit && tokens.sign[i - 2] === 0x28
    if (isBracketed) i--
    let start = -1
    for (let s = i; s >= Math.max(limit, i - 4); s--)
      if (longestAt(scene, s, honorifics) === i + 1) start = s
    if (start >= 0) first = start
    else if (first < a && (clues[i] & Clue.title) !== 0 && scene.capital[i] === 1) start = i
    else break
    i = start - (isBracketed ? 2 : 1)
  }
  return first < a && isWritten(scene, first) ? { first, end: a } : undefined
}

/** With a capital, so that "brother" and "mother" are none. */
const isWritten = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & Shape.capital) !== 0 && !(i > 0 && isHyphen(tokens, i - 1))
