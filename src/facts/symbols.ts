import type { Chunk } from '../kinds/chunk.ts'
import { Clue } from '../kinds/clues.ts'
import type { Reading } from '../kinds/find.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import { entriesAt, isGlued, isHyphen, longestAt, type Scene, wordIs } from '../kinds/scene.ts'
import { listIds } from '../lexicon/lexicons.ts'
import type { Entry } from '../lexicon/parse.ts'
import { Shape } from '../text/document.ts'

export type SymbolKind =
  | 'name'
  | 'title'
  | 'department'
  | 'organization'
  | 'reference'
  | 'place'
  | 'date'
  | 'status'
  | 'of'
  | 'and'
  | 'comma'
  | 'semicolon'
  | 'open'
  | 'close'
  | 'possessive'
  | 'as'
  | 'is'
  | 'who'
  | 'verb'
  | 'dash'
  | 'colon'
  | 'other'

/** One step of a sentence as the readers of facts see it: a chunk, or a word or sign between chunks. */
export interface FactSymbol {
  readonly kind: SymbolKind
  readonly first: number
  readonly end: number
  readonly chunk?: Chunk
  /** The entry of a status word or of a verb that gives a post. */
  readonly entry?: Entry
}

const statuses = listIds['people.title-status']
const verbs = listIds['people.appointment-verbs']
const honorifics = listIds['people.honorifics']

const kindOfSign: Readonly<Record<number, SymbolKind>> = {
  44: 'comma',
  12289: 'comma',
  65292: 'comma',
  59: 'semicolon',
  40: 'open',
  65288: 'open',
  41: 'close',
  65289: 'close',
  38: 'and',
  45: 'dash',
  58: 'colon',
  65306: 'colon',
  8211: 'dash',
  8212: 'dash',
}

const copulas = ['is', 'was', 'are', 'were', 'been', 'be'] as const
const prepositions = [
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'under',
  'within',
  'to',
  'on',
] as const

/**
 * The sentence as a string of symbols; "he" and "she" stand for `subject`; articles, quotes, honorifics and nationalities are left out.
 */
export function symbolsOf(
  scene: Scene,
  { sentence, chunks }: Reading,
  subject?: PersonCandidate,
): FactSymbol[] {
  const symbols: FactSymbol[] = []
  let next = 0
  for (let i = sentence.first; i < sentence.end; ) {
    const chunk = chunks[next]
    if (chunk !== undefined && chunk.first === i) {
      const verb = verbInstead(scene, chunk, symbols.at(-1))
      symbols.push(
        verb ?? {
          kind: chunk.kind === 'person' ? 'name' : (chunk.kind as SymbolKind),
          first: i,
          end: chunk.end,
          chunk,
        },
      )
      i = chunk.end
      next++
      continue
    }
    const limit = chunk?.first ?? sentence.end
    if (subject !== undefined && (wordIs(scene, i, 'he') || wordIs(scene, i, 'she'))) {
      symbols.push({ kind: 'name', first: i, end: i + 1, chunk: subject })
      i++
      continue
    }
    const symbol = between(scene, i, limit)
    if (symbol.kind !== 'other' || !isSilent(scene, i, limit)) symbols.push(symbol)
    i = symbol.end
  }
  return symbols
}

/** "heads" behind a name is what somebody does, not a title of several people. */
function verbInstead(
  scene: Scene,
  chunk: Chunk,
  before: FactSymbol | undefined,
): FactSymbol | undefined {
  if (chunk.kind !== 'title' || before?.kind !== 'name' || !chunk.value.plural) return undefined
  for (const [entry, end] of entriesAt(scene, chunk.first, verbs)) {
    if (end === chunk.end) return { kind: 'verb', first: chunk.first, end, entry }
  }
  return undefined
}

function between(scene: Scene, i: number, limit: number): FactSymbol {
  const { tokens, clues } = scene
  const one = (kind: SymbolKind): FactSymbol => ({ kind, first: i, end: i + 1 })
  const sign = tokens.sign[i]
  if ((tokens.shape[i] & Shape.possessive) !== 0) return one('possessive')
  if (sign !== 0) return one(kindOfSign[sign] ?? 'other')
  for (const [entry, end] of entriesAt(scene, i, verbs))
    if (end <= limit) return { kind: 'verb', first: i, end, entry }
  if ((clues[i] & Clue.status) !== 0 || longestAt(scene, i, statuses) > 0) {
    for (const [entry, end] of entriesAt(scene, i, statuses))
      if (end <= limit) return { kind: 'status', first: i, end, entry }
  }
  const honorific = longestAt(scene, i, honorifics)
  if (honorific > 0 && honorific <= limit && limit - honorific <= 4)
    return { kind: 'other', first: i, end: honorific }
  if (wordIs(scene, i, 'and') || wordIs(scene, i, 'alongside')) return one('and')
  if (wordIs(scene, i, 'as')) return one('as')
  if (wordIs(scene, i, 'who')) return one('who')
  if (copulas.some((word) => wordIs(scene, i, word))) return one('is')
  if (prepositions.some((word) => wordIs(scene, i, word))) return one('of')
  if (wordIs(scene, i, 'its') || wordIs(scene, i, 'our')) {
    return isReferenceNoun(scene, i + 1) && i + 1 < limit
      ? { kind: 'reference', first: i, end: i + 2 }
      : one('reference')
  }
  if (isReferenceNoun(scene, i) && isDetermined(scene, i)) return one('reference')
  return one('other')
}

/** "university" in "the university", "College" in "the College": a head noun that stands for a name. */
const isReferenceNoun = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.organizationHead) !== 0 && (scene.clues[i] & Clue.title) === 0

const isDetermined = (scene: Scene, i: number): boolean =>
  (['the', 'this', 'his', 'her', 'their', 'my'] as const).some((word) => wordIs(scene, i - 1, word))

/** Articles, quotes, dots, honorifics and nationalities do not part a title from its name. */
function isSilent(scene: Scene, i: number, limit: number): boolean {
  const { tokens, clues } = scene
  if ((tokens.shape[i] & Shape.sign) !== 0)
    return tokens.sign[i] !== 0x3a && tokens.sign[i] !== 0x2f
  if (wordIs(scene, i, 'the') || wordIs(scene, i, 'a') || wordIs(scene, i, 'an')) return true
  if ((clues[i] & Clue.demonym) !== 0) return true
  if ((clues[i] & Clue.degree) !== 0 && scene.capital[i] === 1) return true
  const honorific = longestAt(scene, i, honorifics)
  if (honorific > 0 && honorific <= limit) return true
  return isHyphen(tokens, i) && isGlued(tokens, i)
}

/** A department, an organization, or a reference that stands for one. */
export const isUnit = (symbol: FactSymbol | undefined): boolean =>
  symbol !== undefined &&
  (symbol.kind === 'department' || symbol.kind === 'organization' || symbol.kind === 'reference')

export const unitOf = (symbol: FactSymbol): Chunk | FactSymbol => symbol.chunk ?? symbol
