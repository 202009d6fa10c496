import type { Chunk } from '../kinds/chunk.ts'
import { anyPlace, Clue } from '../kinds/clues.ts'
import type { Reading } from '../kinds/find.ts'
import type { Grammar, GrammarWord } from '../kinds/grammar.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import {
  entriesAt,
  isGlued,
  isHyphen,
  longestAt,
  type Scene,
  textOf,
  wordIs,
} from '../kinds/scene.ts'
import { abbreviates } from '../kinds/units/acronyms.ts'
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
  readonly chunk: Chunk | undefined
  /** The entry of a status word or of a verb that gives a post. */
  readonly entry: Entry | undefined
}

/** All symbols have all fields in one order, so that they are alike in shape: they are read at every step. */
const symbol = (
  kind: SymbolKind,
  first: number,
  end: number,
  chunk?: Chunk,
  entry?: Entry,
): FactSymbol => ({ kind, first, end, chunk, entry })

const statuses = listIds['people.title-status']
const verbs = listIds['people.appointment-verbs']
const honorifics = listIds['people.honorifics']

const kindOfSign: ReadonlyMap<number, SymbolKind> = new Map([
  [44, 'comma'],
  [12289, 'comma'],
  [65292, 'comma'],
  [59, 'semicolon'],
  [40, 'open'],
  [65288, 'open'],
  [41, 'close'],
  [65289, 'close'],
  [38, 'and'],
  [47, 'and'],
  [45, 'dash'],
  [58, 'colon'],
  [65306, 'colon'],
  [8211, 'dash'],
  [8212, 'dash'],
])

/** Words of grammar as symbols; `silent` ones are left out, `own` ones open a reference. */
// biome-ignore format: a table
const kindsOfWords: Readonly<Partial<Record<GrammarWord, SymbolKind | 'silent' | 'own' | 'pronoun'>>> = {
  and: 'and', alongside: 'and', as: 'as', who: 'who', is: 'is', was: 'is', are: 'is', were: 'is', been: 'is', be: 'is',
  of: 'of', for: 'of', at: 'of', in: 'of', from: 'of', with: 'of', under: 'of', within: 'of', to: 'of', on: 'of',
  the: 'silent', a: 'silent', an: 'silent', same: 'silent', its: 'own', our: 'own', their: 'own', he: 'pronoun', she: 'pronoun',
}

/** What the words of grammar are, by their numbers in the vocabulary. */
export type SymbolWords = ReadonlyMap<number, SymbolKind | 'silent' | 'own' | 'pronoun'>

export const createSymbolWords = (grammar: Grammar): SymbolWords =>
  new Map(
    Object.entries(kindsOfWords).map(([word, kind]) => [
      grammar.numbers[word as GrammarWord],
      kind,
    ]),
  )

/**
 * The sentence as a string of symbols; "he" and "she" stand for `subject`. Articles, quotes,
 * honorifics and nationalities are left out.
 */
export function symbolsOf(
  scene: Scene,
  { sentence, chunks }: Reading,
  words: SymbolWords,
  subject?: PersonCandidate,
): FactSymbol[] {
  const symbols: FactSymbol[] = []
  let next = 0
  for (let i = sentence.first; i < sentence.end; ) {
    const behind = behindBracket(scene, i, symbols[symbols.length - 1])
    while (i < behind && next < chunks.length && chunks[next].first < behind) next++
    if (behind > i) i = behind
    const chunk = chunks[next]
    if (chunk !== undefined && chunk.first === i) {
      symbols.push(verbInstead(scene, chunk, symbols) ?? symbolOf(chunk))
      i = chunk.end
      next++
      continue
    }
    const limit = chunk?.first ?? sentence.end
    const word = words.get(scene.tokens.word[i])
    const meant = word === 'pronoun' ? (lastPerson(symbols) ?? subject) : undefined
    if (meant !== undefined) {
      symbols.push(symbol('name', i, i + 1, meant))
    } else if (word !== 'silent') {
      const symbol = listedAt(scene, i, limit) ?? between(scene, i, limit, word)
      if (symbol.kind === 'comma') dropAddress(scene, symbols, i)
      if (symbol.kind !== 'other' || !isSilent(scene, i, limit)) symbols.push(symbol)
      i = symbol.end
      continue
    }
    i++
  }
  return symbols
}

/** "Eastlake University, Norland |,": a comma and the place behind an organization say where it is. */
function dropAddress(scene: Scene, symbols: FactSymbol[], at: number): void {
  const open = symbols.findLastIndex(({ kind }) => kind === 'comma')
  if (open < 1 || symbols[open - 1].kind !== 'organization' || symbols.length === open + 1) return
  const { first } = symbols[open + 1]
  if (places.some((list) => longestAt(scene, first, list) === at)) symbols.length = open
}

const places = [
  listIds['places.countries'],
  listIds['places.regions'],
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
]

/** Longest words in brackets, in tokens, that are passed over behind a title. */
const mostInBracket = 6

/** Behind "Vice-Chancellor | (VC)", "Deputy Vice-Chancellor | (Research and Outreach) Prof."; `i` for none. */
function behindBracket(scene: Scene, i: number, before: FactSymbol | undefined): number {
  const { sign } = scene.tokens
  if (before?.kind !== 'title' || before.end !== i || kindOfSign.get(sign[i]) !== 'open') return i
  let close = i + 1
  while (close - i <= mostInBracket && kindOfSign.get(sign[close]) !== 'close') {
    if (sign[close] !== 0 && kindOfSign.get(sign[close]) !== 'and') return i
    close++
  }
  if (close - i > mostInBracket || close === i + 1) return i
  const isShort =
    close === i + 2 &&
    abbreviates(textOf(scene, i + 1, close), textOf(scene, before.first, before.end))
  return isShort || isPortfolio(scene, i + 1, close) ? close + 1 : i
}

/** Ordinary words with capitals, and a capital behind the bracket. */
function isPortfolio(scene: Scene, first: number, close: number): boolean {
  for (let i = first; i < close; i++) {
    const clue = scene.clues[i]
    if (wordIs(scene, i, 'and') || scene.tokens.sign[i] !== 0) continue
    if (scene.capital[i] === 0 || (clue & (Clue.noun | Clue.adjective | Clue.field)) === 0)
      return false
    if ((clue & (Clue.organizationHead | anyPlace | Clue.title)) !== 0 && (clue & Clue.field) === 0)
      return false
  }
  return scene.capital[close + 1] === 1
}

/** Whom "he" means inside a sentence: who was named last. */
const lastPerson = (symbols: readonly FactSymbol[]): Chunk | undefined =>
  symbols.findLast(({ kind }) => kind === 'name')?.chunk

const symbolOf = (chunk: Chunk): FactSymbol =>
  symbol(
    chunk.kind === 'person' ? 'name' : (chunk.kind as SymbolKind),
    chunk.first,
    chunk.end,
    chunk,
  )

/** "heads" behind a name or "who", "will head": what somebody does, not a title. */
function verbInstead(
  scene: Scene,
  chunk: Chunk,
  symbols: readonly FactSymbol[],
): FactSymbol | undefined {
  if (chunk.kind !== 'title') return undefined
  let p = symbols.length - 1
  if (symbols[p]?.kind === 'other' && wordIs(scene, symbols[p].first, 'also')) p--
  const before = symbols[p]
  const acts = chunk.value.plural
    ? before?.kind === 'name' || before?.kind === 'who'
    : before !== undefined && wordIs(scene, before.first, 'will')
  if (!acts) return undefined
  for (const [entry, end] of entriesAt(scene, chunk.first, verbs)) {
    if (end === chunk.end) return symbol('verb', chunk.first, end, undefined, entry)
  }
  return undefined
}

/** A verb that gives a post, a word of status, an honorific that begins at token `i`; the longest of them. */
function listedAt(scene: Scene, i: number, limit: number): FactSymbol | undefined {
  const { hits } = scene.document
  for (let h = hits.at[i + 1] - 1; h >= hits.at[i]; h--) {
    const end = hits.end[h]
    if (end > limit) continue
    const list = scene.lexicons.listOf[hits.entry[h]]
    if (list === verbs && !(isStatus(scene, i, end) && !isDone(scene, i)))
      return symbol('verb', i, end, undefined, scene.lexicons.entry(hits.entry[h]))
    if (list === statuses && !(isDone(scene, i) && isVerb(scene, i, end)))
      return symbol('status', i, end, undefined, scene.lexicons.entry(hits.entry[h]))
    if (list === honorifics && limit - end <= 4) return symbol('other', i, end)
  }
  return undefined
}

/** "O has sacked head coach N", but "the sacked head coach N". */
const isDone = (scene: Scene, i: number): boolean =>
  i > 0 &&
  (scene.capital[i - 1] === 1 ||
    (['has', 'have', 'had'] as const).some((word) => wordIs(scene, i - 1, word)))

const isStatus = (scene: Scene, i: number, end: number): boolean =>
  entriesAt(scene, i, statuses).some(([, to]) => to === end)
const isVerb = (scene: Scene, i: number, end: number): boolean =>
  entriesAt(scene, i, verbs).some(([, to]) => to === end)

function between(
  scene: Scene,
  i: number,
  limit: number,
  word: ReturnType<SymbolWords['get']>,
): FactSymbol {
  const { tokens } = scene
  const one = (kind: SymbolKind, end = i + 1): FactSymbol => symbol(kind, i, end)
  if ((tokens.shape[i] & Shape.possessive) !== 0) return one('possessive')
  if (tokens.sign[i] !== 0) return one(kindOfSign.get(tokens.sign[i]) ?? 'other')
  if (word === 'own')
    return one('reference', i + 1 < limit && isReferenceNoun(scene, i + 1) ? i + 2 : i + 1)
  if (word !== undefined && word !== 'silent' && word !== 'pronoun') return one(word)
  return one(isReferenceNoun(scene, i) && isDetermined(scene, i) ? 'reference' : 'other')
}

/** "university" in "the university", "College" in "the College": a head noun that stands for a name. */
const isReferenceNoun = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.organizationHead) !== 0 && (scene.clues[i] & Clue.title) === 0

const isDetermined = (scene: Scene, i: number): boolean =>
  (['the', 'this', 'his', 'her', 'their', 'my', 'same'] as const).some((word) =>
    wordIs(scene, i - 1, word),
  )

/** Articles, quotes, dots, honorifics and nationalities do not part a title from its name. */
function isSilent(scene: Scene, i: number, limit: number): boolean {
  const { tokens, clues } = scene
  if ((tokens.shape[i] & Shape.sign) !== 0)
    return tokens.sign[i] !== 0x3a && tokens.sign[i] !== 0x2f && !endsSpeech(scene, i)
  if ((clues[i] & Clue.demonym) !== 0) return true
  if ((clues[i] & Clue.degree) !== 0 && scene.capital[i] === 1) return true
  const honorific = longestAt(scene, i, honorifics)
  if (honorific > 0 && honorific <= limit) return true
  return isHyphen(tokens, i) && isGlued(tokens, i)
}

/** The quotation mark of '"…, N, T of O," the T2 said': behind it the writer speaks. */
const endsSpeech = ({ tokens }: Scene, i: number): boolean =>
  (tokens.sign[i] === 0x201d || tokens.sign[i] === 0x22) &&
  kindOfSign.get(tokens.sign[i - 1]) === 'comma'

/** A department, an organization, or a reference that stands for one. */
export const isUnit = (symbol: FactSymbol | undefined): boolean =>
  symbol !== undefined &&
  (symbol.kind === 'department' || symbol.kind === 'organization' || symbol.kind === 'reference')

export const unitOf = (symbol: FactSymbol): Chunk | FactSymbol => symbol.chunk ?? symbol
