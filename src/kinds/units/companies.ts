import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, isGlued, isHyphen, type Scene } from '../scene.ts'
import { leftEdge } from './extent.ts'
import { isStrongHead } from './heads.ts'
import { brandEnd } from './name-run.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const legalForms = listIds['organizations.legal-forms']

/** Forms of two letters ("SE", "AS", "PT") prove a company only behind a name of two words or a comma. */
const shortForm = 2

/** A name that ends in a legal form: "Huawei Technologies Co., Ltd.", "Himile Group (Thailand) Co., Ltd." */
export function companiesByForm(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  const { hits } = scene.document
  const { tokens } = scene
  for (let i = sentence.first; i < sentence.end; i++) {
    if (hits.at[i] === hits.at[i + 1]) continue
    let end = 0
    for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
      if (scene.lexicons.listOf[hits.entry[h]] === legalForms) end = Math.max(end, hits.end[h])
    }
    if (end === 0 || end > sentence.end) continue
    const named = nameBehind(scene, i, end, sentence.end)
    if (named > end) {
      offerCompany(i, named)
      i = named
      continue
    }
    const comma = tokens.sign[i - 1] === 0x2c
    const edge = withOwner(
      scene,
      withBracket(scene, leftEdge(scene, comma ? i - 1 : i, sentence.first, true), sentence.first),
      i,
      sentence.first,
    )
    if (edge >= (comma ? i - 1 : i)) continue
    const size = tokens.end[end - 1] - tokens.start[i]
    const isShortened = tokens.sign[end] === 0x2e && (tokens.shape[end] & Shape.glued) !== 0
    const isCapitals = (tokens.shape[i] & Shape.allCaps) !== 0 && !isShouted(scene, i)
    const isProven =
      i - edge >= 2
        ? isCapitals || isShortened || isClosing(scene, i, end)
        : isCapitals && isBrand(scene, edge)
    if (size <= shortForm && !comma && !isProven) continue
    if (size <= 3 && (scene.clues[i] & (Clue.degree | Clue.title)) !== 0 && comma) continue
    const closed =
      end < sentence.end && tokens.sign[end] === 0x2e && (tokens.shape[end] & Shape.glued) !== 0
        ? end + 1
        : end
    offerCompany(edge, closed)
    i = end
  }

  function offerCompany(first: number, end: number): void {
    offer({
      kind: 'organization',
      first,
      end,
      rule: unitRule.legalForm,
      score: (end - first) * 1.25 + 2.5,
      value: { kind: 'company' },
    })
  }
}

/** End of "PT. Sumber Baru": the name behind a form that may open it; `end` when none stands there. */
function nameBehind(scene: Scene, first: number, end: number, limit: number): number {
  const { tokens, capital } = scene
  const before = tokens.sign[first - 1]
  if (end - first > 1 || before === 0x2c || (before === 0 && capital[first - 1] === 1)) return end
  if ((tokens.shape[first] & Shape.allCaps) === 0) return end
  const opens = entriesAt(scene, first, legalForms).some(([{ cells }]) => cells.before === 'yes')
  const from = tokens.sign[end] === 0x2e && isGlued(tokens, end) ? end + 1 : end
  const stop = brandEnd(scene, from, limit)
  return opens && stop > from ? stop : end
}

/** "STOCKS SINK | AS | RATES JUMP": capitals among capitals. */
const isShouted = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i - 1] & tokens.shape[i + 1] & Shape.allCaps) !== 0

/** "Douglas & Brandt Co": written as a word, and no further word of a name behind it. */
const isClosing = (scene: Scene, i: number, end: number): boolean =>
  (scene.tokens.shape[i] & (Shape.capital | Shape.allCaps)) === Shape.capital &&
  scene.capital[end] === 0 &&
  !isHyphen(scene.tokens, end)

/** "Ferrymen's | Bancshares Inc.", "Brandt's | Limited": no name of its own stands behind the possessive. */
function withOwner(scene: Scene, edge: number, form: number, limit: number): number {
  const owner = edge - 2
  if (owner < limit || scene.capital[owner] === 0) return edge
  if ((scene.tokens.shape[edge - 1] & Shape.possessive) === 0) return edge
  if ((scene.clues[owner] & anyPlace) !== 0 || isStrongHead(scene, owner)) return edge
  for (let i = edge; i < form; i++)
    if (scene.capital[i] === 1 && (scene.clues[i] & (commonWord | Clue.organizationHead)) === 0)
      return edge
  return leftEdge(scene, edge - 1, limit, false)
}

/** "Halden | AG": a word in small letters but for the first, that the dictionary does not hold. */
const isBrand = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & Shape.allCaps) === 0 &&
  (scene.clues[i] & (commonWord | anyPlace | Clue.title | Clue.given)) === 0

/** "Sanda (Wexmoor) New Materials Co., Ltd.": the town in brackets, whether listed or not. */
function withBracket(scene: Scene, edge: number, limit: number): number {
  const { tokens, capital } = scene
  const isTown =
    edge - 4 >= limit &&
    tokens.sign[edge - 1] === 0x29 &&
    capital[edge - 2] === 1 &&
    tokens.sign[edge - 3] === 0x28 &&
    capital[edge - 4] === 1
  return isTown ? leftEdge(scene, edge - 3, limit, false) : edge
}
