import { Clue, commonWord } from '../kinds/clues.ts'
import type { Scene } from '../kinds/scene.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { ListEntry } from '../record.ts'
import { wordEntry } from './entries.ts'

/** What a list says of a word, for a sentence about people. */
const meanings: readonly (readonly [bit: number, says: string, ...lists: ListName[]])[] = [
  [Clue.given, 'a given name', 'people.given-names'],
  [Clue.givenAmbiguous, 'a given name among other things', 'people.given-names-ambiguous'],
  [Clue.surname, 'a surname', 'people.surnames'],
  [Clue.surnameAmbiguous, 'a surname among other things', 'people.surnames-ambiguous'],
  [Clue.chineseSurname, 'a Chinese surname', 'people.chinese-surnames'],
  [
    Clue.chineseSurnameOther,
    'a Chinese surname among other things',
    'people.chinese-surnames-other',
  ],
  [Clue.organizationHead, 'a word that heads organizations', 'organizations.head-nouns'],
  [Clue.departmentHead, 'a word that heads departments', 'departments.head-nouns'],
  [Clue.otherHead, 'a word for events, plans or buildings', 'organizations.nonorganization-heads'],
  [Clue.placeHead, 'a word for places', 'places.place-heads'],
  [Clue.title, 'a title', 'people.titles'],
  [Clue.honorific, 'a form of courtesy', 'people.honorifics'],
  [Clue.month, 'a month', 'dates.months'],
  [Clue.weekday, 'a weekday', 'dates.weekdays'],
  [Clue.place, 'a place', 'places.countries', 'places.regions', 'places.cities'],
  [Clue.ambiguousPlace, 'a place among other things', 'places.cities-ambiguous'],
  [Clue.demonym, 'a nationality'],
  [Clue.degree, 'a degree', 'people.degrees'],
]

/** What need not be said of a word that is surely the same. */
const surer: ReadonlyMap<number, number> = new Map([
  [Clue.givenAmbiguous, Clue.given],
  [Clue.surnameAmbiguous, Clue.surname],
  [Clue.chineseSurnameOther, Clue.chineseSurname],
  [Clue.ambiguousPlace, Clue.place],
])

export interface Meaning {
  readonly says: readonly string[]
  readonly entries: readonly ListEntry[]
}

/** What the lists and the dictionary say of the words `[first, end)`, with the lines that say it. */
export function meaningOf(scene: Scene, first: number, end: number): Meaning {
  const says: string[] = []
  const entries: ListEntry[] = []
  let clues = 0
  for (let i = first; i < end; i++) clues |= scene.clues[i]
  for (const [bit, what, ...lists] of meanings) {
    if ((clues & bit) === 0 || (clues & (surer.get(bit) ?? 0)) !== 0) continue
    says.push(what)
    for (let i = first; i < end; i++) {
      const list = lists.find((name) => wordEntry(scene, name, i) !== undefined)
      const entry = list && wordEntry(scene, list, i)
      if (entry !== undefined) entries.push(entry)
    }
  }
  if ((clues & commonWord) !== 0) says.push('an ordinary word')
  return { says, entries }
}

export const quoted = (words: string): string => `“${words.replace(/\s+/gu, ' ').slice(0, 120)}”`

/** "a, b and c" */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
