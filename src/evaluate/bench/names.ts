import type { Chance } from './chance.ts'
import { syllables } from './words.ts'

const capital = (word: string): string => `${word[0].toUpperCase()}${word.slice(1)}`

export function surname(chance: Chance): string {
  const { start, middle, end } = syllables.western
  const inner = chance.happens(0.5) ? chance.pick(middle) : ''
  return `${chance.pick(start)}${inner}${chance.pick(end)}`
}

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

export function place(chance: Chance): string {
  return `${chance.pick(syllables.places.start)}${chance.pick(syllables.places.end)}`
}

function brand(chance: Chance): string {
  return `${chance.pick(syllables.brands.start)}${chance.pick(syllables.brands.end)}`
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
