import { listIds } from '../../lexicon/lexicons.ts'
import { anyPlace } from '../clues.ts'
import { entryOf, hitAt, type Scene, wordIs } from '../scene.ts'
import { behindTown } from './acronyms.ts'
import type { Head } from './heads.ts'

const cooperation = listIds['topics.cooperation']
const openBracket = 0x28
const closeBracket = 0x29
const comma = 0x2c

const signing: ReadonlySet<string> = new Set(['sign', 'cooperate'])
const papers: ReadonlySet<string> = new Set(['document', 'deal', 'with'])

/** Longest ways in tokens: of a bracket, of "which …," behind the name, from the paper to its "with". */
const reach = { bracket: 6, clause: 24, paper: 6 }

/**
 * Does the name at `[first, end)` sign or cooperate, or does somebody with it? Who does so is no unit of
 * the other side: "Harbour Research Centre (HRC) has signed", "an agreement with the Tide Institute".
 */
export const isParty = (
  scene: Scene,
  head: Head,
  first: number,
  end: number,
  limit: number,
): boolean => head.class !== 'organization' && (signs(scene, end, limit) || isPartner(scene, first))

function signs(scene: Scene, from: number, limit: number): boolean {
  const { tokens } = scene
  let i = behindTown(scene, from)
  if (tokens.sign[i] === openBracket) {
    const most = Math.min(limit, i + reach.bracket)
    while (i < most && tokens.sign[i] !== closeBracket) i++
    i++
  }
  if (tokens.sign[i] !== comma) return hasSigned(scene, i, limit)
  if (wordIs(scene, i + 1, 'which')) return signsBehindComma(scene, i + 2, limit)
  i++
  while (i < limit && isTown(scene, i)) i++
  return hasSigned(scene, tokens.sign[i] === comma ? i + 1 : i, limit)
}

/** ", which has sites in Tarn, Hark and Wex, has signed" */
function signsBehindComma(scene: Scene, from: number, limit: number): boolean {
  const most = Math.min(limit, from + reach.clause)
  for (let i = from; i < most; i++)
    if (scene.tokens.sign[i] === comma && hasSigned(scene, i + 1, limit)) return true
  return false
}

function hasSigned(scene: Scene, from: number, limit: number): boolean {
  const isHaving = wordIs(scene, from, 'has') || wordIs(scene, from, 'have')
  const i = isHaving ? from + 1 : from
  return i < limit && signing.has(partAt(scene, i))
}

const isTown = (scene: Scene, i: number): boolean => (scene.clues[i] & anyPlace) !== 0

function isPartner(scene: Scene, first: number): boolean {
  const before = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  if (!wordIs(scene, before, 'with') && !wordIs(scene, before, 'between')) return false
  for (let i = before; i >= Math.max(0, before - reach.paper); i--)
    if (papers.has(partAt(scene, i)) || signing.has(partAt(scene, i))) return true
  return false
}

function partAt(scene: Scene, i: number): string {
  const h = i < 0 ? -1 : hitAt(scene, i, cooperation)
  return h < 0 ? '' : entryOf(scene, h).cells.part
}
