import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, isGlued, isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'
import { alliesIn } from './allies.ts'
import { brandRule, isBrandName } from './brands.ts'
import { classedNames } from './classed.ts'
import { clubsIn } from './clubs.ts'
import { isStrongHead } from './heads.ts'
import { partnersIn } from './partners.ts'
import { teamsIn } from './teams.ts'
import { titledUnits } from './titled.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { endsPlace, isLearned, isPluralNoun } from './words.ts'

const titles = listIds['people.titles']
const heads = listIds['organizations.head-nouns']
/** "Two", "Three" */
const numerals = listIds['dates.numbers']
const mostWords = 5
const comma = 0x2c

/**
 * Names without a head noun in places where organizations stand: "CEO of Acme", "Acme CEO",
 * "Acme, a software company".
 */
export function organizationsByContext(
  scene: Scene,
  sentence: Sentence,
  titleEnds: ReadonlySet<number>,
  titleStarts: ReadonlySet<number>,
  offer: (unit: UnitCandidate) => void,
): void {
  titledUnits(scene, sentence, titleEnds, offer)
  clubsIn(scene, sentence, offer)
  classedNames(scene, sentence, offer)
  teamsIn(scene, sentence, offer)
  partnersIn(scene, sentence, offer)
  alliesIn(scene, sentence, offer)
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0 || !canOpen(scene, i)) continue
    const end = brandEnd(scene, i, sentence.end)
    if ((scene.clues[i] & anyPlace) !== 0 && !isBrandOfPlace(scene, i, end)) continue
    const rule =
      ruleFor(scene, i, end, sentence, titleEnds, titleStarts) ?? brandRule(scene, i, end, sentence)
    if (rule !== undefined) {
      offer({
        kind: 'organization',
        first: i,
        end,
        rule,
        score: scoreOf(rule, end - i),
        value: { kind: 'other' },
      })
    }
    i = Math.max(i, end - 1)
  }
}

/** Signs of the sentence prove less than titles; longer names prove more. */
const scoreOf = (rule: string, size: number): number =>
  brandRules.has(rule) ? size * 1.1 + 0.1 : size + 0.2

const brandRules: ReadonlySet<string> = new Set([
  unitRule.actor,
  unitRule.agent,
  unitRule.partner,
  unitRule.firmThenName,
])

/** First word of a name that no list knows. */
const canOpen = (scene: Scene, i: number): boolean =>
  (scene.clues[i] &
    (Clue.title | Clue.honorific | Clue.month | Clue.weekday | Clue.demonym | Clue.function)) ===
    0 &&
  longestAt(scene, i, numerals) === 0 &&
  !isFormer(scene, i)

const isFormer = ({ document, tokens }: Scene, i: number): boolean =>
  tokens.end[i] - tokens.start[i] === former.length &&
  document.text.startsWith(former, tokens.start[i])

const former = 'Former'

/** "Hangzhou Lanyue Technology", "Brunswick Dyes": behind the place stands a word that is no place. */
const isBrandOfPlace = (scene: Scene, first: number, end: number): boolean =>
  end - first > 1 &&
  scene.capital[first + 1] === 1 &&
  (scene.clues[first + 1] &
    (anyPlace |
      anyName |
      Clue.placeHead |
      Clue.otherHead |
      Clue.organizationHead |
      Clue.departmentHead)) ===
    0 &&
  !endsPlace(scene, first + 1)

function brandEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, capital, clues } = scene
  let end = first + 1
  while (end < limit && end - first < mostWords) {
    if (end - first > 1 && (clues[end - 1] & Clue.placeHead) !== 0) break
    if (capital[end] === 1 && (clues[end] & (Clue.title | Clue.honorific | Clue.month)) === 0) end++
    else if (tokens.sign[end] === 0x26 && capital[end + 1] === 1) end += 2
    else if (isHyphen(tokens, end) && isGlued(tokens, end) && capital[end + 1] === 1) end += 2
    else break
  }
  return end
}

function ruleFor(
  scene: Scene,
  first: number,
  end: number,
  sentence: Sentence,
  titleEnds: ReadonlySet<number>,
  titleStarts: ReadonlySet<number>,
): string | undefined {
  const { clues } = scene
  if (
    end - first === 1 &&
    (clues[first] & (Clue.noun | Clue.adjective)) !== 0 &&
    (clues[first] & anyName) === 0
  )
    return undefined
  if (end - first === 1 && isStrongHead(scene, first)) return undefined
  if (scene.lexicons.has('organizations.legal-forms', scene.tokens.word[first])) return undefined
  if (isPlain(scene, first, end))
    return endsFirm(scene, first, end) && titleStarts.has(end) ? unitRule.nameThenTitle : undefined
  if (isPair(scene, first, end)) return unitRule.pair
  if (end - first > 1 && (clues[end - 1] & (Clue.placeHead | Clue.otherHead)) !== 0)
    return undefined
  const before = first - 1
  const the = wordIs(scene, before, 'the') ? before - 1 : ownedBy(scene, before)
  if ((wordIs(scene, the, 'of') || wordIs(scene, the, 'at')) && titleEnds.has(the))
    return isThing(scene, the, before, end) || rulesPlaces(scene, the)
      ? undefined
      : unitRule.titleOfName
  if (
    wordIs(scene, the, 'of') &&
    the === before &&
    isServant(scene, the, sentence.first, titleEnds)
  )
    return isBrandName(scene, first, end) ? unitRule.titleOfName : undefined
  if (wordIs(scene, the, 'at') && isWorkplace(scene, the, sentence.first, titleEnds))
    return unitRule.titleOfName
  if (
    titleStarts.has(end) &&
    end < sentence.end &&
    !isPluralTitle(scene, end) &&
    ((clues[first] & anyName) === 0 || isLetters(scene, first, end))
  )
    return unitRule.nameThenTitle
  return isExplained(scene, first, end, sentence) ? unitRule.isFirm : undefined
}

/** "manager of | Norland's | Al Tarnow": where the organization is. */
const ownedBy = (scene: Scene, before: number): number =>
  (scene.tokens.shape[before] & Shape.possessive) !== 0 &&
  (scene.clues[before - 1] & Clue.place) !== 0
    ? before - 2
    : before

/** "inventor of the Stauch process": the name only describes a noun. */
const isThing = (scene: Scene, of: number, before: number, end: number): boolean =>
  of < before &&
  end < scene.tokens.count &&
  scene.capital[end] === 0 &&
  (scene.clues[end] & Clue.noun) !== 0 &&
  (scene.clues[end] & (Clue.function | Clue.verb | Clue.title)) === 0

/** "Mayor of …", "Queen Mother of …": what stands behind these titles is a place. */
function rulesPlaces(scene: Scene, of: number): boolean {
  for (let i = Math.max(0, of - mostTitle); i < of; i++)
    for (const [entry, end] of entriesAt(scene, i, titles))
      if (end === of && isOfPlace(entry.cells)) return true
  return false
}

const mostTitle = 4

const isOfPlace = ({ role, sector }: Readonly<Record<string, string>>): boolean =>
  sector.startsWith('royal') ||
  sector === 'religion' ||
  (sector === 'government' && placeRoles.some((ending) => role.endsWith(ending)))

const placeRoles = ['mayor', 'governor', 'magistrate', 'prefect', 'premier', 'ambassador', 'consul']

/** "Director Päivi Kuosmanen | of": a title and a name of two words or three stand before it. */
function isServant(
  scene: Scene,
  of: number,
  limit: number,
  titleEnds: ReadonlySet<number>,
): boolean {
  const last = scene.tokens.sign[of - 1] === comma ? of - 1 : of
  for (let i = last - 1; i >= limit && last - i <= mostName; i--) {
    if (titleEnds.has(i)) return last - i >= 2 && scene.capital[i] === 1
    if (scene.capital[i] === 0 && !isHyphen(scene.tokens, i)) return false
  }
  return false
}

const mostName = 5

/** "head of polymer research | at": a title, "of" and ordinary words before "at". */
function isWorkplace(
  scene: Scene,
  at: number,
  limit: number,
  titleEnds: ReadonlySet<number>,
): boolean {
  for (let i = at - 1; i >= limit && at - i <= mostField; i--) {
    if (wordIs(scene, i, 'of')) return i < at - 1 && titleEnds.has(i)
    const isPlainWord =
      (scene.clues[i] & (Clue.noun | Clue.adjective)) !== 0 || wordIs(scene, i, 'and')
    if (scene.capital[i] === 1 || !isPlainWord) return false
  }
  return false
}

const mostField = 5

/** ", a software company" stands behind the name, and the name is no place where something stands. */
function isExplained(scene: Scene, first: number, end: number, sentence: Sentence): boolean {
  const { clues, tokens } = scene
  if (tokens.sign[end] !== comma || (clues[first] & Clue.adverb) !== 0) return false
  if (wordIs(scene, first - 1, 'at') || wordIs(scene, first - 1, 'in')) return false
  const the = wordIs(scene, end + 1, 'the')
  if (!the && !wordIs(scene, end + 1, 'a') && !wordIs(scene, end + 1, 'an')) return false
  for (let i = end + 2; i < Math.min(end + 8, sentence.end); i++) {
    if (tokens.sign[i] !== 0 || (clues[i] & Clue.title) !== 0) return false
    // "Alpina, the school owns …": the noun is a subject of its own.
    if (isFirmNoun(scene, i) && !isModifier(scene, i + 1, sentence))
      return !the || endsPhrase(scene, i + 1, sentence)
  }
  return false
}

/** "a company director", "a union leader": the noun before this one only says whose. */
const isModifier = (scene: Scene, next: number, sentence: Sentence): boolean =>
  next < sentence.end &&
  scene.capital[next] === 0 &&
  (scene.clues[next] & (Clue.noun | Clue.title)) !== 0 &&
  (scene.clues[next] & (Clue.verb | Clue.function)) === 0

const endsPhrase = (scene: Scene, i: number, sentence: Sentence): boolean =>
  i >= sentence.end ||
  scene.tokens.sign[i] !== 0 ||
  (['of', 'in', 'that', 'which', 'for', 'from', 'at', 'on', 'by'] as const).some((word) =>
    wordIs(scene, i, word),
  )

/** "Hale & Morrow": two names that an ampersand joins. */
const isPair = (scene: Scene, first: number, end: number): boolean =>
  end - first === 3 &&
  scene.tokens.sign[first + 1] === 0x26 &&
  ((scene.clues[first] | scene.clues[first + 2]) & (Clue.field | Clue.place)) === 0 &&
  !isPlain(scene, first, first + 1) &&
  (scene.clues[first] & (Clue.noun | Clue.adjective)) === 0

/** Ordinary words only ("Clinical Care"), or the name of a science: a field, not who works in it. */
function isPlain(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 1 && (scene.clues[i] & commonWord) === 0 && !isLearned(scene, i))
      return false
  }
  return end - first > 1 || isLearned(scene, first)
}

/** "Halcyon Foods | operations director": ordinary words that end in a noun for firms. */
function endsFirm(scene: Scene, first: number, end: number): boolean {
  if (end - first < 2 || (scene.clues[end - 1] & Clue.organizationHead) === 0) return false
  for (const [entry, stop] of entriesAt(scene, end - 1, heads))
    if (stop === end && entry.cells.kind === 'company') return true
  return false
}

/** "Tuina therapists": people of a trade, not of a firm. */
const isPluralTitle = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 0 && isPluralNoun(scene, i)

/** "Tyndall CEO": a title of capitals directly behind a single name is held there. */
const isLetters = (scene: Scene, first: number, end: number): boolean =>
  end - first === 1 && (scene.tokens.shape[end] & Shape.allCaps) !== 0

/** A head noun in lower case: "company", "university", "ministry". */
const isFirmNoun = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.organizationHead) !== 0 &&
  (scene.tokens.shape[i] & (Shape.capital | Shape.word)) === Shape.word
