import type { Candidate } from '../../engine/candidate.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape, ZoneCode } from '../../text/document.ts'
import { anyHead, anyName, Clue } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'
import { nameScore } from './evidence.ts'

/** What a candidate for a person's name says of itself. */
export interface PersonName {
  /** Tokens of the honorific before the name, empty when there is none. */
  readonly honorific?: { readonly first: number; readonly end: number }
  /** Score of the words alone, without the context. */
  readonly own: number
}

export type PersonCandidate = Candidate<PersonName> & { readonly kind: 'person' }

/** Where titles and honorifics begin and end in a sentence; indexes are tokens. */
export interface Neighbours {
  titleEndsAt(token: number): boolean
  titleStartsAt(token: number): boolean
}

const honorifics = listIds['people.honorifics']
const particles = listIds['people.particles']
const never = listIds['people.never']
const saying = listIds['people.saying-verbs']
const mostWords = 5

/** A candidate must reach this sum of evidence. */
export const threshold = 1.5

/** The names of people in a sentence: runs of capitalised words, weighed by lists and by context. */
export function peopleIn(
  scene: Scene,
  sentence: Sentence,
  near: Neighbours,
  offer: (person: PersonCandidate) => void,
): void {
  let i = sentence.first
  while (i < sentence.end) {
    if (scene.capital[i] === 0) {
      i++
      continue
    }
    const end = runEnd(scene, i, sentence.end)
    offerRun(scene, sentence, i, end, near, offer)
    i = end
  }
}

/** End of the run of capitalised words, particles and initials that begins at `i`. */
function runEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, capital } = scene
  let i = first + 1
  while (i < limit) {
    if (capital[i] === 1) i++
    else if (
      tokens.sign[i] === 0x2e &&
      isGlued(tokens, i) &&
      capital[i - 1] === 1 &&
      isShort(scene, i - 1)
    )
      i++
    else if (isHyphen(tokens, i) && isGlued(tokens, i) && isGlued(tokens, i + 1) && i + 1 < limit)
      i += 2
    else {
      const particle = longestAt(scene, i, particles)
      if (particle > i && particle < limit && capital[particle] === 1 && isParticle(scene, i))
        i = particle
      else break
    }
  }
  return i
}

const isShort = (scene: Scene, i: number): boolean => {
  const { tokens } = scene
  return (
    tokens.end[i] - tokens.start[i] <= 2 ||
    (scene.clues[i] & (Clue.honorific | Clue.title)) !== 0 ||
    scene.lexicons.has('text.abbreviations', tokens.word[i])
  )
}

/** Lower-case words that are both particles and English words ("do", "to") are none here. */
const isParticle = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & Shape.capital) === 0 &&
  ((scene.clues[i] & Clue.function) === 0 || wordIs(scene, i, 'of') === false)

function offerRun(
  scene: Scene,
  sentence: Sentence,
  first: number,
  end: number,
  near: Neighbours,
  offer: (person: PersonCandidate) => void,
): void {
  const { tokens, capital } = scene
  for (let a = first; a < end; a++) {
    if (capital[a] === 0 || (a > first && isHyphen(tokens, a - 1))) continue
    if (longestAt(scene, a, honorifics) > a && (scene.clues[a] & anyName) === 0) continue
    const words: number[] = []
    for (let b = a; b < end; ) {
      const next = wordEnd(scene, b, end, words)
      if (words.length > mostWords) break
      b = next
      consider(scene, sentence, a, b, words, { first, end }, near, offer)
      if (b < end && capital[b] === 0) {
        const particle = longestAt(scene, b, particles)
        b = particle > b ? particle : b + 1
      }
    }
  }
}

/** Takes one word, hyphenated or with its dot, into `words`; gives the token behind it. */
function wordEnd(scene: Scene, b: number, end: number, words: number[]): number {
  const { tokens } = scene
  words.push(b)
  let next = b + 1
  while (
    next + 1 < end &&
    isHyphen(tokens, next) &&
    isGlued(tokens, next) &&
    isGlued(tokens, next + 1)
  )
    next += 2
  if (next < end && tokens.sign[next] === 0x2e && isGlued(tokens, next) && isShort(scene, next - 1))
    next++
  return next
}

function consider(
  scene: Scene,
  sentence: Sentence,
  a: number,
  b: number,
  words: readonly number[],
  run: { first: number; end: number },
  near: Neighbours,
  offer: (person: PersonCandidate) => void,
): void {
  const own = nameScore(scene, words)
  if (own < -1) return
  const context = contextScore(scene, sentence, a, b, run, near)
  const total = own + context.score
  if (total < threshold || (words.length === 1 && context.score < 2)) return
  if (longestAt(scene, a, never) >= b) return
  offer({
    kind: 'person',
    first: a,
    end: trimmed(scene, b),
    rule: context.rule,
    score: words.length + Math.min(total, 6) * 0.5,
    value: { own, ...(context.honorific && { honorific: context.honorific }) },
  })
}

/** Without the full stop that only ends an abbreviation at the end of a name: "Jr." keeps it, "Li." does not. */
const trimmed = (scene: Scene, b: number): number => {
  const { tokens } = scene
  return tokens.sign[b - 1] === 0x2e && tokens.end[b - 2] - tokens.start[b - 2] > 2 ? b - 1 : b
}

interface Context {
  readonly score: number
  readonly rule: string
  readonly honorific?: { readonly first: number; readonly end: number }
}

/** What stands around the candidate: titles, honorifics, verbs of saying, words that never touch a name. */
function contextScore(
  scene: Scene,
  sentence: Sentence,
  a: number,
  b: number,
  run: { first: number; end: number },
  near: Neighbours,
): Context {
  const { tokens, clues, capital } = scene
  let score = 0
  let rule = 'people/listed-words'
  const before = a - 1
  const honorific = honorificBefore(scene, a, sentence.first)
  if (honorific !== undefined) {
    score += 3
    rule = 'people/honorific-then-name'
  } else if (near.titleEndsAt(a)) {
    score += 2.5
    rule = 'people/title-then-name'
  } else if (a > run.first && capital[before] === 1)
    score -= (clues[before] & (anyHead | Clue.place | Clue.demonym)) !== 0 ? 0.2 : 1.6
  else if (wordIs(scene, before, 'the')) score -= 2
  else if (
    wordIs(scene, before, 'in') ||
    wordIs(scene, before, 'at') ||
    wordIs(scene, before, 'of')
  )
    score -= 0.5
  const isByline = scene.document.zones[a] === ZoneCode.byline
  if (isByline) score += 1
  if (b < sentence.end) {
    const sign = tokens.sign[b]
    if (b < run.end && capital[b] === 1)
      score -= near.titleStartsAt(b) || (clues[b] & Clue.degree) !== 0 ? 0 : 1.6
    else if (
      sign === 0x2c &&
      (near.titleStartsAt(b + 1) || (wordIs(scene, b + 1, 'the') && near.titleStartsAt(b + 2)))
    ) {
      score += 1.6
      rule = score > 2.4 ? rule : 'people/name-then-title'
    } else if (sign === 0x28 && near.titleStartsAt(b + 1)) {
      score += 1.6
      rule = 'people/name-then-title'
    } else if (capital[b] === 0 && longestAt(scene, b, saying) > 0) {
      score += 0.9
      if (rule === 'people/listed-words') rule = 'people/name-then-verb'
    } else if (wordIs(scene, b, 'who')) score += 0.9
  }
  return honorific === undefined ? { score, rule } : { score, rule, honorific }
}

/** Honorifics that end right before token `a`: "Prof. Dr.", "Mr". */
function honorificBefore(
  scene: Scene,
  a: number,
  limit: number,
): { first: number; end: number } | undefined {
  const { tokens } = scene
  let first = a
  for (let i = a - 1; i >= limit; ) {
    if (tokens.sign[i] === 0x2e && isGlued(tokens, i)) i--
    let start = -1
    for (let s = i; s >= Math.max(limit, i - 3); s--)
      if (longestAt(scene, s, honorifics) === i + 1) start = s
    if (start < 0) break
    first = start
    i = start - 1
  }
  return first < a ? { first, end: a } : undefined
}
