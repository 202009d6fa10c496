import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape, ZoneCode } from '../../text/document.ts'
import { anyHead, anyName, Clue, commonWord } from '../clues.ts'
import type { GrammarWord } from '../grammar.ts'
import {
  entryOf,
  hitAt,
  isGlued,
  isHyphen,
  longestAt,
  nextHit,
  type Scene,
  wordIs,
} from '../scene.ts'
import { honorificBefore } from './honorific.ts'
import { isListed, type Neighbours, nothing, type Side, side } from './side.ts'

const saying = listIds['people.saying-verbs']
const posts = listIds['people.appointment-verbs']
const kin = listIds['people.kin']
const comma = 0x2c

/** How far back a post may stand: "the Mayor of Musanze and Chair of the Board, Claudien". */
const postWithin = 14

/** "On Monday Keller left", "in April Hale came": the name begins behind the day or month. */
export const isTime = (scene: Scene, i: number): boolean =>
  ((scene.clues[i] & Clue.weekday) !== 0 && wordIs(scene, i - 1, 'on')) ||
  ((scene.clues[i] & Clue.month) !== 0 && wordIs(scene, i - 1, 'in'))

/** What stands before token `a`. `runFirst` is where the run of capitals begins. */
export function sideBefore(
  scene: Scene,
  sentence: Sentence,
  a: number,
  runFirst: number,
  near: Neighbours,
): Side {
  const found = leftOf(scene, sentence, a, runFirst, near)
  const zone = scene.document.zones[a]
  if (zone === ZoneCode.byline) return changed(found, 1)
  // "SAN BARTOLOME, Aklan –"
  return zone === ZoneCode.dateline && a === sentence.first ? changed(found, -2) : found
}

const changed = ({ score, rule, lone, honorific }: Side, by: number): Side =>
  side(score + by, rule, lone, honorific)

function leftOf(
  scene: Scene,
  sentence: Sentence,
  a: number,
  runFirst: number,
  near: Neighbours,
): Side {
  const { tokens, capital, clues } = scene
  const honorific = honorificBefore(scene, a, sentence.first)
  if (honorific !== undefined) return side(3, 'people/honorific-then-name', 0, honorific)
  if (near.titleEndsAt(a)) return side(2.6, 'people/title-then-name')
  const p = a - 1
  if (p < sentence.first || isTime(scene, p)) return nothing
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
  // 'Universidad "Marta Ode" of the South'
  if (
    opensQuote.has(sign) &&
    p > sentence.first &&
    (clues[p - 1] & anyHead) !== 0 &&
    capital[p - 1] === 1
  )
    return side(-3)
  if (sign !== 0) return nothing
  // "Leeds-based Kershaw Platt"
  if (p > 1 && isHyphen(tokens, p - 1) && scene.small[p] === 'based') return side(-1.8)
  if (isKin(scene, a)) return side(1.3, 'people/kin-then-name', 0.5)
  const word = scene.small[p]
  if (word === 'the') return behindThe
  // "the National University named after Bauyrzhan Ode"
  if (word === 'after' && wordIs(scene, p - 1, 'named') && p > 1 && (clues[p - 2] & anyHead) !== 0)
    return capital[p - 2] === 1 ? side(-4) : nothing
  if (word === 'a' || word === 'an') return behindA
  if (takesName(scene, p, a)) return side(1.2, 'people/verb-then-name')
  if (longestAt(scene, p, saying) === a) {
    const before = p > sentence.first ? tokens.sign[p - 1] : 0
    const closes = before === comma || before === 0x22 || before === 0x201d || before === 0x2019
    return closes ? side(1.5, 'people/verb-then-name', 0.5) : side(0.1)
  }
  const small = word === '' ? undefined : behindSmall.get(word)
  if (small !== undefined) return small
  if ((clues[p] & Clue.demonym) !== 0) return side(0.6, 'people/nationality-then-name')
  // "Its president is Kang Young Joong."
  if ((word === 'is' || word === 'was') && near.titleEndsAt(p))
    return side(1.2, 'people/title-then-name')
  // "South African puncher Kallie Knoetze"
  if (isNoun(clues[p]) && p > sentence.first && (clues[p - 1] & Clue.demonym) !== 0)
    return side(0.9, 'people/nationality-then-name')
  return nothing
}

const opensQuote: ReadonlySet<number> = new Set([0x22, 0x201c, 0xab, 0x2018])

const behindThe = side(-2)
const behindA = side(-1.5)

/** What a preposition before it makes of a name. */
const behindSmall: ReadonlyMap<GrammarWord, Side> = new Map([
  ['in', side(-0.7, undefined, -0.5)],
  ['at', side(-0.7, undefined, -0.5)],
  ['of', side(-0.4)],
  ['from', side(-0.4)],
  ['by', side(0.5, 'people/by-then-name', 0.2)],
  ['against', side(0.3, undefined, 0.4)],
  ['than', side(0.3, undefined, 0.4)],
  ['with', side(0.3, undefined, 0.1)],
  ['between', nothing],
  ['to', nothing],
])

/** "appointed A", "succeeds A": a verb that ends at `a` and takes somebody as its object. */
function takesName(scene: Scene, p: number, a: number): boolean {
  for (let h = hitAt(scene, p, posts); h >= 0; h = nextHit(scene, p, posts, h)) {
    if (scene.document.hits.end[h] !== a) continue
    const { pattern } = entryOf(scene, h).cells
    if (pattern === 'object-as-title' || pattern === 'succeeds') return true
  }
  return false
}

/** "Registrar (Evaluation) C. Mori": the bracket belongs to the title before it. */
function isTitleBracket(scene: Scene, close: number, near: Neighbours): boolean {
  for (let i = close - 1; i > Math.max(0, close - 8); i--)
    if (scene.tokens.sign[i] === 0x28) return near.titleEndsAt(i)
  return false
}

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
  // "Vice-Rector for Digital Transformation M.S. Leontiev"
  if (isPlain && isInitials(scene, a)) return side(0)
  return side(isPlain ? (sentence.headlineCase ? -0.5 : -1.2) : isListed(clue) ? -2.8 : -1.8)
}

/** "M.S.": letters with dots, which open a name. */
const isInitials = ({ tokens, document }: Scene, i: number): boolean =>
  tokens.end[i] - tokens.start[i] === 3 &&
  document.text.charCodeAt(tokens.start[i] + 1) === 0x2e &&
  tokens.sign[i + 1] === 0x2e

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
