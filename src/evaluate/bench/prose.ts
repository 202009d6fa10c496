import type { Voice } from './voice.ts'
import { adverbs, openers, plurals } from './words.ts'

/** Sentences without names, the greater part of any news text. */
export function plainSentence(voice: Voice): string {
  const sentence = voice.pick(patterns)(voice)
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}`
}

const people = (voice: Voice): string =>
  voice.happens(0.3) ? `${voice.adjective()} ${voice.pick(plurals)}` : voice.pick(plurals)

function thing(voice: Voice): string {
  const article = voice.pick(['the', 'a', 'this', 'their', 'the', 'its', 'every'])
  const quality = voice.happens(0.45) ? ` ${voice.adjective()}` : ''
  const kind = voice.happens(0.2) ? ` ${voice.noun()}` : ''
  const word = `${quality}${kind} ${voice.noun()}`
  return article === 'a' && /^ [aeiou]/u.test(word) ? `an${word}` : `${article}${word}`
}

const amount = (voice: Voice): string =>
  voice.pick([
    `${voice.between(2, 98)} percent`,
    `${voice.between(2, 40)}.${voice.between(1, 9)} million`,
    `about ${voice.between(2, 90)},${voice.between(100, 999)}`,
    `more than ${voice.between(20, 900)}`,
    `a third`,
    `nearly half`,
  ])

const patterns: readonly ((voice: Voice) => string)[] = [
  (voice) => `${thing(voice)} ${voice.verb()} ${thing(voice)} in ${thing(voice)}.`,
  (voice) =>
    `${people(voice)} ${voice.verb()} ${thing(voice)}, and ${people(voice)} ${voice.verb()} ${thing(voice)}.`,
  (voice) =>
    `${voice.pick(openers)} ${people(voice)} ${voice.pick(adverbs)} ${voice.verb()} ${thing(voice)} because ${thing(voice)} ${voice.verb()} ${thing(voice)}.`,
  (voice) =>
    `${amount(voice)} of ${people(voice)} ${voice.verb()} ${thing(voice)} after ${thing(voice)} ${voice.verb()} ${thing(voice)}.`,
  (voice) =>
    `there is no doubt that ${thing(voice)} ${voice.pick(adverbs)} ${voice.verb()} ${thing(voice)} and ${thing(voice)}.`,
  (voice) =>
    `when ${people(voice)} ${voice.verb()} ${thing(voice)}, ${thing(voice)} ${voice.verb()} ${amount(voice)} of ${people(voice)}.`,
  (voice) =>
    `${thing(voice)}, which ${voice.verb()} ${people(voice)} from ${thing(voice)}, is ${voice.adjective()} and ${voice.adjective()}.`,
  (voice) =>
    `it was ${voice.adjective()} for ${people(voice)} to see how ${thing(voice)} ${voice.verb()} ${thing(voice)}.`,
  (voice) =>
    `${voice.pick(openers)} ${thing(voice)} may not be as ${voice.adjective()} as ${people(voice)} hope.`,
  (voice) =>
    `some ${people(voice)} say that ${thing(voice)} ${voice.verb()} ${thing(voice)}; others believe ${thing(voice)} is too ${voice.adjective()}.`,
  (voice) =>
    `without ${thing(voice)}, ${people(voice)} would have ${voice.verb()} ${thing(voice)} long ago.`,
  (voice) =>
    `what ${people(voice)} want is ${thing(voice)} with ${thing(voice)}, not ${thing(voice)}.`,
]
