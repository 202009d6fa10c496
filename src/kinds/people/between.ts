import { listIds } from '../../lexicon/lexicons.ts'
import { Class, characterClass } from '../../text/characters.ts'
import { Shape } from '../../text/document.ts'
import { anyName, Clue } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'
import { apostrophes, isDot, isSuffix, Part, push, type Run } from './pieces.ts'
import { syllablesIn } from './pinyin.ts'

const particles = listIds['people.particles']
const opening = new Set([0x22, 0x201c, 0x2018, 0x27, 0x28])
const closing = new Set([0x22, 0x201d, 0x2019, 0x27, 0x29])

/** What may stand between the words of a name: particles, a nickname, the comma before "Jr". */
export function readBetween(scene: Scene, i: number, limit: number, run: Run): number {
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
    // "Dwayne ('Pearl') Ode"
    if (sign === 0x28 && opening.has(tokens.sign[i + 1])) {
      const closes = i + 4 < limit && closing.has(tokens.sign[i + 3]) && tokens.sign[i + 4] === 0x29
      if (!closes || capital[i + 5] !== 1) return i
      push(run, i, i + 5, Part.nickname, 0, 0)
      return i + 5
    }
    let end = i + 1
    while (end < limit && (tokens.shape[end] & Shape.capital) !== 0 && end - i <= 3) end++
    if (
      end > i + 1 &&
      end + 1 < limit &&
      closing.has(tokens.sign[end]) &&
      capital[end + 1] === 1 &&
      (isInitials(scene, run, i + 1) ||
        ((tokens.shape[i + 1] & Shape.allCaps) === 0 &&
          (sign !== 0x28 || (scene.clues[i + 1] & Clue.given) !== 0)))
    ) {
      push(run, i, end + 1, Part.nickname, 0, 0)
      return end + 1
    }
  }
  return i
}

/** "Moses Kola Ola (MKO) Ade": the letter at each place is that of the name before it. */
function isInitials({ tokens, document }: Scene, run: Run, i: number): boolean {
  const length = tokens.end[i] - tokens.start[i]
  const { text } = document
  if ((tokens.shape[i] & Shape.allCaps) === 0 || length > run.count) return false
  for (let n = 0; n < length; n++) {
    const word = tokens.start[run.first[run.count - length + n]]
    if (text.charCodeAt(word) !== text.charCodeAt(tokens.start[i] + n)) return false
  }
  return true
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
