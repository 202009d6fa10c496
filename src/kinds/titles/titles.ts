import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { entryOf, isGlued, isHyphen, listBit, longestAt, type Scene, wordIs } from '../scene.ts'
import { listedScore, perToken, type Title, type TitleCandidate, titled } from './title.ts'
import { withFields, withOwnField, withPortfolio } from './wider.ts'

export type { Title, TitleCandidate } from './title.ts'

const titles = listIds['people.titles']
const modifiers = listIds['people.title-modifiers']
const fields = listIds['people.title-fields']
const suffixes = listIds['people.title-suffixes']

/** The lists with whose entries a title may open. */
const openers = listBit(titles) | listBit(modifiers) | listBit(fields)

/** Modifiers and fields before a title: "group finance" in "group finance director". */
const mostModifiers = 4

/** The titles of a sentence: a listed title with the modifiers, fields and suffixes around it. */
export function titlesOf(
  scene: Scene,
  sentence: Sentence,
  offer: (title: TitleCandidate) => void,
): void {
  for (let i = sentence.first; i < sentence.end; i++) {
    if ((scene.begins[i] & openers) === 0) continue
    const found = titleAt(scene, i, sentence.end, 0)
    if (found === undefined) continue
    offer(withPortfolio(scene, sentence, withFields(scene, sentence, found)))
    const wider = withOwnField(scene, sentence, found)
    if (wider !== undefined) offer(wider)
    const head = withoutComplement(scene, found)
    if (head !== undefined) offer(head)
    const officer = officerOf(scene, found, sentence.end)
    if (officer !== undefined) offer(officer)
    const seat = seatOf(scene, found)
    if (seat !== undefined) offer(seat)
    for (const inner of innerTitles(scene, found)) offer(inner)
    i = found.end - 1
  }
}

function titleAt(
  scene: Scene,
  first: number,
  limit: number,
  depth: number,
): TitleCandidate | undefined {
  if ((scene.begins[first] & openers) === 0) return undefined
  const { hits } = scene.document
  const { listOf } = scene.lexicons
  let own = -1
  let modifier = 0
  for (let h = hits.at[first + 1] - 1; h >= hits.at[first]; h--) {
    const list = listOf[hits.entry[h]]
    const end = hits.end[h]
    if (end > limit) continue
    if (list === titles && own < 0) own = h
    else if (
      modifier === 0 &&
      (list === modifiers || (list === fields && !isComplement(scene, first)))
    )
      modifier = end
  }
  const isLinked =
    modifier > 0 && (joinsNext(scene, modifier) || joinsField(scene, own, modifier, depth))
  const after = modifier > 0 && depth < mostModifiers ? modifier + (isLinked ? 1 : 0) : 0
  const longer = after > 0 && after < limit ? titleAt(scene, after, limit, depth + 1) : undefined
  if (longer !== undefined && (own < 0 || longer.end > hits.end[own])) {
    if (own < 0 && isAside(scene, first, longer.value)) return undefined
    const named = depth > 0 && modifier === first + 1 && endsUnit(scene, first) ? byUnitHead : 0
    const score = longer.score + (after - first) * perToken - named
    return titled(first, longer.end, score, withModifier(scene, first, modifier, longer.value))
  }
  if (own < 0) return undefined
  const entry = entryOf(scene, own)
  const ownEnd = hits.end[own]
  let end = ownEnd
  // "Director General", "professor emeritus", but not "president general manager".
  const suffix = end < limit ? longestAt(scene, end, suffixes) : 0
  if (suffix > 0 && (scene.clues[end] & Clue.title) === 0) end = suffix
  const last = scene.tokens.word[ownEnd - 1]
  if (isAbbreviated(scene, end, limit)) end++
  return titled(first, end, listedScore(scene, first, end) + wholeScore(scene, first, ownEnd), {
    entry,
    role: entry.cells.role || entry.name.replaceAll(' ', '-'),
    rank: Number(entry.cells.rank) || 5,
    plural: isPlural(scene, last, entry),
    capital: (scene.tokens.shape[ownEnd - 1] & Shape.capital) !== 0,
  })
}

/** "Croatian" of "the Croatian coach", "under" of "under conductor N": no part of the post. */
const isAside = (scene: Scene, first: number, { entry, role }: Title): boolean =>
  (scene.clues[first] & Clue.demonym) !== 0
    ? entry.cells.sector.includes('sport')
    : wordIs(scene, first, 'under') && scene.capital[first] === 0 && !role.includes('secretary')

/** "Office" of "International Exchange Office Director": the words before it rather name an office. */
const endsUnit = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 && (scene.clues[i] & Clue.departmentHead) !== 0

const byUnitHead = 1

/** A list holds all of its words: "General Counsel", but not "Town manager" of "Ebbsford Town manager". */
function wholeScore(scene: Scene, first: number, end: number): number {
  if (end - first < 2 || scene.capital[first] !== scene.capital[end - 1]) return 0
  for (let i = first; i < end; i++) if (wordIs(scene, i, 'of')) return 0
  return byWhole
}

const byWhole = 1.2

/** "of Tourism" in "Dean of the Faculty of Tourism Assoc. Prof. N": a field of what stands before. */
const isComplement = (scene: Scene, first: number): boolean =>
  wordIs(scene, first - 1, 'of') || wordIs(scene, first - 1, 'for')

/** "Dean" of the listed "dean of the faculty": the complement may be a unit with a name of its own. */
function withoutComplement(scene: Scene, title: TitleCandidate): TitleCandidate | undefined {
  const { first } = title
  for (let end = first + 1; end < title.end; end++) {
    if (!wordIs(scene, end, 'of') && !wordIs(scene, end, 'for')) continue
    const head = titleAt(scene, first, end, 0)
    return head?.end === end
      ? titled(first, end, listedScore(scene, first, end), head.value)
      : undefined
  }
  return undefined
}

/** Words between "chief" and "officer" that no list holds. */
const mostOffice = 7

/** "chief client development and relationship officer": whatever the words between. */
function officerOf(scene: Scene, title: TitleCandidate, limit: number): TitleCandidate | undefined {
  if (title.value.role !== 'chief') return undefined
  for (let i = title.end; i < Math.min(limit, title.end + mostOffice); i++) {
    const isWord = (scene.clues[i] & (Clue.noun | Clue.adjective)) !== 0
    const found = i > title.end ? titleAt(scene, i, limit, 0) : undefined
    if (found !== undefined && found.value.role.endsWith('officer')) {
      const { end, value } = found
      return titled(title.first, end, listedScore(scene, title.first, end), value)
    }
    if (!isWord && !wordIs(scene, i, 'and')) return undefined
  }
  return undefined
}

/** "Member" of the listed "council member": the words before it may name the council. */
function seatOf(scene: Scene, title: TitleCandidate): TitleCandidate | undefined {
  if (title.end - title.first < 2 || !seats.test(title.value.role)) return undefined
  const seat = titleAt(scene, title.end - 1, title.end, 0)
  return seat?.end === title.end ? seat : undefined
}

/**
 * "Director-General" of "Health Organization Director-General": its first words may end a name. So
 * read it weighs less, so that the whole title wins unless the name is a strong one.
 */
function innerTitles(scene: Scene, title: TitleCandidate): TitleCandidate[] {
  const inner: TitleCandidate[] = []
  for (let first = title.first + 1; first < title.end && inner.length < mostModifiers; first++) {
    if (wordIs(scene, first, 'of') || wordIs(scene, first, 'for')) break
    const found = titleAt(scene, first, title.end, 0)
    if (found === undefined || found.end !== title.end) continue
    const isOfPlace = first === title.first + 1 && endsPlace(scene, title)
    const score = isOfPlace ? title.score + perToken : found.score - innerDoubt
    inner.push(titled(first, found.end, score, found.value))
  }
  return inner
}

const innerDoubt = 1.5

/** "County" of "Halden County Sheriff": the end of a place's name, unless a list holds the whole ("District Attorney"). */
const endsPlace = (scene: Scene, { first, end }: TitleCandidate): boolean =>
  first > 0 &&
  (scene.clues[first] & Clue.placeHead) !== 0 &&
  scene.capital[first] === 1 &&
  scene.capital[first - 1] === 1 &&
  longestAt(scene, first, titles) !== end

/** What one of many is in a body with a name of its own. */
const seats = /(?:member|judge|justice)$/u

function withModifier(scene: Scene, first: number, end: number, title: Title): Title {
  const word = scene.document.text.slice(scene.tokens.start[first], scene.tokens.end[end - 1])
  const role = `${word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${title.role}`
  const { entry, plural, capital } = title
  return { entry, role, rank: Math.min(9, title.rank + 1), plural, capital }
}

/** The dot of "Prof." belongs to the title. */
const isAbbreviated = (scene: Scene, end: number, limit: number): boolean =>
  end < limit &&
  scene.tokens.sign[end] === 0x2e &&
  isGlued(scene.tokens, end) &&
  scene.lexicons.has('text.abbreviations', scene.tokens.word[end - 1])

/** What `isPlural` said of a title's last words: texts repeat their titles. */
const plurals = new WeakMap<Entry, Map<number, boolean>>()

function isPlural(scene: Scene, word: number, entry: Entry): boolean {
  let known = plurals.get(entry)
  if (known === undefined) {
    known = new Map()
    plurals.set(entry, known)
  }
  let plural = known.get(word)
  if (plural === undefined) {
    plural = isPluralOf(scene, word, entry)
    known.set(word, plural)
  }
  return plural
}

/** The last word is not the one of the canonical title and ends in s or men: "deans", "board members", "chairmen". */
function isPluralOf(scene: Scene, word: number, entry: Entry): boolean {
  const text = scene.lexicons.vocabulary.word(word)
  const words = entry.name.toLowerCase().split(' ')
  const canonical = words.at(-1) ?? ''
  return (
    text !== canonical &&
    (words.some((one) => text === `${one}s` || text === `${one}es`) ||
      entry.forms.some((one) => text === `${one.toLowerCase()}s`) ||
      text.endsWith('men') ||
      (text.endsWith('ni') && canonical.endsWith('nus')) ||
      text.endsWith('ies'))
  )
}

/** The "and" of "Chief Financial and Supply Chain Officer". */
const joinsField = (scene: Scene, own: number, i: number, depth: number): boolean =>
  depth > 0 &&
  own < 0 &&
  wordIs(scene, i, 'and') &&
  (scene.begins[i + 1] & (listBit(fields) | listBit(titles))) === listBit(fields) &&
  scene.capital[i + 1] === scene.capital[i - 1]

/** The hyphen of "Vice-President". */
const joinsNext = (scene: Scene, i: number): boolean =>
  isHyphen(scene.tokens, i) && isGlued(scene.tokens, i)
