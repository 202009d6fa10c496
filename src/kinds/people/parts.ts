import { cleanName } from '../../engine/names.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyChinese, Clue } from '../clues.ts'
import { isHyphen, longestAt, type Scene, textOf } from '../scene.ts'
import type { PersonCandidate } from './person.ts'
import { makesGivenName, syllablesIn } from './pinyin.ts'

export interface NameParts {
  readonly familyName?: string | undefined
  readonly givenName?: string | undefined
}

interface Word {
  readonly first: number
  readonly end: number
  readonly clue: number
  readonly isParticle: boolean
  readonly isLetter: boolean
}

const particles = listIds['people.particles']

/**
 * Family and given name: Chinese, Korean and Vietnamese names begin with the family, others end with
 * it, together with its particles; a name with two listed surnames at its end keeps both.
 */
export function partsOf(scene: Scene, { first, end, value }: PersonCandidate): NameParts {
  const all = wordsOf(scene, first, end)
  const words = all.filter(({ first: word }) => !isSuffix(scene, word, first))
  if (words.length < 2) {
    // "Mr Li", "Professor Mori": what stands behind an honorific alone is the family's.
    return words.length === 1 && value.honorific !== undefined && isFamilyName(words[0])
      ? { familyName: text(scene, words) }
      : {}
  }
  const split = familyFirst(scene, words)
  if (split > 0)
    return {
      familyName: text(scene, words.slice(0, split)),
      givenName: text(scene, words.slice(split)),
    }
  const family = familyInside(scene, words)
  if (family > 0)
    return {
      familyName: text(scene, [words[family]]),
      givenName: text(scene, words.slice(0, family)),
    }
  const from = familyStart(words)
  return {
    familyName: text(scene, words.slice(from)),
    givenName: text(scene, words.slice(0, from)),
  }
}

const isFamilyName = ({ clue }: Word): boolean =>
  (clue & (Clue.surname | anyChinese)) !== 0 || (clue & Clue.given) === 0

const text = (scene: Scene, words: readonly Word[]): string =>
  cleanName(textOf(scene, words[0].first, words[words.length - 1].end))

function wordsOf(scene: Scene, first: number, end: number): Word[] {
  const { tokens, clues } = scene
  const words: Word[] = []
  for (let i = first; i < end; ) {
    if ((tokens.shape[i] & Shape.word) === 0 || isNickname(scene, i, first)) {
      i++
      continue
    }
    let next = i + 1
    while (next < end && (tokens.shape[next] & Shape.glued) !== 0) {
      // "K.Yergaliev" is two words.
      if (tokens.sign[next - 1] === 0x2e && scene.capital[next] === 1) break
      if (
        !isHyphen(tokens, next) &&
        tokens.sign[next] !== 0x2e &&
        (tokens.shape[next] & Shape.word) === 0
      )
        break
      next++
    }
    const isInitial =
      tokens.end[i] - tokens.start[i] === 1 && (tokens.shape[i] & Shape.capital) !== 0
    const isParticle =
      i > first &&
      !isInitial &&
      next < end &&
      ((clues[i] & Clue.given) === 0 || (tokens.shape[i] & Shape.capital) === 0) &&
      (longestAt(scene, i, particles) > i || words[words.length - 1].isParticle)
    const isLetter = tokens.end[i] - tokens.start[i] === 1
    words.push({ first: i, end: next, clue: clues[i], isParticle, isLetter })
    i = next
  }
  return words
}

/** Right behind a quote or a bracket: "Bill" in 'William "Bill" Ode'. */
const isNickname = ({ tokens }: Scene, i: number, first: number): boolean =>
  i > first && nicknameSigns.has(tokens.sign[i - 1]) && (tokens.shape[i] & Shape.glued) !== 0

const nicknameSigns = new Set([0x22, 0x201c, 0x28, 0x27, 0x2018])

const isSuffix = (scene: Scene, i: number, first: number): boolean => {
  const word = scene.tokens.word[i]
  return i > first && word !== 0 && scene.lexicons.has('people.name-suffixes', word)
}

/** How many words at the beginning are the family's; 0 when the family stands at the end. */
function familyFirst(scene: Scene, words: readonly Word[]): number {
  const [first] = words
  const last = words[words.length - 1]
  if (words.length === 3 && makesGivenName(scene, words[1].first, last.first)) return 1
  if (words.length === 2 && last.end - last.first === 3 && isEasternGiven(scene, first, last))
    return makesGivenName(scene, last.first, last.end - 1) || isSyllable(scene, first)
      ? 1
      : chinese(first)
  // "Hayashi Mikio": a name that is only a family's before one that is only given.
  if (words.length === 2 && isOnlyFamily(first) && isOnlyGiven(last)) return 1
  if (isEastern(scene, words)) return 1
  if (words.length > 4 || (first.clue & anyChinese) === 0) return 0
  const { tokens } = scene
  const inCapitals = (word: Word): boolean => (tokens.shape[word.first] & Shape.allCaps) !== 0
  if (inCapitals(first) && !inCapitals(last)) return 1
  if (inCapitals(last) && !inCapitals(first)) return 0
  if (syllablesFrom(scene, words, 1) === 0)
    // "Kim Dae-jung", "Wong Ka-shing", but "Li Roberts" and "Jin Smith".
    return hasLowPart(scene, last) ? 1 : 0
  const isTurned = (last.clue & Clue.chineseSurname) !== 0 && syllablesFrom(scene, [first], 0) > 1
  if (isTurned && (first.clue & Clue.chineseSurname) === 0) return 0
  const pair = textOf(scene, first.first, words[1].end).toLowerCase().replace(/\s+/gu, '')
  const id = scene.lexicons.vocabulary.id(pair)
  const isCompound =
    words.length > 2 && id !== 0 && scene.lexicons.has('people.chinese-surnames', id)
  return isCompound ? 2 : 1
}

/** "Nguyen Van Minh", "Mah Siew Keong": a family of Vietnam or South China, then words of one syllable. */
function isEastern(scene: Scene, words: readonly Word[]): boolean {
  const [first] = words
  const isFamily =
    (first.clue & anyChinese) !== 0 ||
    scene.lexicons.has('people.vietnamese-surnames', scene.tokens.word[first.first])
  return isFamily && words.length > 2 && words.slice(1).every((word) => isSyllable(scene, word))
}

/** One group of vowels in a short word: "Minh", "Keong". */
function isSyllable(scene: Scene, { first, end, isLetter }: Word): boolean {
  if (end - first > 1 || isLetter) return false
  return /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/iu.test(
    textOf(scene, first, end).normalize('NFD').replace(/\p{M}/gu, ''),
  )
}

/** "Jae-myung", "Yeong-Chul" */
function isEasternGiven(scene: Scene, family: Word, word: Word): boolean {
  if (hasLowPart(scene, word) || makesGivenName(scene, word.first, word.end - 1)) return true
  const parts = [word.first, word.end - 1].map((first) => ({ ...word, first, end: first + 1 }))
  return isOnlyFamily(family) && [family, ...parts].every((part) => isSyllable(scene, part))
}

const isOnlyFamily = ({ clue }: Word): boolean =>
  (clue & Clue.surname) !== 0 && (clue & (Clue.given | Clue.givenAmbiguous)) === 0

const isOnlyGiven = ({ clue }: Word): boolean =>
  (clue & Clue.given) !== 0 && (clue & (Clue.surname | Clue.surnameAmbiguous | anyChinese)) === 0

const chinese = ({ clue }: Word): number => ((clue & anyChinese) !== 0 ? 1 : 0)

function syllablesFrom(scene: Scene, words: readonly Word[], from: number): number {
  let sum = 0
  for (const { first, end } of words.slice(from)) {
    const count = syllablesIn(scene, first, end)
    if (count === 0) return 0
    sum += count
  }
  return sum
}

const hasLowPart = (scene: Scene, { first, end }: Word): boolean =>
  end - first === 3 && (scene.tokens.shape[end - 1] & Shape.capital) === 0

/** "John Lee Ka-chiu": a given name of the West before a whole name of the East; 0 for any other name. */
function familyInside(scene: Scene, words: readonly Word[]): number {
  const last = words.length - 1
  const isCompound = last > 1 && hasLowPart(scene, words[last])
  const isGiven = (words[0].clue & Clue.given) !== 0 && (words[0].clue & anyChinese) === 0
  return isCompound && isGiven && (words[last - 1].clue & anyChinese) !== 0 ? last - 1 : 0
}

/** Index of the first word of a family name at the end of a name. */
function familyStart(words: readonly Word[]): number {
  let from = words.length - 1
  const isSurname = ({ clue }: Word): boolean =>
    (clue & Clue.surname) !== 0 && (clue & (Clue.given | Clue.givenAmbiguous)) === 0
  // "Ana López García": two surnames behind a given name.
  if (words.length === 3 && isSurname(words[1]) && isSurname(words[2]) && !words[1].isParticle)
    from = 1
  while (from > 1 && words[from - 1].isParticle) {
    from--
    // "Aznar y López": one letter joins two surnames.
    if (from > 1 && words[from].isLetter) from--
  }
  return from
}
