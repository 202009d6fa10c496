import { Shape } from '../../text/document.ts'
import { type Scene, textOf, wordIs } from '../scene.ts'
import { brandEnd } from './name-run.ts'

const comma = 0x2c
const open = 0x28
const close = 0x29
const mostItems = 12
const mostInBrackets = 6

/** The names behind "companies such as", "bands including": spans of tokens. */
export function itemsBehind(scene: Scene, from: number, limit: number): [number, number][] {
  let i = scene.tokens.sign[from] === comma ? from + 1 : from
  if (wordIs(scene, i, 'including')) i++
  else if (isWord(scene, i, 'such') && wordIs(scene, i + 1, 'as')) i += 2
  else if (isWord(scene, i, 'like')) i++
  else if (i !== from || scene.capital[i] === 0) return []
  const items: [number, number][] = []
  while (i < limit && items.length < mostItems) {
    if (wordIs(scene, i, 'the')) i++
    const end = brandEnd(scene, i, limit)
    if (end === i) break
    if (!goesOn(scene, end)) items.push([i, end])
    i = behindBrackets(scene, end, limit)
    const isJoined = scene.tokens.sign[i] === comma || wordIs(scene, i, 'and')
    if (!isJoined) break
    i++
    if (wordIs(scene, i, 'and')) i++
  }
  return items
}

/** "the Duchy | of Norland", "Workers | ' Left": only a part of the name. */
const goesOn = (scene: Scene, i: number): boolean =>
  wordIs(scene, i, 'of') || scene.tokens.sign[i] === 0x27 || scene.tokens.sign[i] === 0x2019

const isWord = (scene: Scene, i: number, word: string): boolean =>
  i < scene.tokens.count &&
  (scene.tokens.shape[i] & Shape.word) !== 0 &&
  textOf(scene, i, i + 1) === word

/** "Skyra (NYX: SKY), Nordbird": what is in brackets belongs to the item before. */
function behindBrackets(scene: Scene, from: number, limit: number): number {
  if (scene.tokens.sign[from] !== open) return from
  for (let i = from + 1; i < Math.min(limit, from + mostInBrackets); i++)
    if (scene.tokens.sign[i] === close) return i + 1
  return from
}
