import type { Chance } from '../bench/chance.ts'
import { syllables } from '../bench/words.ts'
import type { Words } from './words.ts'

/** A person's name as it is, before articles write it in their ways. */
export interface HumanName {
  readonly culture: 'chinese' | 'western'
  readonly family: string
  /** Syllables of a Chinese given name, else the given name and what stands between it and the family name. */
  readonly given: readonly string[]
  /** "van", "bin": before the family name. */
  readonly particle?: string
}

/** How an article may write a name. */
export const spellings = [
  'plain',
  'order',
  'capitals',
  'spaced',
  'initials',
  'middle left out',
  'no diacritics',
  'no particle',
  'misspelt',
] as const
export type Spelling = (typeof spellings)[number]

const capital = (word: string): string => `${word[0].toUpperCase()}${word.slice(1)}`

export function humanName(chance: Chance, words: Words): HumanName {
  if (chance.happens(0.55)) {
    const family = chance.pick(
      chance.happens(0.75) ? words.commonChineseSurnames : words.chineseSurnames,
    )
    const given = [chance.pick(words.chineseSyllables)]
    if (chance.happens(0.75)) given.push(chance.pick(words.chineseSyllables))
    return { culture: 'chinese', family, given }
  }
  const given = [accented(chance, chance.pick(words.givenNames))]
  if (chance.happens(0.25)) given.push(chance.pick(words.givenNames))
  const made = chance.happens(0.4)
    ? `${chance.pick(syllables.western.start)}${chance.pick(syllables.western.middle)}${chance.pick(syllables.western.end)}`
    : chance.pick(words.surnames)
  const family = accented(chance, made)
  return chance.happens(0.12)
    ? {
        culture: 'western',
        family,
        given,
        particle: chance.pick(['van', 'de', 'bin', 'von', 'da']),
      }
    : { culture: 'western', family, given }
}

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
}

function accented(chance: Chance, name: string): string {
  if (!chance.happens(0.2)) return name
  const at = chance.between(1, name.length - 1)
  return `${name.slice(0, at)}${accents[name[at]] ?? name[at]}${name.slice(at + 1)}`
}

/** The name as an article writes it, and which way that is; 'plain' where the chosen way changes nothing. */
export function written(
  name: HumanName,
  wanted: Spelling,
  chance: Chance,
): { readonly text: string; readonly spelling: Spelling } {
  const plain = inFull(name)
  const text =
    name.culture === 'chinese' ? chinese(name, wanted, chance) : western(name, wanted, chance)
  return { text, spelling: text === plain ? 'plain' : wanted }
}

export function inFull({ culture, family, given, particle }: HumanName): string {
  if (culture === 'chinese') return `${family} ${capital(given.join(''))}`
  return [...given, ...(particle ? [particle] : []), family].join(' ')
}

function chinese({ family, given }: HumanName, spelling: Spelling, chance: Chance): string {
  const whole = capital(given.join(''))
  if (spelling === 'order') return `${whole} ${family}`
  if (spelling === 'capitals')
    return chance.happens(0.5)
      ? `${family.toUpperCase()} ${whole}`
      : `${whole} ${family.toUpperCase()}`
  if (spelling === 'spaced' && given.length > 1)
    return `${family} ${chance.happens(0.5) ? given.map(capital).join(' ') : capital(given.join('-'))}`
  if (spelling === 'initials')
    return chance.happens(0.5)
      ? `${given.map((syllable) => `${syllable[0].toUpperCase()}.`).join('')} ${family}`
      : `${family} ${given[0][0].toUpperCase()}.`
  return `${family} ${whole}`
}

function western(name: HumanName, spelling: Spelling, chance: Chance): string {
  const { family, given, particle } = name
  const tail = particle ? [particle, family] : [family]
  const [first, ...middle] = given
  if (spelling === 'order') return `${tail.join(' ')} ${given.join(' ')}`
  if (spelling === 'capitals')
    return [...given, ...tail.map((word) => word.toUpperCase())].join(' ')
  if (spelling === 'initials')
    return [`${first[0]}.`, ...middle.map((word) => `${word[0]}.`), ...tail].join(' ')
  if (spelling === 'middle left out') {
    const kept = chance.happens(0.4) ? middle.map((word) => `${word[0]}.`) : []
    return [first, ...kept, ...tail].join(' ')
  }
  if (spelling === 'no particle') return [...given, family].join(' ')
  if (spelling === 'no diacritics') return inFull(name).normalize('NFD').replace(/\p{M}/gu, '')
  if (spelling === 'misspelt' && family.length > 6) {
    const at = chance.between(3, family.length - 2)
    return [
      ...given,
      ...tail.slice(0, -1),
      `${family.slice(0, at)}${family[at]}${family.slice(at)}`,
    ].join(' ')
  }
  return inFull(name)
}
