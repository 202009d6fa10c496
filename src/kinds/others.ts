import { listIds } from '../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../text/document.ts'
import type { OtherCandidate } from './chunk.ts'
import { Clue } from './clues.ts'
import { longestAt, type Scene, textOf, wordIs } from './scene.ts'
import { behind } from './units/complement.ts'
import { leftEdge } from './units/extent.ts'
import { isStrongHead } from './units/heads.ts'

const heads = listIds['organizations.nonorganization-heads']
const titles = listIds['people.titles']
const nevers = [
  listIds['organizations.never'],
  listIds['departments.never'],
  listIds['people.never'],
]

/** Prepositions behind which the name of a plan or a meeting goes on: "Agreement on Deepening Cooperation". */
const openers = ['on', 'for', 'of'] as const

/** Names of events, plans, prizes and buildings, and what the never-lists hold. */
export function othersIn(
  scene: Scene,
  sentence: Sentence,
  offer: (other: OtherCandidate) => void,
): void {
  const { hits } = scene.document
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0 || hits.at[i] === hits.at[i + 1]) continue
    for (const list of nevers) {
      const end = longestAt(scene, i, list)
      // One word that is never an organization may well be a title: "CEO".
      if (end > i + 1 && end <= sentence.end && (scene.clues[end - 1] & Clue.title) === 0)
        give(offer, i, end, 'others/never', end - i + 1)
    }
    headed(scene, sentence, i, offer)
  }
}

function headed(
  scene: Scene,
  sentence: Sentence,
  i: number,
  offer: (other: OtherCandidate) => void,
): void {
  const end = longestAt(scene, i, heads)
  if (end === 0 || end > sentence.end || (scene.clues[i] & Clue.title) !== 0) return
  const first = leftEdge(scene, i, sentence.first, true)
  // "Congress" and "Assembly" are meetings where they are numbered: "67th Congress", not "National Congress".
  const isNumbered =
    (scene.tokens.shape[first] & Shape.mixed) !== 0 ||
    ((scene.tokens.shape[first] & Shape.allCaps) !== 0 &&
      /^[IVXL]+$/u.test(textOf(scene, first, first + 1)))
  if ((scene.clues[i] & Clue.organizationHead) !== 0 && !isNumbered) return
  // "Minister of State for Defence"
  if (first === i && wordIs(scene, i - 1, 'of') && longestAt(scene, i - 2, titles) === end) return
  const goesOn = complementEnd(scene, end, sentence.end)
  // "Students of the Physics Department": a bare noun with "of" is no name.
  if (first === i && (goesOn === end || wordIs(scene, end, 'of'))) return
  const isPlain = !holdsHead(scene, first, i)
  give(
    offer,
    first,
    goesOn,
    'others/headed',
    (goesOn - first) * (isPlain ? 1.25 : 0.9) +
      (isNumbered ? 3 : 0) +
      (isQuoted(scene, first, goesOn) ? 4 : 0),
  )
  // A name that goes on with "of" may end before it, where the rest is an organization.
  if (goesOn > end && first < i) give(offer, first, end, 'others/headed', (end - first) * 0.9)
}

/** Quotation marks around all of it: one name, whatever names stand in it. */
const isQuoted = (scene: Scene, first: number, end: number): boolean =>
  first > 0 && openingQuotes.has(scene.tokens.sign[first - 1]) && closesSoon(scene, end)

/** "… Agreement (2023–2025)”": no more than a few signs and numbers before the mark. */
function closesSoon({ tokens, capital }: Scene, end: number): boolean {
  for (let i = end; i < Math.min(tokens.count, end + 7); i++) {
    if (closingQuotes.has(tokens.sign[i])) return true
    if ((tokens.shape[i] & Shape.word) !== 0 && capital[i] === 0) return false
  }
  return false
}

const openingQuotes = new Set([0x22, 0x201c, 0xab, 0x300a])
const closingQuotes = new Set([0x22, 0x201d, 0xbb, 0x300b])

function complementEnd(scene: Scene, from: number, limit: number): number {
  if (!openers.some((word) => wordIs(scene, from, word))) return from
  const { start, end, names, common } = behind(scene, from + 1, limit)
  const isField = end > start && (names === undefined || !wordIs(scene, from, 'of'))
  return isField && (common || !wordIs(scene, from, 'of')) ? end : from
}

const holdsHead = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (isStrongHead(scene, i)) return true
  return false
}

function give(
  offer: (other: OtherCandidate) => void,
  first: number,
  end: number,
  rule: string,
  score: number,
): void {
  offer({ kind: 'other', first, end, rule, score, value: undefined })
}
