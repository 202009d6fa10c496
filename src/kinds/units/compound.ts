import { Shape } from '../../text/document.ts'
import { Clue, commonWord } from '../clues.ts'
import type { Scene } from '../scene.ts'
import type { Head } from './heads.ts'

/**
 * Ends of words that are nouns for organizations in languages that write compounds as one word, with
 * the kind of what they name.
 */
const endings: readonly (readonly [ending: string, kind: string])[] = [
  ['haus', 'other'],
  ['museum', 'other'],
  ['theater', 'other'],
  ['museet', 'other'],
  ['orchester', 'other'],
  ['kammer', 'association'],
  ['verband', 'association'],
  ['verein', 'association'],
  ['stiftung', 'association'],
  ['gesellschaft', 'association'],
  ['forbund', 'association'],
  ['förbund', 'association'],
  ['stichting', 'association'],
  ['säätiö', 'association'],
  ['ministerium', 'government'],
  ['departementet', 'government'],
  ['verket', 'government'],
  ['akademie', 'research'],
  ['akademi', 'research'],
  ['institut', 'research'],
  ['instituut', 'research'],
  ['institutet', 'research'],
  ['zentrum', 'research'],
  ['hochschule', 'university'],
  ['høgskole', 'university'],
  ['högskola', 'university'],
  ['universität', 'university'],
  ['universiteit', 'university'],
  ['universitet', 'university'],
  ['yliopisto', 'university'],
  ['klinikum', 'hospital'],
  ['krankenhaus', 'hospital'],
  ['ziekenhuis', 'hospital'],
  ['sykehus', 'hospital'],
  ['zeitung', 'media'],
  ['sparkasse', 'company'],
  ['werke', 'company'],
]

/** The ending and at least so many letters before it. */
const shortestStart = 3
const byLastLetter = new Map<string, (typeof endings)[number][]>()
for (const each of endings) {
  const letter = each[0][each[0].length - 1]
  byLastLetter.set(letter, [...(byLastLetter.get(letter) ?? []), each])
}

/** "Kulturhaus", "Wirtschaftskammer": the head that an unknown word is by its end, undefined for others. */
export function compoundHead(scene: Scene, i: number): Head | undefined {
  const { tokens, document } = scene
  if ((tokens.shape[i] & (Shape.word | Shape.mixed | Shape.address)) !== Shape.word)
    return undefined
  if ((scene.clues[i] & (commonWord | Clue.given | Clue.surname)) !== 0) return undefined
  const alike = byLastLetter.get(document.text[tokens.end[i] - 1])
  if (alike === undefined) return undefined
  const word = document.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
  for (const [ending, kind] of alike) {
    if (word.length < ending.length + shortestStart || !word.endsWith(ending)) continue
    return {
      first: i,
      end: i + 1,
      kind,
      class: 'organization',
      front: true,
      // "Neuhaus", "Steinhaus" behind a given name are surnames.
      back: ending !== 'haus',
      weak: false,
      state: false,
      seat: false,
      foreign: true,
      plural: false,
    }
  }
  return undefined
}
