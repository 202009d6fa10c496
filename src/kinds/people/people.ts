import { listIds } from '../../lexicon/lexicons.ts'
import type { Sentence } from '../../text/document.ts'
import { anyName, anyPlace, Clue } from '../clues.ts'
import { longestAt, type Scene } from '../scene.ts'
import { sideAfter } from './after.ts'
import { aloneScore, isBrief, isClosed, isQuoted } from './alone.ts'
import { isTime, sideBefore } from './before.ts'
import { besideNames, isJoined, leastJoined } from './beside.ts'
import { isCourtesy, isListedOther, joinScore, mayStandAlone, startScore } from './cuts.ts'
import { nameScore, wordsIn } from './evidence.ts'
import { nativeNames } from './native.ts'
import { doubtful, type PersonCandidate, scoreOf, threshold } from './person.ts'
import { createRun, Part, type Run } from './pieces.ts'
import { readRun } from './run.ts'
import type { Neighbours, Side } from './side.ts'
import type { Tally } from './tally.ts'

export type { PersonCandidate, PersonName } from './person.ts'

const never = listIds['people.never']
const known = listIds['organizations.known']

const mostPieces = 9

/** The names of people in a sentence: runs of capitalised words, weighed by lists and by context. */
export function peopleIn(
  scene: Scene,
  sentence: Sentence,
  near: Neighbours,
  offer: (person: PersonCandidate) => void,
  tally?: Tally,
): void {
  const run = createRun()
  const found: PersonCandidate[] = []
  const undecided: PersonCandidate[] = []
  const take = (person: PersonCandidate): void => {
    if (person.value.total >= threshold) found.push(person)
    else undecided.push(person)
  }
  for (let i = sentence.first; i < sentence.end; ) {
    if (scene.capital[i] === 0 || isTime(scene, i)) {
      i++
      continue
    }
    const end = readRun(scene, i, sentence.end, run)
    offerRun(scene, sentence, run, end, near, take, tally)
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
  tally: Tally | undefined,
): void {
  const runFirst = run.first[0]
  const after: (Side | undefined)[] = []
  for (let s = 0; s < run.count; s++) {
    if (run.part[s] > Part.particle || (s > 0 && isLowParticle(scene, run, s))) continue
    let before: Side | undefined
    for (let e = s; e < Math.min(run.count, s + mostPieces); e++) {
      if (run.part[e] === Part.particle || run.part[e] === Part.nickname) continue
      // "said Ana Brook Thursday"
      if (e > s && (run.clue[e] & days) !== 0 && (run.clue[e] & anyName) === 0) break
      tally?.begin(run.first[s], trimmed(scene, sentence, run.end[e]))
      const own = nameScore(scene, run, s, e, sentence.headlineCase, tally)
      if (own < leastOwn) {
        tally?.refuse('words')
        continue
      }
      before ??= sideBefore(scene, sentence, run.first[s], runFirst, near)
      after[e] ??= sideAfter(scene, sentence, run.end[e], runEnd, near)
      consider(scene, sentence, run, s, e, own, before, after[e] as Side, take, tally)
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
  tally: Tally | undefined,
): void {
  const words = wordsIn(run, s, e)
  const join = joinScore(run, s, e)
  const basis = own + before.score + after.score + join
  tally?.count('before', before.score + (words === 1 ? before.lone : 0), { rule: before.rule })
  tally?.count('behind', after.score + (words === 1 ? after.lone : 0), { rule: after.rule })
  tally?.count('join', join)
  if (basis + (words === 1 ? mostAlone : 0) < doubtful) return tally?.refuse('doubtful')
  if (isCourtesy(scene, run, s, e)) return tally?.refuse('courtesy')
  const first = run.first[s]
  const end = endOf(scene, sentence, run, s, e)
  const start = startScore(scene, run, s, e)
  tally?.count('start', start)
  let total = basis + start
  if (words === 1) {
    if (!mayStandAlone(scene, run, s, e, end)) return tally?.refuse('short')
    const alone = aloneScore(scene, sentence, run, s, e, after)
    total += before.lone + after.lone + alone
    tally?.count('alone', alone)
    const listed = longestAt(scene, first, known) === end ? -1.5 : 0
    const isPost = before.rule === 'people/post-then-name'
    const open = isPost && !isClosed(scene, sentence, end) ? -1 : 0
    const place = isPost && (run.clue[e] & anyPlace) !== 0 ? -2 : 0
    tally?.count('listed-organization', listed)
    tally?.count('open-post', open)
    tally?.count('place-after-post', place)
    total = total + listed + open + place
    const context = before.score + before.lone + after.score + after.lone + (isBrief(scene) ? 1 : 0)
    const isSurrounded = context >= ((run.clue[e] & anyName) !== 0 ? 1 : isBrief(scene) ? 1.5 : 1.8)
    if (!isSurrounded) tally?.refuse('no-context')
    const isListed = (run.clue[e] & Clue.given) !== 0 || isJoined(scene, first, end)
    if (!isSurrounded && !isListed) return
    if (!isSurrounded) total = Math.min(total, threshold - 0.1)
  } else if (isListedOther(scene, first, end) || isQuoted(scene, first, end)) {
    tally?.count('listed-other', -1.8)
    total -= 1.8
  }
  if (total < (words === 1 && isJoined(scene, first, end) ? leastJoined : doubtful))
    return tally?.refuse('doubtful')
  if (longestAt(scene, first, never) >= end) return tally?.refuse('never')
  take({
    kind: 'person',
    first,
    end,
    rule: ruleOf(before, after),
    score: scoreOf(words, total) + (e - s + 1 - words) * 0.2,
    value: { own, total, honorific: before.honorific },
  })
}

const days = Clue.weekday | Clue.month

/** Words that say less for themselves are not looked at further. */
const leastOwn = -3.2

/** The most that a single word may count beyond its two sides. */
const mostAlone = 5

const isLowParticle = (scene: Scene, run: Run, n: number): boolean =>
  run.part[n] === Part.particle && scene.capital[run.first[n]] === 0

const ruleOf = (before: Side, after: Side): string =>
  (before.rule !== undefined && before.score >= after.score ? before.rule : undefined) ??
  (after.score > 0 ? after.rule : undefined) ??
  before.rule ??
  'people/listed-words'

/** "Emmett S." at the end of a sentence keeps the full stop of its initial. */
const endOf = (scene: Scene, sentence: Sentence, run: Run, s: number, e: number): number =>
  e > s && run.part[e] === Part.initial && run.end[e] === sentence.end - 1
    ? sentence.end
    : trimmed(scene, sentence, run.end[e])

/** Without the full stop that ends the sentence; "Jr." and "St." keep theirs. */
const trimmed = (scene: Scene, sentence: Sentence, end: number): number => {
  const { tokens } = scene
  if (tokens.sign[end - 1] !== 0x2e) return end
  return end === sentence.end || tokens.end[end - 2] - tokens.start[end - 2] > 4 ? end - 1 : end
}
