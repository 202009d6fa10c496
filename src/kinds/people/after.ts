import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import {
  entryOf,
  hitAt,
  isGlued,
  isHyphen,
  longestAt,
  nextHit,
  type Scene,
  wordIs,
  wordIsAny,
} from '../scene.ts'
import { isListed, type Neighbours, nothing, type Side, side } from './side.ts'

const saying = listIds['people.saying-verbs']
const posts = listIds['people.appointment-verbs']
const kin = listIds['people.kin']
const comma = 0x2c

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
    // "They bought Nicholson's and sold it": a shop.
    return side(0, undefined, ownsNothing(scene, sentence, b + 1) ? -0.8 : 0.5)
  }
  if (sign === comma) return behindComma(scene, sentence, b + 1, near)
  if (sign === 0x28 || sign === 0xff08) return behindBracket(scene, b + 1, near)
  if (sign === 0x26) return capital[b + 1] === 1 ? side(-0.8, undefined, -1.2) : nothing
  // "Zelku Ngoufo – Director of the Institute"
  const isDash = sign === 0x2013 || sign === 0x2014 || (sign === 0x2d && !isGlued(tokens, b))
  if (isDash && b + 1 < sentence.end && near.titleStartsAt(b + 1))
    return side(1.3, 'people/name-then-title')
  if (sign !== 0) return isHyphen(tokens, b) && isGlued(tokens, b) ? side(-1.5) : nothing
  if (capital[b] === 1) return nothing
  return behindWord(scene, sentence, b)
}

/** No noun follows the possessive. */
function ownsNothing(scene: Scene, sentence: Sentence, i: number): boolean {
  if (i >= sentence.end || scene.tokens.sign[i] !== 0) return true
  if (scene.capital[i] === 1) return false
  return (
    wordIsAny(scene, i, notOwned) ||
    ((scene.clues[i] & (Clue.function | Clue.noun)) === 0 && isVerb(scene, i))
  )
}

const notOwned: ReadonlySet<string> = new Set([
  'and',
  'or',
  'is',
  'was',
  'has',
  'had',
  'in',
  'on',
  'at',
  'with',
  'from',
  'for',
  'to',
  'by',
])

function behindComma(scene: Scene, sentence: Sentence, from: number, near: Neighbours): Side {
  const { tokens, clues } = scene
  if (from >= sentence.end) return nothing
  // "Vilayphone, Deputy Director General of …"
  if (near.titleStartsAt(from))
    return side(1.6, 'people/name-then-title', scene.capital[from] === 1 ? 0.9 : 0)
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
  // "Ling Aoki (The Pacific Review)"
  const isNamed = scene.capital[from] === 1 || wordIs(scene, from, 'the')
  return isNamed || (tokens.shape[from] & Shape.cjk) !== 0 ? side(0.4) : nothing
}

function behindWord(scene: Scene, sentence: Sentence, at: number): Side {
  const { clues } = scene
  // "Ode also owns", "Ode eventually served"
  const isAdverb =
    scene.capital[at] === 0 &&
    (clues[at] & (Clue.adverb | Clue.noun | Clue.verb)) === Clue.adverb &&
    at + 1 < sentence.end
  const b = isAdverb ? at + 1 : at
  if (wordIs(scene, b, 'who') || wordIs(scene, b, 'whose'))
    return side(0.9, 'people/name-then-who', 0.4)
  if (givesPost(scene, b))
    return side(1.1, 'people/name-then-verb', 0.2 + pronounBonus(scene, sentence, b))
  const said = longestAt(scene, b, saying)
  // "the delegation of Nordheim led by …"
  if (said > 0 && !wordIs(scene, said, 'by'))
    return side(0.9, 'people/name-then-verb', 0.1 + pronounBonus(scene, sentence, b))
  if (
    wordIs(scene, b, 'and') &&
    (wordIs(scene, b + 1, 'his') || wordIs(scene, b + 1, 'her')) &&
    b + 2 < sentence.end
  )
    return side(1, 'people/name-then-kin', 0.5)
  if (isDefined(scene, b)) return nothing
  if (isVerb(scene, b)) return side(0.2, undefined, 0.3 + pronounBonus(scene, sentence, b))
  // "Tra Vinh university", "Yoshida campus"
  if ((clues[b] & (anyHead | Clue.placeHead)) !== 0 && (clues[b] & Clue.title) === 0)
    return side(-1.2)
  if ((clues[b] & Clue.otherHead) !== 0 && (clues[b] & Clue.title) === 0) return side(-0.5)
  return nothing
}

/** "Brensbach is a village": what a word of the text is said to be tells people from other things. */
function isDefined(scene: Scene, b: number): boolean {
  if (!wordIsAny(scene, b, copulas) || !wordIsAny(scene, b + 1, articles)) return false
  for (let i = b + 2; i < Math.min(scene.tokens.count, b + 7); i++) {
    if ((scene.clues[i] & Clue.title) !== 0 || isKinAt(scene, i)) return false
    if (scene.tokens.sign[i] !== 0 && !isHyphen(scene.tokens, i)) break
  }
  return true
}

const copulas: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were'])
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** A verb of taking or leaving a post, whose subject is a person. */
function givesPost(scene: Scene, i: number): boolean {
  for (let h = hitAt(scene, i, posts); h >= 0; h = nextHit(scene, i, posts, h))
    if (entryOf(scene, h).cells.pattern !== 'object-as-title') return true
  return false
}

const pronouns: ReadonlySet<string> = new Set(['his', 'her', 'he', 'she'])

/** "Ode started his activity", "Ode said that she …": only people are followed by these words. */
function pronounBonus(scene: Scene, sentence: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(sentence.end, from + 14); i++) {
    if (scene.capital[i] === 1 && (scene.clues[i] & anyPlace) === 0) return 0
    if (wordIsAny(scene, i, pronouns)) return 1
  }
  return 0
}

const auxiliaries: ReadonlySet<string> = new Set(['is', 'was', 'has', 'had', 'will'])

function isVerb(scene: Scene, i: number): boolean {
  const { clues, tokens } = scene
  if ((tokens.shape[i] & (Shape.word | Shape.capital)) !== Shape.word) return false
  if (wordIsAny(scene, i, auxiliaries)) return true
  if ((clues[i] & Clue.function) !== 0) return false
  return (
    (clues[i] & Clue.verb) !== 0 ||
    ((clues[i] & Clue.noun) === 0 &&
      (scene.lexicons.classes(tokens.word[i]) & WordClass.verb) !== 0)
  )
}

const isKinAt = (scene: Scene, i: number): boolean => longestAt(scene, i, kin) > 0
