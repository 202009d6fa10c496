import { Shape } from '../../text/document.ts'
import { anyPlace, Clue } from '../clues.ts'
import { isGlued, isHyphen, type Scene } from '../scene.ts'
import { isStrongHead } from './heads.ts'

const mostWords = 5
const ampersand = 0x26

const notInName = Clue.title | Clue.honorific | Clue.month | Clue.weekday

/** May the word stand inside a name that no head noun makes? */
const isNameWord = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 && (scene.clues[i] & notInName) === 0

/** End of the capitalised words that begin at `first`, with what joins them. */
export function brandEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, capital } = scene
  let end = first
  while (end < limit && end - first < mostWords) {
    if (isNameWord(scene, end)) end++
    else if (end === first) break
    else if (tokens.sign[end] === ampersand && capital[end + 1] === 1) end += 2
    else if (isHyphen(tokens, end) && isGlued(tokens, end) && capital[end + 1] === 1) end += 2
    else break
  }
  return end
}

/** First of the capitalised words that end before `end`. */
export function brandStart(scene: Scene, end: number, limit: number): number {
  const { tokens, capital } = scene
  let first = end
  while (first > limit && end - first < mostWords) {
    const i = first - 1
    if (isNameWord(scene, i)) first--
    else if (first === end) break
    else if (tokens.sign[i] === ampersand && i > limit && capital[i - 1] === 1) first -= 2
    else if (isHyphen(tokens, i) && isGlued(tokens, first) && i > limit && capital[i - 1] === 1)
      first -= 2
    else break
  }
  return first
}

/** No person's name by its first word, no place, no nationality alone, no name that a head noun makes. */
export function mayBeBrand(scene: Scene, first: number, end: number): boolean {
  if (end <= first) return false
  let places = 0
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if ((clue & (Clue.given | Clue.chineseSurname | Clue.otherHead | Clue.placeHead)) !== 0)
      return false
    if (isStrongHead(scene, i)) return false
    if ((clue & (anyPlace | Clue.demonym)) !== 0) places++
    if ((scene.tokens.shape[i] & Shape.address) !== 0) return false
  }
  return places < end - first && (scene.clues[first] & Clue.demonym) === 0
}
