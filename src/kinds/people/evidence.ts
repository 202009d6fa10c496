import { Shape } from '../../text/document.ts'
import { anyChinese, anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { syllablesOf } from './pinyin.ts'

/** Length of a name in words, and what it adds: names have two words, seldom more than three. */
const lengthScore = [0, -1.5, 0, -0.3, -0.8, -1.6, -2.6]

/** How much a word, wherever it stands in a candidate, speaks for or against a name of a person. */
function wordScore(scene: Scene, i: number, isFirst: boolean, isLast: boolean): number {
  const { clues, tokens } = scene
  const clue = clues[i]
  const length = tokens.end[i] - tokens.start[i]
  if (length === 1) return isLast && !isFirst ? -0.5 : 0.7
  let score = 0
  if ((clue & Clue.given) !== 0) score = isFirst ? 2 : 1
  else if ((clue & Clue.givenAmbiguous) !== 0) score = isFirst ? 1 : 0.4
  if ((clue & Clue.surname) !== 0) score = Math.max(score, isLast ? 1.5 : 0.7)
  else if ((clue & Clue.surnameAmbiguous) !== 0) score = Math.max(score, isLast ? 0.7 : 0.2)
  if ((clue & anyChinese) !== 0) score = Math.max(score, 0.8)
  const named = (clue & anyName) !== 0
  if ((clue & (Clue.organizationHead | Clue.departmentHead)) !== 0) score -= named ? 1 : 2.5
  if ((clue & Clue.otherHead) !== 0) score -= named ? 0.5 : 2
  if ((clue & Clue.placeHead) !== 0) score -= named ? 0.3 : 1.5
  if ((clue & Clue.title) !== 0) score -= named ? 0.8 : 2
  if ((clue & Clue.place) !== 0) score -= named ? 0.5 : 1.6
  else if ((clue & Clue.ambiguousPlace) !== 0) score -= 0.2
  if ((clue & (Clue.month | Clue.weekday)) !== 0) score -= named ? 0.8 : 3
  if ((clue & Clue.demonym) !== 0) score -= named ? 0.6 : 2.5
  if ((clue & Clue.degree) !== 0) score -= named ? 0.3 : 2
  if ((clue & Clue.function) !== 0) score -= named ? 0.6 : 2.5
  if ((clue & commonWord) !== 0) score -= named ? 0.3 : 1.6
  else if (!named) score += (clue & Clue.proper) !== 0 ? 0.45 : clue === 0 ? 0.6 : 0
  if ((tokens.shape[i] & Shape.mixed) !== 0) score -= 2
  return score
}

/** A Chinese name in its own order ("Xu Jianling") or turned round ("Jianling Xu", "Mei LI"). */
function chineseScore(scene: Scene, words: readonly number[]): number {
  const { clues } = scene
  if (words.length < 2 || words.length > 3) return 0
  const first = words[0]
  const last = words[words.length - 1]
  const givenAfter = syllablesIn(scene, words, 1, words.length)
  if ((clues[first] & anyChinese) !== 0 && givenAfter > 0 && givenAfter <= 3) {
    return (clues[first] & Clue.chineseSurname) !== 0 ? 2 : 1
  }
  const givenBefore = syllablesIn(scene, words, 0, words.length - 1)
  if ((clues[last] & anyChinese) !== 0 && givenBefore > 0 && givenBefore <= 3) return 1.2
  return 0
}

function syllablesIn(scene: Scene, words: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let n = from; n < to; n++) {
    const count = syllablesOf(scene, words[n])
    if (count === 0 || (scene.clues[words[n]] & (anyHead | Clue.month | Clue.demonym)) !== 0)
      return 0
    sum += count
  }
  return sum
}

/** Sum of what the words of a candidate say by themselves; above 1.5 it is a name without more ado. */
export function nameScore(scene: Scene, words: readonly number[]): number {
  let score = lengthScore[Math.min(words.length, lengthScore.length - 1)]
  let capitals = 0
  for (const [n, word] of words.entries()) {
    score += wordScore(scene, word, n === 0, n === words.length - 1)
    if ((scene.tokens.shape[word] & Shape.allCaps) !== 0) capitals++
  }
  const chinese = chineseScore(scene, words)
  // "Mei LI" and "LI Mei" write the surname in capitals; "SZPU President" is no name.
  if (capitals > 0 && capitals < words.length && chinese === 0) {
    const edge = [words[0], words[words.length - 1]].some(
      (word) =>
        (scene.tokens.shape[word] & Shape.allCaps) !== 0 && (scene.clues[word] & anyName) !== 0,
    )
    if (!edge) score -= 1.5 * capitals
  }
  const places = words.filter((word) => (scene.clues[word] & anyPlace) !== 0).length
  if (places === words.length) score -= 1
  return score + chinese
}
