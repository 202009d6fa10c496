import { listIds } from '../../lexicon/lexicons.ts'
import { Class, characterClass } from '../../text/characters.ts'
import { Shape } from '../../text/document.ts'
import { anyName, Clue, commonWord } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'
import { apostrophes, isDot, isSuffix, Mark, Part, push, type Run } from './pieces.ts'
import { makesGivenName } from './pinyin.ts'

const particles = listIds['people.particles']
const dot = 0x2e
/** Letters that an apostrophe joins to a name: "O’ Keeffe", "D’Souza". */
const joining = new Set(['O', 'D', 'L', 'N', 'M'])

/** One capitalised word with its hyphens, apostrophes and dot. */
export function readWord(scene: Scene, i: number, limit: number, run: Run): number {
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
        hasDot && tokens.end[i] - tokens.start[i] > 2 ? Mark.letters : 0,
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

const endsSentence = (_scene: Scene, i: number, limit: number): boolean => i + 1 >= limit

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
  return isShortName || makesGivenName(scene, first, part) ? Mark.eastern : Mark.broken
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
