import { listIds } from '../../lexicon/lexicons.ts'
import { Class, characterClass } from '../../text/characters.ts'
import { Shape } from '../../text/document.ts'
import { anyName, Clue, commonWord } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'
import { syllablesIn } from './pinyin.ts'

/** What a piece of a run is to a name. */
export const Part = { word: 0, initial: 1, particle: 2, nickname: 3, suffix: 4 } as const

/** What the writing of a piece shows, as bits. */
export const Mark = {
  /** All its letters are capitals. */
  capitals: 1,
  /** "Ka-shing", "Dae-jung": a given name of the East. */
  eastern: 2,
  /** "Beijing-based", "GeneralinKhon": no name at all. */
  broken: 4,
} as const

/** A stretch of capitalised words with what binds names: the pieces of it, side by side. */
export interface Run {
  count: number
  readonly first: number[]
  readonly end: number[]
  readonly part: number[]
  /** Bits of `Clue`; of a hyphenated word, those that matter for a name. */
  readonly clue: number[]
  readonly mark: number[]
}

const particles = listIds['people.particles']
const dot = 0x2e
const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x60])
const opening = new Set([0x22, 0x201c, 0x2018, 0x27, 0x28])
const closing = new Set([0x22, 0x201d, 0x2019, 0x27, 0x29])
/** Letters that an apostrophe joins to a name: "O’ Keeffe", "D’Souza". */
const joining = new Set(['O', 'D', 'L', 'N', 'M'])

export const createRun = (): Run => ({ count: 0, first: [], end: [], part: [], clue: [], mark: [] })

/** Reads the run that begins at token `first` into `run`; gives the token behind it. */
export function readRun(scene: Scene, first: number, limit: number, run: Run): number {
  run.count = 0
  const before = particleBefore(scene, first)
  if (before < first) push(run, before, first, Part.particle, Clue.particle, 0)
  let i = first
  while (i < limit) {
    if (i > first && isApart(scene, i)) break
    if (scene.capital[i] === 1) i = readWord(scene, i, limit, run)
    else {
      const next = readBetween(scene, i, limit, run)
      if (next === i) break
      i = next
    }
  }
  return i
}

/** Blanks as wide as between the particulars of a page: "Author: Meng Xi   Views: 216". */
const wideGap = 3

const isApart = ({ tokens }: Scene, i: number): boolean =>
  tokens.start[i] - tokens.end[i - 1] >= wideGap && (tokens.shape[i] & Shape.newLine) === 0

function push(
  run: Run,
  first: number,
  end: number,
  part: number,
  clue: number,
  mark: number,
): void {
  const n = run.count++
  run.first[n] = first
  run.end[n] = end
  run.part[n] = part
  run.clue[n] = clue
  run.mark[n] = mark
}

/** First token of the particle before token `first`: "von der" before "Leyen", "Al" before "Qasimi". */
export function particleBefore(scene: Scene, first: number): number {
  for (let i = Math.max(0, first - 3); i < first; i++) {
    const isCapital = (scene.tokens.shape[i] & Shape.capital) !== 0
    const barred = isCapital ? Clue.given | Clue.noun : Clue.function | Clue.noun
    if ((scene.clues[i] & barred) === 0 && longestAt(scene, i, particles) === first) return i
  }
  return first
}

/** One capitalised word with its hyphens, apostrophes and dot. */
function readWord(scene: Scene, i: number, limit: number, run: Run): number {
  const { tokens, clues } = scene
  const particle = longestAt(scene, i, particles)
  if (particle > i + 1 && particle < limit && scene.capital[particle] === 1) {
    push(run, i, particle, Part.particle, Clue.particle, 0)
    return particle
  }
  let end = i + 1
  if (end + 1 < limit && joinsByApostrophe(scene, i)) {
    end += 2
    push(run, i, end, Part.word, clues[end - 1] & ~commonWord, 0)
    return end
  }
  let clue = clues[i]
  let mark = markOf(scene, i)
  let isFirstPart = true
  while (
    end + 1 < limit &&
    isHyphen(tokens, end) &&
    isGlued(tokens, end) &&
    isGlued(tokens, end + 1)
  ) {
    const part = end + 1
    const isParticle = isFirstPart && (clue & Clue.particle) !== 0
    clue = isParticle ? clues[part] : joined(clue, clues[part])
    if ((tokens.shape[part] & (Shape.number | Shape.mixed)) !== 0) mark |= Mark.broken
    else if ((tokens.shape[part] & Shape.capital) === 0) mark |= lowMark(scene, i, part)
    else if (((tokens.shape[part] ^ tokens.shape[i]) & Shape.allCaps) !== 0) mark |= Mark.broken
    else mark |= markOf(scene, part)
    isFirstPart = false
    end += 2
  }
  // Parts of Eastern names are ordinary words elsewhere: "Do-yoon", "Hyun-a".
  if ((mark & Mark.eastern) !== 0) clue &= anyName | Clue.syllable
  if (end === i + 1) {
    const isFollowed =
      end < limit &&
      (scene.capital[end] === 1 || (isDot(scene, end) && scene.capital[end + 1] === 1))
    if (
      run.count > 0 &&
      isSuffix(scene, i) &&
      !(tokens.end[i] - tokens.start[i] === 1 && isFollowed)
    ) {
      const stop =
        end < limit && isDot(scene, end) && !endsSentence(scene, end, limit) ? end + 1 : end
      push(run, i, stop, Part.suffix, 0, 0)
      return stop
    }
    if (isInitial(scene, i)) {
      const hasDot = end < limit && isDot(scene, end)
      const stop = hasDot && end + 1 < limit ? end + 1 : end
      push(
        run,
        i,
        stop,
        Part.initial,
        hasDot || stop - i > 1 || isLong(scene, i) ? 0 : clue | Clue.syllable,
        0,
      )
      return stop
    }
    if ((clue & Clue.particle) !== 0 && isFollowed && (run.count > 0 || (clue & anyName) === 0)) {
      push(run, i, isDot(scene, end) ? end + 1 : end, Part.particle, clue, 0)
      return run.end[run.count - 1]
    }
  }
  const isAbbreviated = end < limit && isDot(scene, end) && isShort(scene, end - 1)
  if (isAbbreviated && end + 1 < limit) end++
  push(run, i, end, Part.word, clue, mark)
  return end
}

const isDot = (scene: Scene, i: number): boolean =>
  scene.tokens.sign[i] === dot && isGlued(scene.tokens, i)

const endsSentence = (_scene: Scene, i: number, limit: number): boolean => i + 1 >= limit

/** "Jr", "III" behind a name. */
function isSuffix(scene: Scene, i: number): boolean {
  const word = scene.tokens.word[i]
  return word !== 0 && scene.lexicons.has('people.name-suffixes', word)
}

/** "J", "J.K", "YS": letters that stand for given names. */
function isInitial(scene: Scene, i: number): boolean {
  const { tokens, clues } = scene
  const length = tokens.end[i] - tokens.start[i]
  if (length === 1) return true
  const { text } = scene.document
  if (length >= 3) return length <= 5 && text.charCodeAt(tokens.start[i] + 1) === dot
  return (
    length === 2 &&
    (tokens.shape[i] & Shape.allCaps) !== 0 &&
    (clues[i] & ~(Clue.syllable | Clue.proper | Clue.particle)) === 0
  )
}

const isLong = (scene: Scene, i: number): boolean => scene.tokens.end[i] - scene.tokens.start[i] > 1

const isShort = (scene: Scene, i: number): boolean => {
  const { tokens, clues } = scene
  return (
    tokens.end[i] - tokens.start[i] <= 2 ||
    (clues[i] & (Clue.honorific | Clue.title)) !== 0 ||
    scene.lexicons.has('text.abbreviations', tokens.word[i])
  )
}

function joinsByApostrophe(scene: Scene, i: number): boolean {
  const { tokens } = scene
  return (
    tokens.end[i] - tokens.start[i] === 1 &&
    joining.has(scene.document.text[tokens.start[i]]) &&
    apostrophes.has(tokens.sign[i + 1]) &&
    isGlued(tokens, i + 1) &&
    scene.capital[i + 2] === 1
  )
}

/** What two parts of a hyphenated word say together: one that is a name outweighs one that is a word. */
function joined(a: number, b: number): number {
  const names = (a | b) & (anyName | Clue.syllable)
  if ((names & anyName) !== 0) return names
  return b
}

/** Of a part behind a hyphen in lower case: of a name of the East, or of an adjective. */
function lowMark(scene: Scene, first: number, part: number): number {
  const { tokens, clues } = scene
  const isShortName =
    tokens.end[part] - tokens.start[part] <= 6 &&
    tokens.end[first] - tokens.start[first] <= 6 &&
    ((clues[part] & (Clue.adjective | Clue.verb | Clue.adverb | Clue.noun)) === 0 ||
      (clues[part] & (Clue.syllable | Clue.given | Clue.function)) !== 0)
  return isShortName ? Mark.eastern : Mark.broken
}

function markOf(scene: Scene, i: number): number {
  const { tokens } = scene
  if ((tokens.shape[i] & Shape.allCaps) !== 0) return Mark.capitals
  if ((tokens.shape[i] & Shape.mixed) !== 0) return Mark.broken
  return tokens.word[i] === 0 && isGarbled(scene.document.text, tokens.start[i], tokens.end[i])
    ? Mark.broken
    : 0
}

/** Far inside a name no capital follows a small letter: "GeneralinKhon", but "MacDonald". */
function isGarbled(text: string, start: number, end: number): boolean {
  for (let at = start + 5; at < end; at++) {
    if (
      characterClass[text.charCodeAt(at)] === Class.upper &&
      characterClass[text.charCodeAt(at - 1)] === Class.lower
    )
      return true
  }
  return false
}

/** What may stand between the words of a name: particles, a nickname, the comma before "Jr". */
function readBetween(scene: Scene, i: number, limit: number, run: Run): number {
  const { tokens, capital } = scene
  const last = run.count - 1
  if (last < 0 || run.part[last] === Part.suffix || run.part[last] === Part.particle) return i
  const sign = tokens.sign[i]
  if (sign === 0) {
    if (isElided(scene, i)) {
      push(run, i, i + 1, Part.word, 0, 0)
      return i + 1
    }
    const end = longestAt(scene, i, particles)
    if (end > i && end < limit && capital[end] === 1 && isLow(scene, i)) {
      push(run, i, end, Part.particle, Clue.particle, 0)
      return end
    }
    // "al-Yousef"
    if (
      end > i &&
      end + 1 < limit &&
      isHyphen(tokens, end) &&
      isGlued(tokens, end + 1) &&
      capital[end + 1] === 1
    ) {
      push(run, i, end + 1, Part.particle, Clue.particle, 0)
      return end + 1
    }
    return lowPinyin(scene, i, limit, run)
  }
  if (sign === 0x2c && i + 1 < limit && capital[i + 1] === 1 && isSuffix(scene, i + 1)) {
    if (tokens.end[i + 1] - tokens.start[i + 1] === 1) return i
    const end = i + 2 < limit && isDot(scene, i + 2) && i + 3 < limit ? i + 3 : i + 2
    // "Ana Brook, Senior Editor"
    if (end < limit && capital[end] === 1) return i
    push(run, i + 1, end, Part.suffix, 0, 0)
    return end
  }
  if (opening.has(sign) && !isGlued(tokens, i)) {
    let end = i + 1
    while (end < limit && (tokens.shape[end] & Shape.capital) !== 0 && end - i <= 3) end++
    if (
      end > i + 1 &&
      end + 1 < limit &&
      closing.has(tokens.sign[end]) &&
      capital[end + 1] === 1 &&
      (tokens.shape[i + 1] & Shape.allCaps) === 0 &&
      (sign !== 0x28 || (scene.clues[i + 1] & Clue.given) !== 0)
    ) {
      push(run, i, end + 1, Part.nickname, 0, 0)
      return end + 1
    }
  }
  return i
}

/** "d'Orves", "l'Hôpital" */
function isElided(scene: Scene, i: number): boolean {
  const { tokens, document } = scene
  const start = tokens.start[i]
  return (
    tokens.end[i] - start > 3 &&
    apostrophes.has(document.text.charCodeAt(start + 1)) &&
    characterClass[document.text.charCodeAt(start + 2)] === Class.upper
  )
}

/** A capital that was taken for grammar ("Al") binds as well. */
const isLow = (scene: Scene, i: number): boolean => (scene.clues[i] & Clue.status) === 0

const pinyin = Clue.syllable | anyName | Clue.proper

const isTitled = (scene: Scene, i: number): boolean => {
  const before = i > 0 && isDot(scene, i - 1) ? i - 2 : i - 1
  return before >= 0 && (scene.clues[before] & (Clue.title | Clue.honorific)) !== 0
}

/** "Wu fang": a given name in lower case behind a Chinese surname that no English word explains. */
function lowPinyin(scene: Scene, i: number, limit: number, run: Run): number {
  const last = run.count - 1
  const { tokens } = scene
  if (
    run.part[last] !== Part.word ||
    (run.clue[last] & Clue.chineseSurname) === 0 ||
    i >= limit ||
    tokens.end[i] - tokens.start[i] < 3 ||
    (scene.clues[i] & ~(isTitled(scene, run.first[last]) ? pinyin | Clue.noun : pinyin)) !== 0 ||
    syllablesIn(scene, i, i + 1) === 0
  )
    return i
  push(run, i, i + 1, Part.word, scene.clues[i] | Clue.syllable, 0)
  return i + 1
}
