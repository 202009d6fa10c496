import { listIds } from '../../lexicon/lexicons.ts'
import { anyName, Clue, commonWord } from '../clues.ts'
import { hitAt, longestAt, nextHit, type Scene } from '../scene.ts'
import { isBrief } from './alone.ts'
import { honorificEnd } from './honorific.ts'
import { isDot, Mark, Part, type Run } from './pieces.ts'
import { syllablesIn } from './pinyin.ts'

const kin = listIds['people.kin']
const legalForms = listIds['organizations.legal-forms']
const known = listIds['organizations.known']
const others = [
  listIds['places.cities'],
  listIds['places.regions'],
  listIds['places.countries'],
  listIds['places.cities-ambiguous'],
  known,
]

const isHonorific = (scene: Scene, run: Run, n: number): boolean =>
  honorificEnd(scene, run.first[n]) > ((run.clue[n] & anyName) === 0 ? 0 : run.first[n] + 1)

const isPinyin = (scene: Scene, run: Run, n: number): boolean =>
  (run.clue[n] & commonWord) === 0 && syllablesIn(scene, run.first[n], run.end[n]) > 0

const isBinding = (part: number): boolean =>
  part === Part.particle || part === Part.initial || part === Part.nickname

/** A part of a longer name that a particle or an initial goes on with is no name. */
export function joinScore(run: Run, s: number, e: number): number {
  let score = 0
  if (e + 1 < run.count) {
    if (run.part[e + 1] === Part.particle) score -= 1.8
    if ((run.mark[e + 1] & Mark.broken) !== 0) score -= 3
  }
  return s > 0 && isBinding(run.part[s - 1]) ? score - 1.8 : score
}

/** "Tuan Haji", "Madya Dr.": forms of courtesy, alone or inside. */
export function isCourtesy(scene: Scene, run: Run, s: number, e: number): boolean {
  const end = run.end[e]
  if (longestAt(scene, run.first[s], legalForms) >= end) return true
  if (honorificEnd(scene, run.first[s]) >= (isDot(scene, end - 1) ? end - 1 : end)) return true
  for (let n = s + 1; n <= e; n++) {
    if (run.part[n] !== Part.word || !isHonorific(scene, run, n)) continue
    if (n === e || !isRepeated(scene, run, s, n)) return true
  }
  return false
}

/** "Tengku Adnan Tengku Mansor": the father bears the same form of courtesy. */
function isRepeated(scene: Scene, run: Run, s: number, n: number): boolean {
  const word = scene.tokens.word[run.first[n]]
  return (
    scene.tokens.word[run.first[s]] === word ||
    (run.first[s] > 0 && scene.tokens.word[run.first[s] - 1] === word)
  )
}

const isShort = ({ tokens }: Scene, i: number): boolean => tokens.end[i] - tokens.start[i] <= 3

export function mayStandAlone(scene: Scene, run: Run, s: number, e: number, end: number): boolean {
  if (run.part[e] === Part.initial || (s > 0 && run.part[s - 1] === Part.particle)) return false
  // "JP", "TO": letters.
  const isLetters = (run.mark[e] & Mark.capitals) !== 0 && (run.clue[e] & anyName) === 0
  if (isLetters && run.end[e] - run.first[e] === 1 && isShort(scene, run.first[e])) return false
  if (e + 1 < run.count && honorificEnd(scene, run.first[s]) > 0) return false
  // "Mr. Sa": the page breaks off.
  return end < scene.tokens.count || isBrief(scene)
}

export function isListedOther(scene: Scene, first: number, end: number): boolean {
  const { hits } = scene.document
  for (const list of others)
    for (let h = hitAt(scene, first, list); h >= 0; h = nextHit(scene, first, list, h))
      if (hits.end[h] === end) return true
  return false
}

/** "U. Nacional", "U. Agraria": short for a university where no name follows. */
const isUniversity = (scene: Scene, run: Run, s: number): boolean =>
  run.part[s] === Part.initial &&
  scene.document.text[scene.tokens.start[run.first[s]]] === 'U' &&
  run.end[s] - run.first[s] === 2 &&
  scene.tokens.end[run.first[s]] - scene.tokens.start[run.first[s]] === 1 &&
  run.part[s + 1] === Part.word &&
  (run.clue[s + 1] & anyName) === 0

/** A form of courtesy that a name follows opens no name: "Sheikh Sultan …", but "Don" in "Don Draper" may. */
export function startScore(scene: Scene, run: Run, s: number, e: number): number {
  const token = run.first[s]
  const clue = run.clue[s]
  if (s === e) return 0
  if (isUniversity(scene, run, s)) return -4
  if (longestAt(scene, token, known) > 0 && (clue & anyName) === 0) return -2.5
  if (longestAt(scene, token, kin) > 0 && (run.clue[s] & anyName) === 0) return -6
  if (honorificEnd(scene, token) === 0) return 0
  // "HE Xiaolan": a surname in capitals, not an Excellency.
  if ((clue & Clue.chineseSurname) !== 0 && e === s + 1 && isPinyin(scene, run, e)) return -1
  if ((clue & (Clue.given | Clue.givenAmbiguous)) === 0) return -6
  return (clue & Clue.given) !== 0 && e === s + 1 ? -0.8 : -6
}
