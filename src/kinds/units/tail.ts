import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyPlace, Clue } from '../clues.ts'
import { longestAt, type Scene, wordIs } from '../scene.ts'
import { isForeignConnector } from './complement.ts'
import type { Head } from './heads.ts'
import { isHeadlineVerb } from './words.ts'

const places = [
  listIds['places.countries'],
  listIds['places.regions'],
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
]
const heads = listIds['places.place-heads']

/** Kinds of heads behind which "of" and a place belong to the name: "… of China", "… of the Republic of Kenya". */
const ofPlaces = new Set([
  'government',
  'research',
  'university',
  'association',
  'company',
  'international',
])

/** Kinds of which a town has several, with numbers. */
const counted = new Set(['hospital', 'school'])

/** End of "No. 2" in "City Hospital No. 2"; `from` when no number stands there. */
function numberEnd(scene: Scene, from: number, limit: number): number {
  const { tokens } = scene
  if (!wordIs(scene, from, 'no')) return from
  const number = tokens.sign[from + 1] === 0x2e ? from + 2 : from + 1
  return number < limit && (tokens.shape[number] & Shape.number) !== 0 ? number + 1 : from
}

/** "Tarnow University of Norland": where it is, when something else names it. */
const learned = new Set(['university', 'research'])

/** End of the place that belongs to the name: "of China", "in Khon Kaen" of an embassy, "at Davis" of a university; `from` when none does. */
export function placeTail(
  scene: Scene,
  from: number,
  limit: number,
  head: Head,
  isBare = false,
  isNamedBefore = false,
): number {
  if (head.class === 'department') return from
  const numbered = numberEnd(scene, from, limit)
  if (numbered > from && counted.has(head.kind)) return numbered
  let end = from
  const isTold = isNamedBefore && learned.has(head.kind)
  if (wordIs(scene, end, 'of') && ofPlaces.has(head.kind) && !isTold)
    end = placeEnd(scene, end, limit)
  if (wordIs(scene, end, 'at') && head.kind === 'university') return placeEnd(scene, end, limit)
  if (wordIs(scene, end, 'in') && (head.seat || isBare)) {
    const stop = placeEnd(scene, end, limit)
    // Nothing else says which it is, so that a town that no list holds is its name.
    return stop === end && isBare && isLoneWord(scene, end + 1, limit) ? end + 2 : stop
  }
  return end
}

const isLoneWord = (scene: Scene, i: number, limit: number): boolean =>
  i < limit && scene.capital[i] === 1 && scene.capital[i + 1] === 0

/** End of the place behind the preposition at `opener`, `opener` when it is none. */
function placeEnd(scene: Scene, opener: number, limit: number): number {
  const start = wordIs(scene, opener + 1, 'the') ? opener + 2 : opener + 1
  if (start >= limit || scene.capital[start] === 0) return opener
  const state = longestAt(scene, start, heads)
  // "the People's Republic of China"
  if (state > start && wordIs(scene, state - 1, 'of')) {
    const inner = placeAt(scene, state)
    if (inner > state) return inner
  }
  const end = placeAt(scene, start)
  if (end === 0 || end > limit) return opener
  return end < limit &&
    scene.capital[end] === 1 &&
    (scene.clues[end] & (anyPlace | Clue.title)) === 0
    ? opener
    : end
}

function placeAt(scene: Scene, i: number): number {
  let end = 0
  for (const list of places) end = Math.max(end, longestAt(scene, i, list))
  return end
}

/** End of a name of another language behind its head: "Universitas Gadjah Mada", "Journal du Cameroun", 0 when none stands there. */
export function foreignEnd(scene: Scene, from: number, limit: number): number {
  let end = from
  let words = 0
  while (end < limit && words < mostWords) {
    if (scene.capital[end] === 0 && isElided(scene, end)) {
      end++
      words++
      continue
    }
    if (scene.capital[end] === 1) {
      if ((scene.clues[end] & (Clue.title | Clue.honorific | Clue.month)) !== 0) break
      if (isHeadlineVerb(scene, end)) break
      // "Rectorate Building": the head only describes the next word.
      if (end === from && (scene.clues[end] & Clue.otherHead) !== 0) break
      end++
      words++
      continue
    }
    let next = end
    while (next < limit && next - end < 3 && isForeignConnector(scene, next)) next++
    if (next === end || next >= limit) break
    if (scene.capital[next] === 0 && !isElided(scene, next)) break
    end = next
  }
  return words > 0 ? end : 0
}

/** "d'Arts", "l'Ouest", "dell'Arte" */
function isElided({ document, tokens }: Scene, i: number): boolean {
  const { text } = document
  const start = tokens.start[i]
  const most = Math.min(tokens.end[i] - 1, start + longestElision)
  for (let at = start + 1; at < most; at++)
    if (apostrophes.has(text.charCodeAt(at))) return /\p{Lu}/u.test(text[at + 1])
  return false
}

const apostrophes = new Set([0x27, 0x2019])
/** "quell'" */
const longestElision = 6

const mostWords = 5
