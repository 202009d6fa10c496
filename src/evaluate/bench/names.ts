import type { Chance } from './chance.ts'
import { syllables } from './words.ts'

const capital = (word: string): string => `${word[0].toUpperCase()}${word.slice(1)}`

interface Parts {
  readonly start: readonly string[]
  readonly middle: readonly string[]
  readonly end: readonly string[]
}

const madeUp = (chance: Chance, { start, middle, end }: Parts): string =>
  `${chance.pick(start)}${chance.happens(0.7) ? chance.pick(middle) : ''}${chance.pick(end)}`

export const surname = (chance: Chance): string => madeUp(chance, syllables.western)
export const place = (chance: Chance): string => madeUp(chance, syllables.places)
const brand = (chance: Chance): string => madeUp(chance, syllables.brands)

/** A person's full name; about every third one is Chinese, surname first. */
export function person(chance: Chance): string {
  if (chance.happens(0.35)) {
    const { chineseSurnames, chineseGiven } = syllables
    const second = chance.happens(0.6) ? chance.pick(chineseGiven) : ''
    return `${chance.pick(chineseSurnames)} ${capital(chance.pick(chineseGiven))}${second}`
  }
  const initial = chance.happens(0.15) ? ` ${chance.pick('ABCDEFGHJKLMNPRSTW'.split(''))}.` : ''
  return `${chance.pick(syllables.given)}${initial} ${surname(chance)}`
}

const organizations: readonly ((chance: Chance) => string)[] = [
  (chance) => `University of ${place(chance)}`,
  (chance) => `${place(chance)} University`,
  (chance) => `${place(chance)} University of Technology`,
  (chance) => `${brand(chance)} Technologies Co., Ltd.`,
  (chance) => `${brand(chance)} Group`,
  (chance) => `${brand(chance)} Inc.`,
  (chance) => `${surname(chance)} Foundation`,
  (chance) => `${place(chance)} City Council`,
  (chance) => `${place(chance)} General Hospital`,
  (chance) => `Ministry of Education of ${place(chance)}`,
  (chance) => `${place(chance)} Chamber of Commerce`,
  (chance) => `National Institute of ${surname(chance)} Studies`,
  (chance) => `${brand(chance)} Bank`,
  (chance) => `${place(chance)} United`,
]

export const organization = (chance: Chance): string => chance.pick(organizations)(chance)
