import type { Sentence } from '../../text/document.ts'
import { anyName, anyPlace, Clue } from '../clues.ts'
import { type Scene, textOf, wordIs } from '../scene.ts'
import { complementOf } from '../units/right-edge.ts'
import { listedScore, type TitleCandidate, titled } from './title.ts'

/** "Vice-Rector for Science and Innovation": the list goes on behind the listed "vice rector for science". */
export function withFields(
  scene: Scene,
  sentence: Sentence,
  title: TitleCandidate,
): TitleCandidate {
  const { first, end } = title
  if (!title.value.capital || end - first < 3) return title
  if (!/ (?:for|of) /u.test(textOf(scene, first, end))) return title
  const { end: longer, common } = complementOf(scene, end - 1, sentence.end)
  if (longer <= end || !common) return title
  return titled(first, longer, listedScore(scene, first, longer), title.value)
}

/**
 * "Pollution Control Officer", "Station Manager": ordinary nouns that no list of fields holds belong
 * to the title as well.
 */
export function withOwnField(
  scene: Scene,
  sentence: Sentence,
  title: TitleCandidate,
): TitleCandidate | undefined {
  const { entry, capital, role } = title.value
  if (!capital || entry.name.includes(' ') || bare.test(role)) return undefined
  let first = title.first
  while (first > sentence.first && title.first - first < mostOwn && isField(scene, first - 1))
    first--
  if (first === title.first) return undefined
  while (first > sentence.first && isModifier(scene, first - 1)) first--
  return titled(first, title.end, listedScore(scene, first, title.end), title.value)
}

/** Words of a field that no list holds. */
const mostOwn = 3

/** Titles that no field goes before, or before which it is a unit. */
const bare =
  /^(?:king|queen|prince|princess|pope|minister|president|professor|member|leader|head|chief|captain|mayor|governor|judge|justice|ambassador|senator|student|guest|visitor|deputy|secretary)$/u

function isField(scene: Scene, i: number): boolean {
  const clue = scene.clues[i]
  return (
    (clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & noField) === 0 && scene.capital[i] === 1
  )
}

/** "Senior" of "Senior Commissioning Editor" */
const isModifier = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.modifier) !== 0 && scene.capital[i] === 1

const noField =
  Clue.function |
  Clue.adverb |
  Clue.verb |
  Clue.title |
  Clue.status |
  Clue.modifier |
  Clue.demonym |
  Clue.place |
  Clue.month |
  Clue.weekday |
  Clue.honorific |
  Clue.saying |
  Clue.organizationHead |
  Clue.departmentHead |
  Clue.given |
  Clue.surname

/** "Industries, Commerce and Skill Development Minister": the fields before a minister belong to the title. */
export function withPortfolio(
  scene: Scene,
  sentence: Sentence,
  title: TitleCandidate,
): TitleCandidate {
  if (!title.value.role.endsWith('minister') || !title.value.capital) return title
  const first = portfolioStart(scene, title.first, sentence.first)
  if (first === title.first) return title
  return titled(first, title.end, listedScore(scene, first, title.end), title.value)
}

/** Words of a portfolio, its commas among them. */
const mostPortfolio = 14

/** Capitalised fields before a minister, joined by "and" and, before that, by commas. */
function portfolioStart(scene: Scene, title: number, limit: number): number {
  let first = title
  /** Where the last field behind a comma begins: a comma may part two people as well. */
  let safe = title
  let isJoined = false
  for (let i = title - 1; i >= limit && title - i <= mostPortfolio; i--) {
    if (scene.capital[i] === 1) {
      if (!isPortfolioWord(scene, i)) break
      first = i
      if (!isListed(scene, i, title)) safe = i
    } else if (wordIs(scene, i, 'and') && first === i + 1 && !isMinister(scene, first))
      isJoined = true
    else if (scene.tokens.sign[i] !== comma || !isJoined || first !== i + 1) break
  }
  const isComplement = wordIs(scene, first - 1, 'of') || wordIs(scene, first - 1, 'for')
  return isComplement ? safe : first
}

/** "Secretary and Minister": "and" joins two posts. */
const isMinister = ({ clues }: Scene, i: number): boolean => (clues[i] & Clue.title) !== 0

/** A comma stands between the word and the title. */
function isListed(scene: Scene, from: number, title: number): boolean {
  for (let i = from; i < title; i++) if (scene.tokens.sign[i] === comma) return true
  return false
}

const comma = 0x2c

function isPortfolioWord({ clues }: Scene, i: number): boolean {
  const clue = clues[i]
  if ((clue & noPortfolio) !== 0) return false
  if ((clue & Clue.field) !== 0) return true
  return (clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & anyName) === 0
}

const noPortfolio =
  anyPlace | Clue.demonym | Clue.title | Clue.honorific | Clue.month | Clue.weekday
