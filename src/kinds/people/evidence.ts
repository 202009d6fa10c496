import { anyChinese, anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { Mark, Part, type Run } from './pieces.ts'
import { makesGivenName, syllablesIn } from './pinyin.ts'
import type { Tally } from './tally.ts'

/** Length of a name in words, and what it adds: names have two words, seldom more than four. */
const lengthScore = [0, -1.5, 0, -0.2, -0.5, -1, -1.8, -3]

/** Most words of a name, without particles, initials counted. */
export const mostWords = 6

/** How much a word, wherever it stands in a candidate, speaks for or against a name of a person. */
function wordScore(clue: number, mark: number, isFirst: boolean, isLast: boolean): number {
  let score = 0
  if ((clue & Clue.given) !== 0) score = isFirst ? 2 : 1
  else if ((clue & Clue.givenAmbiguous) !== 0)
    score = isFirst ? (isOrdinary(clue) ? 1 : 1.4) : isOrdinary(clue) ? 0.4 : 0.8
  if ((clue & Clue.surname) !== 0) score = Math.max(score, isLast ? 1.5 : 0.7)
  else if ((clue & Clue.surnameAmbiguous) !== 0)
    score = Math.max(score, isOrdinary(clue) ? (isLast ? 0.7 : 0.2) : isLast ? 1.2 : 0.5)
  if ((clue & anyChinese) !== 0) score = Math.max(score, 0.8)
  const named = (clue & anyName) !== 0
  const sure = (clue & (Clue.given | Clue.surname | Clue.chineseSurname)) !== 0
  // Against a listed name other readings of the word say little.
  const share = named ? (sure ? 0.2 : 0.35) : 1
  // The last word decides what a name is: "Lincoln Park", "Palmer House".
  const closing = isLast && !isFirst && named && !sure ? 0.7 : share
  if ((clue & otherThings) !== 0) {
    if ((clue & anyHead) !== 0) score -= 2.5 * closing
    if ((clue & Clue.otherHead) !== 0) score -= 2 * closing
    if ((clue & Clue.placeHead) !== 0) score -= 2 * closing
    if ((clue & Clue.title) !== 0) score -= 2.2 * share
    if ((clue & Clue.place) !== 0) score -= 1.6 * share
    else if ((clue & Clue.ambiguousPlace) !== 0) score -= 0.2
    if ((clue & (Clue.month | Clue.weekday)) !== 0) score -= 2.6 * share
    if ((clue & Clue.demonym) !== 0) score -= named ? (isFirst ? 1.2 : 0.6) : 2.5
    if ((clue & Clue.degree) !== 0) score -= 1.5 * share
    if ((clue & Clue.function) !== 0) score -= 2.5 * share
  }
  if ((clue & commonWord) !== 0) score -= 1.6 * share
  else if (!named) {
    const isMiddle = !isFirst && !isLast
    score += isMiddle ? 0.25 : (clue & Clue.proper) !== 0 ? 0.45 : clue === 0 ? 0.6 : 0.2
  }
  if ((mark & Mark.broken) !== 0) score -= 6
  if ((mark & Mark.eastern) !== 0) score += 1.2
  return score
}

/** What a word may be that is no name of a person. */
const otherThings =
  anyHead |
  anyPlace |
  Clue.otherHead |
  Clue.placeHead |
  Clue.title |
  Clue.month |
  Clue.weekday |
  Clue.demonym |
  Clue.degree |
  Clue.function

/** An ambiguous name that is also an ordinary word, a place or a month. */
const isOrdinary = (clue: number): boolean =>
  (clue & (commonWord | anyPlace | anyHead | Clue.title | Clue.month | Clue.otherHead)) !== 0

/** "Daniel Near", "Ben Player": a sure given name makes a surname of an ordinary word with a capital. */
const ordinaryScore = 1.2
const unknownScore = 0.5

const isOrdinarySurname = (run: Run, first: number, last: number): boolean => {
  if (last !== first + 1 || run.part[last] !== Part.word) return false
  if ((run.mark[first] | run.mark[last]) !== 0) return false
  const [given, family] = [run.clue[first], run.clue[last]]
  // "Mark Garraway": the second word is no English.
  if (family === 0) return (given & Clue.givenAmbiguous) !== 0 && (given & noGiven) === 0
  if ((given & (Clue.given | anyPlace | commonWord)) !== Clue.given) return false
  // "Naomi Breslau"
  if ((family & Clue.place) !== 0) return (family & (anyName | Clue.demonym | anyHead)) === 0
  return (family & commonWord) !== 0 && (family & (anyName | (otherThings & ~Clue.title))) === 0
}

const noGiven =
  anyPlace |
  anyHead |
  Clue.month |
  Clue.title |
  Clue.demonym |
  Clue.otherHead |
  Clue.function |
  Clue.adjective

/** A given name before a surname says more than each alone: "Bill Clinton", "Jerry Brown". */
const pairScore = 0.8

const isPair = (run: Run, first: number, last: number): boolean =>
  last > first &&
  (run.clue[first] & (Clue.given | Clue.givenAmbiguous)) !== 0 &&
  ((run.clue[first] & run.clue[last] & Clue.given) !== 0 ||
    (run.clue[last] & Clue.surname) !== 0 ||
    ((run.clue[last] & Clue.surnameAmbiguous) !== 0 &&
      (run.clue[last] & (anyHead | Clue.otherHead | Clue.placeHead)) === 0))

function pieceScore(run: Run, n: number, isFirst: boolean, isLast: boolean): number {
  switch (run.part[n]) {
    case Part.initial:
      // "A. Salim" and "YS Jagan", but "A Blue Tory".
      if (isFirst) return run.clue[n] === 0 ? 0.9 : -0.5
      // "Management T.A. Berdyaeva"
      return isLast ? -0.6 : (run.mark[n] & Mark.letters) !== 0 ? -0.9 : 0.7
    case Part.particle:
      return isFirst ? 0 : 0.3
    case Part.nickname:
      return 0.5
    case Part.suffix:
      return 0.6
    default:
      return wordScore(run.clue[n], run.mark[n], isFirst, isLast)
  }
}

/** A Chinese name in its own order ("Xu Jianling") or turned round ("Jianling Xu", "Mei LI"). */
function chineseScore(scene: Scene, run: Run, first: number, last: number): number {
  const count = last - first + 1
  if (count < 2 || count > 3) return 0
  for (let n = first; n <= last; n++) if (run.part[n] !== Part.word) return 0
  if ((run.clue[first] & anyChinese) !== 0) {
    const after = syllables(scene, run, first + 1, last + 1)
    if (after > 0 && after <= 3) return (run.clue[first] & Clue.chineseSurname) !== 0 ? 2 : 1
  }
  // "Park Chung Hee"
  const isSurname = (run.clue[first] & (Clue.surname | Clue.surnameAmbiguous | anyChinese)) !== 0
  if (count === 3 && isSurname && makesGivenName(scene, run.first[first + 1], run.first[last]))
    return 1.5
  // "Ou Yang Ming": a surname of two words.
  if ((run.clue[last] & anyChinese) !== 0) {
    const before = syllables(scene, run, first, last)
    if (before > 0 && before <= 3) return 1.2
  }
  return 0
}

const noSyllable = anyHead | Clue.demonym | Clue.weekday | commonWord

function syllables(scene: Scene, run: Run, from: number, to: number): number {
  let sum = 0
  for (let n = from; n < to; n++) {
    // "Time" and "Bang" could be read as Pinyin, too.
    if ((run.clue[n] & noSyllable) !== 0 && (run.clue[n] & (anyName | Clue.syllable)) === 0)
      return 0
    const count = syllablesIn(scene, run.first[n], run.end[n])
    if (count === 0) return 0
    sum += count
  }
  return sum
}

/**
 * Sum of what the pieces `[first, last]` say by themselves, -9 when they cannot be a name; above
 * `threshold` it is a name without more ado.
 */
export function nameScore(
  scene: Scene,
  run: Run,
  first: number,
  last: number,
  inHeadline: boolean,
  tally?: Tally,
): number {
  let score = 0
  let count = 0
  let capitals = 0
  let places = 0
  let edge = false
  let isDegree = false
  for (let n = first; n <= last; n++) {
    const piece = pieceScore(run, n, n === first, n === last || isTail(run, n + 1, last))
    score += piece
    tally?.count('piece', piece, { first: run.first[n], end: run.end[n] })
    if (run.part[n] > Part.initial) continue
    count++
    if (run.part[n] === Part.initial) continue
    if ((run.clue[n] & anyPlace) !== 0) places++
    if ((run.mark[n] & Mark.capitals) === 0) continue
    capitals++
    isDegree = n === last && (run.clue[n] & (Clue.degree | anyChinese)) === Clue.degree
    if ((n === first || n === last) && (run.clue[n] & anyName) !== 0) edge = true
  }
  if (count === 0 || count > mostWords) return -9
  const chinese = chineseScore(scene, run, first, last)
  // "Mei LI" and "LI Mei" write the surname in capitals; "SZPU President" is no name.
  const isMixed = capitals > 0 && capitals < count && chinese === 0 && !edge
  // "Uche Ezeudu SAN"
  const isTitled = isDegree && capitals === 1 && count > 2
  const writing = isTitled
    ? -4
    : isMixed
      ? -1.5 * capitals
      : capitals === 1 && count === 1
        ? -0.6
        : 0
  const placed = places === count ? -1 : 0
  const pair = isPair(run, first, last)
    ? pairScore
    : !inHeadline && isOrdinarySurname(run, first, last)
      ? run.clue[last] === 0
        ? unknownScore
        : ordinaryScore
      : 0
  tally?.count('length', lengthScore[count])
  tally?.count('capitals', writing)
  tally?.count('places', placed)
  tally?.count('pair', pair)
  tally?.count('chinese', chinese)
  return score + lengthScore[count] + writing + placed + pair + chinese
}

/** Only suffixes follow. */
const isTail = (run: Run, from: number, last: number): boolean => {
  for (let n = from; n <= last; n++) if (run.part[n] !== Part.suffix) return false
  return true
}

/** Words and initials in the pieces `[first, last]`. */
export function wordsIn(run: Run, first: number, last: number): number {
  let count = 0
  for (let n = first; n <= last; n++) if (run.part[n] <= Part.initial) count++
  return count
}
