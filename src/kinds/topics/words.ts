import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { WordClass } from '../../text/word-classes.ts'
import type { Stage } from './reading.ts'

/** What a word of `topics.cooperation` does in its sentence: its column `part`. */
export const Part = {
  none: 0,
  /** "cooperation": its subject stands before it or behind "in". */
  cooperation: 1,
  /** "exchange": like cooperation, but "of" tells its subject too. */
  exchange: 2,
  /** "cooperate" */
  cooperate: 3,
  /** "in partnership with" */
  with: 4,
  /** "agreement" */
  document: 5,
  /** "discuss": its object is the subject. */
  talk: 6,
  /** "talks": the subject stands behind "on". */
  talks: 7,
  /** "promote" */
  further: 8,
  /** "promotion" */
  'further-noun': 9,
  /** "establish" */
  make: 10,
  /** "hope" */
  intend: 11,
  /** "covers": said of an agreement. */
  focus: 12,
  /** "aims to" */
  aim: 13,
  /** "joint": with its noun a subject. */
  joint: 14,
  /** "delegation" */
  visit: 15,
  /** "signed" */
  sign: 16,
  /** "introduced": one side shows what it has. */
  introduce: 17,
  /** "fields": empty in itself. */
  area: 18,
  /** "ways": empty in itself. */
  wrap: 19,
  /** "in-depth": says nothing of the subject. */
  vague: 20,
  /** "programmes": a head that two modifiers share, as in "student and faculty programmes". */
  shared: 21,
  /** "both sides" */
  both: 22,
  /** "ties": says that there is cooperation, not on what. */
  relation: 23,
  /** "such as": an enumeration follows. */
  such: 24,
  /** "projects": a shared head that is no subject alone. */
  thing: 25,
  /** "in order": a fixed phrase. */
  idiom: 26,
  /** "marks": fine words; what they praise is no new subject. */
  slogan: 27,
  /** "next generation": begins with an empty word and is none. */
  plain: 28,
  /** "increase": passed over before a subject. */
  verb: 29,
  /** "partner": a sign that parties cooperate, not on what. */
  partner: 30,
  /** "client": who works with clients does not cooperate. */
  client: 31,
  /** "acquire": a paper about that is no cooperation. */
  trade: 32,
  /** "students": those who take part, no subject alone. */
  people: 33,
  /** "international": how wide cooperation is, not on what. */
  scope: 34,
  /** "establishment" */
  'make-noun': 35,
  /** "issues": empty in itself, like a field. */
  matter: 36,
  /** "jointly", "mutual" */
  mutual: 37,
  /** "award", "forum": as the head of a name no subject. */
  occasion: 38,
  /** "propose", "suggestion on": what one side would do with the other. */
  propose: 39,
  /** "interested in", "attaches importance to" */
  interest: 40,
  /** "licensing deal": a contract of firms; with a partner behind it a sign that they cooperate. */
  deal: 41,
  /** "universities": empty like "ways"; who acts, no subject unless it is founded. */
  agent: 42,
} as const

/** What a grammatical word does at the edge of a noun phrase. */
export const Grammar = {
  none: 0,
  determiner: 1,
  of: 2,
  and: 3,
  in: 4,
  on: 5,
  for: 6,
  to: 7,
  /** Any other preposition or conjunction: a noun phrase ends before it. */
  preposition: 8,
  between: 9,
  relative: 10,
  auxiliary: 11,
  pronoun: 12,
  /** "other": closes an enumeration. */
  other: 13,
  /** A month or a day of the week. */
  date: 14,
} as const

const grammarWords: readonly (readonly [number, string])[] = [
  [
    Grammar.determiner,
    'the a an its their our his her my your this these those both all each any some every no certain such another',
  ],
  [Grammar.of, 'of'],
  [Grammar.and, 'and or'],
  [Grammar.in, 'in'],
  [Grammar.on, 'on about regarding concerning upon'],
  [Grammar.for, 'for towards toward'],
  [Grammar.to, 'to'],
  [
    Grammar.preposition,
    'with by at like unlike from through under during within via across after before since until till either neither into onto without against according per than because if although while whereas but so thus thereby hence not only also as where when along beyond following amid inside outside versus despite out up off down over around away forth',
  ],
  [Grammar.between, 'between among amongst'],
  [Grammar.relative, 'that which who whom whose what how why whether'],
  [
    Grammar.auxiliary,
    'is are was were be been being am has have had will would shall should can could may might must do does did said says',
  ],
  [Grammar.pronoun, 'he she it they we i you him them us himself herself itself themselves there'],
  [Grammar.other, 'other others etc more'],
]

export interface Words {
  /** The grammar of each word of the vocabulary. */
  readonly grammar: Uint8Array
  /** The part of each entry of the lists, 0 for entries of other lists. */
  readonly part: Uint8Array
  /** The stage of cooperation that an entry says, by its number. */
  readonly stage: ReadonlyMap<number, Stage>
  /** 1 for entries of `topics.frames`, 2 of `topics.concepts`, 3 of `topics.never`. */
  readonly list: Uint8Array
}

export const List = { frames: 1, concepts: 2, never: 3 } as const

const isPart = (name: string): name is keyof typeof Part => Object.hasOwn(Part, name)

export function createWords(lexicons: Lexicons): Words {
  const { vocabulary, listOf } = lexicons
  const grammar = new Uint8Array(vocabulary.size)
  for (const [kind, line] of grammarWords) {
    for (const word of line.split(' ')) grammar[vocabulary.id(word)] = kind
  }
  for (const list of ['dates.weekdays', 'dates.months'] as const) {
    for (const word of lexicons.wordsOf(list)) {
      const isVerb = (lexicons.classes(word) & WordClass.verb) !== 0
      if (grammar[word] === Grammar.none && !isVerb) grammar[word] = Grammar.date
    }
  }
  grammar[0] = Grammar.none
  const list = new Uint8Array(listOf.length)
  const mark = (name: ListName, value: number): void => {
    const { first, end } = lexicons.rangeOf(name)
    list.fill(value, first, end)
  }
  mark('topics.frames', List.frames)
  mark('topics.concepts', List.concepts)
  mark('topics.never', List.never)
  return { grammar, list, ...cooperationWords(lexicons) }
}

/** What the entries of `topics.cooperation` do, and the stage they say. Throws one Error that names every cell that is wrong. */
function cooperationWords(lexicons: Lexicons): Pick<Words, 'part' | 'stage'> {
  const part = new Uint8Array(lexicons.listOf.length)
  const stage = new Map<number, Stage>()
  const complaints: string[] = []
  let number = lexicons.rangeOf('topics.cooperation').first
  for (const { cells, line } of lexicons.entriesOf('topics.cooperation')) {
    const complain = (message: string) =>
      complaints.push(`topics/cooperation.tsv:${line}: ${message}`)
    if (isPart(cells.part)) part[number] = Part[cells.part]
    else complain(`expected a part such as "talk", got "${cells.part}"`)
    const known = stages.find((stage) => stage === cells.stage)
    if (known !== undefined) stage.set(number, known)
    else if (cells.stage !== '')
      complain(`expected one of ${stages.join(', ')}, got "${cells.stage}"`)
    number++
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  return { part, stage }
}

const stages: readonly Stage[] = ['discussed', 'proposed', 'agreed', 'ongoing', 'completed']
