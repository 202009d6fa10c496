import type { Candidate } from '../../engine/candidate.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import type { Sentence } from '../../text/document.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { longestAt, type Scene } from '../scene.ts'
import { type Neighbours, type Side, sideAfter, sideBefore } from './context.ts'
import { nameScore, wordsIn } from './evidence.ts'
import { nativeNames } from './native.ts'
import { syllablesIn } from './pinyin.ts'
import { createRun, Mark, Part, type Run, readRun } from './run.ts'

/** What a candidate for a person's name says of itself. */
export interface PersonName {
  /** Tokens of the honorific before the name, empty when there is none. */
  readonly honorific?: { readonly first: number; readonly end: number }
  /** Score of the words alone, without the context. */
  readonly own: number
  /** Sum of all that speaks for a person. */
  readonly total: number
}

export type PersonCandidate = Candidate<PersonName> & { readonly kind: 'person' }

/** A candidate must reach this sum of evidence. */
export const threshold = 1.5

const honorifics = listIds['people.honorifics']
const kin = listIds['people.kin']
const never = listIds['people.never']
const known = listIds['organizations.known']
const namesOfOthers = new Set<number>([
  listIds['places.cities'],
  listIds['places.regions'],
  listIds['places.countries'],
  listIds['places.cities-ambiguous'],
  known,
])

/** More evidence than this makes a name no surer. */
const enough = 7
/** From here on a neighbour in a list can prove a name. */
const doubtful = 0
const mostPieces = 9

/** The names of people in a sentence: runs of capitalised words, weighed by lists and by context. */
export function peopleIn(
  scene: Scene,
  sentence: Sentence,
  near: Neighbours,
  offer: (person: PersonCandidate) => void,
): void {
  const run = createRun()
  const found: PersonCandidate[] = []
  const undecided: PersonCandidate[] = []
  const take = (person: PersonCandidate): void => {
    if (person.value.total >= threshold) found.push(person)
    else undecided.push(person)
  }
  for (let i = sentence.first; i < sentence.end; ) {
    if (scene.capital[i] === 0) {
      i++
      continue
    }
    const end = readRun(scene, i, sentence.end, run)
    offerRun(scene, sentence, run, end, near, take)
    i = end
  }
  besideNames(scene, found, undecided)
  for (const person of found) offer(person)
  nativeNames(scene, sentence, offer)
}

function offerRun(
  scene: Scene,
  sentence: Sentence,
  run: Run,
  runEnd: number,
  near: Neighbours,
  take: (person: PersonCandidate) => void,
): void {
  const runFirst = run.first[0]
  const after: (Side | undefined)[] = []
  for (let s = 0; s < run.count; s++) {
    if (run.part[s] > Part.particle || (s > 0 && isLowParticle(scene, run, s))) continue
    let before: Side | undefined
    for (let e = s; e < Math.min(run.count, s + mostPieces); e++) {
      if (run.part[e] === Part.particle || run.part[e] === Part.nickname) continue
      const own = nameScore(scene, run, s, e)
      if (own < -3.2) continue
      before ??= sideBefore(scene, sentence, run.first[s], runFirst, near)
      after[e] ??= sideAfter(scene, sentence, run.end[e], runEnd, near)
      consider(scene, sentence, run, s, e, own, before, after[e] as Side, take)
    }
  }
}

function consider(
  scene: Scene,
  sentence: Sentence,
  run: Run,
  s: number,
  e: number,
  own: number,
  before: Side,
  after: Side,
  take: (person: PersonCandidate) => void,
): void {
  const words = wordsIn(run, s, e)
  const basis = own + before.score + after.score + joinScore(run, s, e)
  if (basis + (words === 1 ? mostAlone : 0) < doubtful || isCourtesy(scene, run, s, e)) return
  const first = run.first[s]
  const end = trimmed(scene, sentence, run.end[e])
  let total = basis + startScore(scene, run, s, e)
  if (words === 1) {
    if (!mayStandAlone(scene, run, s, e, end)) return
    total += before.lone + after.lone + aloneScore(scene, sentence, run, s, e, after)
    if (longestAt(scene, first, known) === end) total -= 1.5
    if (before.rule === 'people/post-then-name' && !isClosed(scene, sentence, end)) total -= 1
    const context = before.score + before.lone + after.score + after.lone + (isBrief(scene) ? 1 : 0)
    const isSurrounded = context >= ((run.clue[e] & anyName) !== 0 ? 1 : 1.8)
    if (!isSurrounded && (run.clue[e] & Clue.given) === 0) return
    if (!isSurrounded) total = Math.min(total, threshold - 0.1)
  } else if (isListedOther(scene, first, end)) total -= 1.8
  if (total < doubtful || longestAt(scene, first, never) >= end) return
  take({
    kind: 'person',
    first,
    end,
    rule: ruleOf(before, after),
    score: scoreOf(words, total) + (e - s + 1 - words) * 0.2,
    value: { own, total, ...(before.honorific && { honorific: before.honorific }) },
  })
}

const isHonorific = (scene: Scene, run: Run, n: number): boolean =>
  longestAt(scene, run.first[n], honorifics) >
  ((run.clue[n] & anyName) === 0 ? 0 : run.first[n] + 1)

/** "the Mayor of Musanze, Claudien, and …": a sign or "and" closes the apposition. */
const isClosed = ({ tokens, grammar }: Scene, sentence: Sentence, end: number): boolean =>
  end === sentence.end || tokens.sign[end] !== 0 || tokens.word[end] === grammar.and

const isPinyin = (scene: Scene, run: Run, n: number): boolean =>
  (run.clue[n] & commonWord) === 0 && syllablesIn(scene, run.first[n], run.end[n]) > 0

const isBinding = (part: number): boolean =>
  part === Part.particle || part === Part.initial || part === Part.nickname

/** The most that a single word may count beyond its two sides. */
const mostAlone = 5

/** A part of a longer name that a particle or an initial goes on with is no name. */
function joinScore(run: Run, s: number, e: number): number {
  let score = 0
  if (e + 1 < run.count) {
    if (run.part[e + 1] === Part.particle) score -= 1.8
    if ((run.mark[e + 1] & Mark.broken) !== 0) score -= 3
  }
  return s > 0 && isBinding(run.part[s - 1]) ? score - 1.8 : score
}

/** "Tuan Haji", "Madya Dr.": forms of courtesy, alone or inside. */
function isCourtesy(scene: Scene, run: Run, s: number, e: number): boolean {
  if (longestAt(scene, run.first[s], honorifics) >= run.end[e]) return true
  for (let n = s + 1; n <= e; n++) if (isHonorific(scene, run, n)) return true
  return false
}

function mayStandAlone(scene: Scene, run: Run, s: number, e: number, end: number): boolean {
  if (run.part[e] === Part.initial || (s > 0 && run.part[s - 1] === Part.particle)) return false
  if (e + 1 < run.count && longestAt(scene, run.first[s], honorifics) > 0) return false
  // "Mr. Sa": the page breaks off.
  return end < scene.tokens.count || isBrief(scene)
}

function isListedOther(scene: Scene, first: number, end: number): boolean {
  const { hits } = scene.document
  for (let h = hits.at[first]; h < hits.at[first + 1]; h++)
    if (hits.end[h] === end && namesOfOthers.has(scene.lexicons.listOf[hits.entry[h]])) return true
  return false
}

const isLowParticle = (scene: Scene, run: Run, n: number): boolean =>
  run.part[n] === Part.particle && scene.capital[run.first[n]] === 0

const scoreOf = (words: number, total: number): number => words + Math.min(total, enough) * 0.5

/** So few sentences have no room to introduce people by their whole names. */
const fewSentences = 3

const isBrief = (scene: Scene): boolean => scene.sentences.length <= fewSentences

const notAlone =
  anyHead |
  anyPlace |
  commonWord |
  Clue.title |
  Clue.otherHead |
  Clue.demonym |
  Clue.month |
  Clue.placeHead

/** What a single word counts by its kind and place, above all in a text of few sentences. */
function aloneScore(
  scene: Scene,
  sentence: Sentence,
  run: Run,
  s: number,
  e: number,
  after: Side,
): number {
  const clue = run.clue[e]
  const isListed = (clue & (Clue.given | Clue.surname)) !== 0
  if ((clue & notAlone) !== 0 && !(isListed && (clue & (anyPlace | anyHead)) === 0)) return 0
  if ((run.mark[e] & Mark.capitals) !== 0 || run.part[e] !== Part.word) return 0
  let score = (isListed ? 0.3 : 0) + (e > s ? 0.5 : 0)
  if (!isBrief(scene)) return score
  if (isListed) score += 0.6
  if (after.lone > 0) score += run.first[s] === sentence.first ? 1.6 : 0.8
  return score
}

const ruleOf = (before: Side, after: Side): string =>
  (before.rule !== undefined && before.score >= after.score ? before.rule : undefined) ??
  (after.score > 0 ? after.rule : undefined) ??
  before.rule ??
  'people/listed-words'

/** A form of courtesy that a name follows opens no name: "Sheikh Sultan …", but "Don" in "Don Draper" may. */
function startScore(scene: Scene, run: Run, s: number, e: number): number {
  const token = run.first[s]
  const clue = run.clue[s]
  if (s === e) return 0
  if (longestAt(scene, token, known) > 0 && (clue & anyName) === 0) return -2.5
  if (longestAt(scene, token, kin) > 0 && (run.clue[s] & anyName) === 0) return -6
  if (longestAt(scene, token, honorifics) === 0) return 0
  // "HE Xiaolan": a surname in capitals, not an Excellency.
  if ((clue & Clue.chineseSurname) !== 0 && e === s + 1 && isPinyin(scene, run, e)) return -1
  if ((clue & (Clue.given | Clue.givenAmbiguous)) === 0) return -6
  return (clue & Clue.given) !== 0 && e === s + 1 ? -0.8 : -6
}

/** Without the full stop that ends the sentence; "Jr." and "St." keep theirs. */
const trimmed = (scene: Scene, sentence: Sentence, end: number): number => {
  const { tokens } = scene
  if (tokens.sign[end - 1] !== 0x2e) return end
  return end === sentence.end || tokens.end[end - 2] - tokens.start[end - 2] > 4 ? end - 1 : end
}

/** How much a proved name beside it proves a doubtful one: "A Brook, Xy Zq and B Tam". */
const besideScore = 0.9

/** Doubtful names that commas or "and" join to sure ones become sure, from neighbour to neighbour. */
function besideNames(
  scene: Scene,
  found: PersonCandidate[],
  undecided: readonly PersonCandidate[],
): void {
  if (undecided.length === 0 || found.length === 0) return
  const ends = new Set(found.map(({ end }) => end))
  const starts = new Set(found.map(({ first }) => first))
  for (let isMore = true, rest = undecided; isMore && rest.length > 0; ) {
    isMore = false
    const left: PersonCandidate[] = []
    for (const person of rest) {
      const joins =
        Number(ends.has(joinedBefore(scene, person.first))) +
        Number(starts.has(joinedAfter(scene, person.end)))
      const total = person.value.total + joins * besideScore
      if (joins === 0 || total < threshold) {
        left.push(person)
        continue
      }
      const words = person.score - Math.min(person.value.total, enough) * 0.5
      found.push({
        ...person,
        rule: 'people/beside-names',
        score: scoreOf(words, total),
        value: { ...person.value, total },
      })
      ends.add(person.end)
      starts.add(person.first)
      isMore = true
    }
    rest = left
  }
}

const isJoin = (scene: Scene, i: number): boolean => {
  const { tokens, grammar } = scene
  return tokens.sign[i] === 0x2c || tokens.sign[i] === 0x26 || tokens.word[i] === grammar.and
}

/** End of what a comma or "and" joins to the name that begins at `first`, -1 when nothing does. */
function joinedBefore(scene: Scene, first: number): number {
  let i = first
  while (i > 0 && first - i < 2 && isJoin(scene, i - 1)) i--
  return i < first ? i : -1
}

function joinedAfter(scene: Scene, end: number): number {
  let i = end
  while (i < scene.tokens.count && i - end < 2 && isJoin(scene, i)) i++
  return i > end ? i : -1
}
