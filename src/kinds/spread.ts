import { listIds } from '../lexicon/lexicons.ts'
import type { Chunk } from './chunk.ts'
import { anyChinese, anyHead, anyName, anyPlace, Clue, commonWord } from './clues.ts'
import type { PersonCandidate } from './people/people.ts'
import { isSuffix } from './people/pieces.ts'
import { particleBefore } from './people/run.ts'
import { isGlued, isHyphen, longestAt, type Scene, standsAlone, textOf } from './scene.ts'
import { abbreviates, behindTown, bracketedShort, isAcronym } from './units/acronyms.ts'
import type { UnitCandidate } from './units/unit.ts'

const particles = listIds['people.particles']

type Offer = (at: number) => Chunk | undefined

/** A name of one word must have proved itself this well to stand alone elsewhere. */
const sureAlone = 1.9
/** Whole names that are remembered for one first word. */
const mostNames = 8

/**
 * What one place of the text proved, offered wherever the same words stand: the surname of a person
 * who was named in full, the acronym or short form of a unit. One list of candidates for each sentence.
 */
export function spread(scene: Scene, settled: readonly (readonly Chunk[])[]): Chunk[][] {
  const known = new Map<string, Offer>()
  const names = new Map<string, Offer[]>()
  for (const chunks of settled) {
    for (const chunk of chunks) {
      if (chunk.kind === 'person') learnName(scene, chunk, known, names)
      else if (chunk.kind === 'organization' || chunk.kind === 'department')
        learnShort(scene, chunk, known, names)
    }
  }
  if (known.size === 0 && names.size === 0) return settled.map(() => [])
  const { vocabulary } = scene.document
  const words = new Set<number>()
  for (const key of known.keys()) words.add(vocabulary.id(key))
  for (const key of names.keys()) words.add(vocabulary.id(key))
  return scene.sentences.map((sentence, index) => {
    const more: Chunk[] = []
    let i = sentence.first
    for (const chunk of settled[index]) {
      // A single word read as a place or a title may still be somebody's name.
      if (chunk.end - chunk.first === 1 && chunk.kind !== 'organization' && chunk.kind !== 'date')
        continue
      offerWithin(scene, i, chunk.first, words, known, names, more)
      i = chunk.end
    }
    offerWithin(scene, i, sentence.end, words, known, names, more)
    return more
  })
}

const keyOf = (scene: Scene, i: number): string => textOf(scene, i, i + 1).toLowerCase()

/** Offers what the text proved elsewhere for the words of a stretch that nothing else covers; `words` are those of the keys. */
function offerWithin(
  scene: Scene,
  first: number,
  end: number,
  words: ReadonlySet<number>,
  known: ReadonlyMap<string, Offer>,
  names: ReadonlyMap<string, readonly Offer[]>,
  more: Chunk[],
): void {
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 0 || !words.has(scene.tokens.word[i])) continue
    const key = keyOf(scene, i)
    const chunk = known.get(key)?.(i)
    if (chunk !== undefined) more.push(chunk)
    const offers = names.get(key)
    if (offers === undefined) continue
    for (const offer of offers) {
      const name = offer(i)
      if (name !== undefined) more.push(name)
    }
  }
}

function learnName(
  scene: Scene,
  { first, end, value }: PersonCandidate,
  known: Map<string, Offer>,
  names: Map<string, Offer[]>,
): void {
  const words: number[] = []
  for (let i = first; i < end; ) {
    if (scene.capital[i] === 0) i++
    else {
      if (i === first || !isSuffix(scene, i)) words.push(i)
      i = wordEnd(scene, i, end)
    }
  }
  if (words.length === 0) return
  if (words.length < 2 && value.total < sureAlone) return
  const last = words[words.length - 1]
  if (end - first > 1) learnWhole(scene, first, end, names)
  const isChinese = (scene.clues[words[0]] & anyChinese) !== 0
  const parts = words.length === 1 ? words : isChinese ? [words[0], last] : [last, words[0]]
  for (const part of parts) {
    const size = wordEnd(scene, part, end) - part
    if (size > 1) {
      // "Fani-Kayode", "El-Rufai": a name with a hyphen stands alone as a whole.
      learnWhole(scene, part, part + size, names, 'people/known-part')
      continue
    }
    const isCommon = (scene.clues[part] & commonWord) !== 0
    const key = keyOf(scene, part)
    if (key.length < 2 || known.has(key) || (scene.clues[part] & Clue.demonym) !== 0) continue
    const particle = particleIn(scene, first, part)
    known.set(key, (i) => {
      const before = particleBefore(scene, i)
      const from = before === i ? sameBefore(scene, i, particle, part) : before
      if (touchesCapital(scene, from, i + 1)) return undefined
      return {
        kind: 'person',
        first: from,
        end: i + 1,
        rule: 'people/known-part',
        score: (isCommon ? 0.9 : 1.5) + (i - from),
        value: { own: 0, total: 0, honorific: undefined },
      }
    })
  }
}

/** Behind the word at token `i` with its hyphens. */
function wordEnd({ tokens }: Scene, i: number, limit: number): number {
  let end = i + 1
  while (
    end + 1 < limit &&
    isHyphen(tokens, end) &&
    isGlued(tokens, end) &&
    isGlued(tokens, end + 1)
  )
    end += 2
  return end
}

/** A whole name, or a part of it with a hyphen, stands again where nothing beside it proves it. */
function learnWhole(
  scene: Scene,
  first: number,
  end: number,
  names: Map<string, Offer[]>,
  rule = 'people/known-name',
): void {
  const size = end - first
  addWhole(scene, first, end, names, (i) => {
    if (rule === 'people/known-part' && touchesCapital(scene, i, i + size)) return undefined
    return {
      kind: 'person',
      first: i,
      end: i + size,
      rule,
      score: size + 2,
      value: { own: 0, total: 0, honorific: undefined },
    }
  })
}

/** Offers what `make` makes wherever all words of the name stand. */
function addWhole(
  scene: Scene,
  first: number,
  end: number,
  names: Map<string, Offer[]>,
  make: (at: number) => Chunk | undefined,
): void {
  const text = textOf(scene, first, end)
  const size = end - first
  const key = keyOf(scene, first)
  const offers = names.get(key)
  if (offers !== undefined && offers.length >= mostNames) return
  const offer: Offer = (i) => {
    if (i + size > scene.tokens.count || !standsAlone(scene, i, i + size)) return undefined
    return textOf(scene, i, i + size) === text ? make(i) : undefined
  }
  if (offers === undefined) names.set(key, [offer])
  else offers.push(offer)
}

/** Where the particle before token `part` of a name begins: "Al" in "Hind bint Hamad Al Thani". */
function particleIn(scene: Scene, first: number, part: number): number {
  for (let i = Math.max(first, part - 3); i < part; i++)
    if (longestAt(scene, i, particles) === part) return i
  return part
}

/** Where the tokens `[first, end)` of a name stand once more right before token `i`; `i` if they do not. */
function sameBefore(scene: Scene, i: number, first: number, end: number): number {
  const from = i - (end - first)
  if (from === i || from < 0) return i
  return textOf(scene, from, i) === textOf(scene, first, end) ? from : i
}

/** Directly beside another word of a name, so that the two are one unknown name. */
function touchesCapital(scene: Scene, first: number, end: number): boolean {
  const { tokens, capital, clues } = scene
  if (!standsAlone(scene, first, end)) return true
  const names = anyName | anyHead
  const before =
    first > 0 &&
    capital[first - 1] === 1 &&
    (clues[first - 1] & names) !== 0 &&
    (clues[first - 1] & (Clue.title | Clue.honorific)) === 0
  const after =
    end < tokens.count &&
    capital[end] === 1 &&
    (clues[end] & (names | Clue.otherHead)) !== 0 &&
    !isGlued(tokens, end)
  return before || after
}

/** Rules that prove a name by the words beside it; elsewhere nothing may. */
const byContext: ReadonlySet<string> = new Set([
  'units/firm-noun-then-name',
  'units/name-then-class-noun',
  'units/names-of-a-class',
  'units/name-is-a-firm',
  'units/title-of-name',
])

/** A name that no list holds and that the words beside it proved stands again where nothing does. */
function learnBrand(scene: Scene, unit: UnitCandidate, names: Map<string, Offer[]>): void {
  const { first, end } = unit
  for (let i = first; i < end; i++)
    if ((scene.clues[i] & (anyName | anyPlace | anyHead)) !== 0) return
  if (end - first === 1 && (scene.clues[first] & commonWord) !== 0) return
  addWhole(scene, first, end, names, (at) => ({
    kind: unit.kind,
    first: at,
    end: at + end - first,
    rule: 'units/known-short',
    score: (end - first) * 1.1 + 0.3,
    value: { ...unit.value, aliasOf: first },
  }))
}

function learnShort(
  scene: Scene,
  unit: UnitCandidate,
  known: Map<string, Offer>,
  names: Map<string, Offer[]>,
): void {
  if (byContext.has(unit.rule)) learnBrand(scene, unit, names)
  const { sentences, sentenceOf } = scene.document
  const end = behindTown(scene, unit.end)
  const short = bracketedShort(scene, end, sentences[sentenceOf[unit.first]].end)
  if (short !== undefined && short.end - short.first === 1) {
    const name = textOf(scene, unit.first, end)
    const text = textOf(scene, short.first, short.end)
    if (abbreviates(text, name) || (end === unit.end && isAcronym(scene, short.first)))
      offerAs(scene, unit, keyOf(scene, short.first), text, known, 4)
  }
  if (unit.kind !== 'organization' || unit.value.entry !== undefined) return
  const size = unit.end - unit.first
  const clue = scene.clues[unit.first]
  if (
    size < 2 ||
    unit.value.kind !== 'company' ||
    (clue & (commonWord | anyPlace | anyName | anyHead)) !== 0
  )
    return
  offerAs(
    scene,
    unit,
    keyOf(scene, unit.first),
    textOf(scene, unit.first, unit.first + 1),
    known,
    1.2,
  )
}

function offerAs(
  scene: Scene,
  unit: UnitCandidate,
  key: string,
  text: string,
  known: Map<string, Offer>,
  score: number,
): void {
  if (known.has(key)) return
  known.set(key, (i) => {
    if (textOf(scene, i, i + 1) !== text || !standsAlone(scene, i, i + 1)) return undefined
    return {
      kind: unit.kind,
      first: i,
      end: i + 1,
      rule: 'units/known-short',
      score,
      value: { ...unit.value, aliasOf: unit.first },
    }
  })
}
