import { listIds } from '../../lexicon/lexicons.ts'
import type { Sentence } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { entriesAt, type Scene } from '../scene.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const heads = listIds['organizations.head-nouns']
const ampersand = 0x26
const comma = 0x2c
const mostNames = 4
/** The head nouns that partners take. */
const firms = new Set(['Partners', 'Associates', 'Brothers', 'Company'])

/** "Halvard, Mossley & Partners": the names of partners, before an ampersand and a noun for firms. */
export function partnersIn(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  const { tokens, capital } = scene
  for (let i = sentence.first + 1; i < sentence.end - 1; i++) {
    if (tokens.sign[i] !== ampersand || capital[i - 1] === 0 || !isFirm(scene, i + 1)) continue
    let first = i - 1
    for (let names = 1; names < mostNames && first - 2 >= sentence.first; names++) {
      if (tokens.sign[first - 1] !== comma || !isName(scene, first - 2)) break
      first -= 2
    }
    offer({
      kind: 'organization',
      first,
      end: i + 2,
      rule: unitRule.pair,
      score: (i + 2 - first) * 1.25 + 2,
      value: { kind: 'company' },
    })
  }
}

const isFirm = (scene: Scene, i: number): boolean => {
  if (scene.capital[i] === 0 || (scene.clues[i] & Clue.organizationHead) === 0) return false
  for (const [entry, end] of entriesAt(scene, i, heads))
    if (end === i + 1 && firms.has(entry.name)) return true
  return false
}

/** One word with a capital, and none before it. */
const isName = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 &&
  scene.capital[i - 1] === 0 &&
  (scene.clues[i] & (Clue.place | Clue.title | Clue.field)) === 0
