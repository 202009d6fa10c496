import { type Document, type Sentence, ZoneCode } from '../../text/document.ts'
import { announces, isHeadingOf, itemLines } from './lines.ts'
import type { Stage } from './reading.ts'
import { List, Part, type Words } from './words.ts'

/** How strongly each part says that the sentence is about doing something together. */
const weights: Readonly<Record<number, number>> = {
  [Part.cooperation]: 2,
  [Part.exchange]: 1,
  [Part.cooperate]: 2,
  [Part.with]: 2,
  [Part.document]: 1,
  [Part.talk]: 1,
  [Part.talks]: 1.5,
  [Part.relation]: 1,
  [Part.partner]: 1,
  [Part.joint]: 1,
  [Part.mutual]: 1,
  [Part.both]: 2,
  [Part.visit]: 0.5,
  [Part.sign]: 0.5,
  [Part.intend]: 0.25,
  [Part.propose]: 0.5,
  [Part.interest]: 0.5,
  [Part.introduce]: -1,
  [Part.slogan]: -1,
}

const weightOf = Float32Array.from({ length: 64 }, (_, part) => weights[part] ?? 0)

/** Parts that make a sentence worth reading. */
const opening: ReadonlySet<number> = new Set([
  Part.cooperation,
  Part.exchange,
  Part.relation,
  Part.partner,
  Part.cooperate,
  Part.with,
  Part.document,
  Part.talk,
  Part.talks,
  Part.joint,
  Part.mutual,
  Part.both,
  Part.intend,
  Part.propose,
  Part.interest,
  Part.deal,
  Part.focus,
  Part.visit,
])

const opens = Uint8Array.from({ length: 64 }, (_, part) => (opening.has(part) ? 1 : 0))

const silent: ReadonlySet<number> = new Set([
  Part.vague,
  Part.wrap,
  Part.agent,
  Part.area,
  Part.matter,
  Part.thing,
  Part.people,
  Part.scope,
  Part.shared,
  Part.plain,
  Part.verb,
  Part.idiom,
  Part.occasion,
])

const tells = Array.from({ length: 64 }, (_, part) => !silent.has(part))

/** A sentence that may hold subjects of cooperation. */
export interface Signed {
  readonly sentence: Sentence
  /** First tokens of its cooperation words and frames, ascending. */
  readonly at: readonly number[]
  readonly weight: number
  /** How much cooperation the whole article shows: 0, 1 or 2. */
  readonly support: number
  readonly stage: Stage | undefined
  /** What announces the list that the sentence is an item of. */
  readonly lead?: Signed | undefined
}

/** What the longest entry of `topics.cooperation` at each token of the signed sentences does, and its end. */
export interface Marks {
  readonly part: Uint8Array
  readonly end: Int32Array
}

export interface Signs {
  readonly sentences: readonly Signed[]
  readonly marks: Marks
}

/**
 * The sentences that hold words of cooperation, and the items of lists that they announce; others cost
 * a look at their hits and nothing more.
 */
export function readSigns(document: Document, words: Words): Signs | undefined {
  const spoken = document.sentences.filter((sentence) => speaks(document, words, sentence))
  if (spoken.length === 0) return undefined
  const { count } = document.tokens
  const marks: Marks = { part: new Uint8Array(count), end: new Int32Array(count) }
  const sentences: Signed[] = []
  const leads: Signed[] = []
  for (const sentence of spoken) {
    const signed = signsOf(document, words, sentence, marks)
    if (isRead(document, sentence)) sentences.push(signed)
    const isLead = announces(document, sentence) || isHeadingOf(sentence, (i) => marks.part[i])
    if (isLead) leads.push(signed)
  }
  if (sentences.length === 0) return undefined
  const support = supportOf(sentences)
  const supported = sentences.map((each) => ({ ...each, support }))
  return { sentences: withLists(document, words, supported, leads, marks), marks }
}

/** The items of the announced lists among the sentences, where no list is announced all stay as they are. */
function withLists(
  document: Document,
  words: Words,
  sentences: Signed[],
  leads: readonly Signed[],
  marks: Marks,
): Signed[] {
  if (leads.length === 0) return sentences
  const bySentence = new Map(sentences.map((each) => [each.sentence.index, each]))
  for (const lead of leads) {
    for (const sentence of itemLines(document, lead.sentence)) {
      const own = signsOf(document, words, sentence, marks)
      const { support } = sentences[0]
      const weight = own.weight + lead.weight
      bySentence.set(sentence.index, { ...own, weight, support, lead })
    }
  }
  return [...bySentence.values()].sort((a, b) => a.sentence.index - b.sentence.index)
}

const isRead = ({ zones }: Document, { first }: Sentence): boolean =>
  zones[first] !== ZoneCode.boilerplate && zones[first] !== ZoneCode.byline

function speaks({ hits }: Document, words: Words, { first, end }: Sentence): boolean {
  for (let h = hits.at[first]; h < hits.at[end]; h++) {
    const entry = hits.entry[h]
    if (opens[words.part[entry]] === 1 || words.list[entry] === List.frames) return true
  }
  return false
}

function signsOf({ hits }: Document, words: Words, sentence: Sentence, marks: Marks): Signed {
  const at: number[] = []
  let weight = 0
  let stage: Stage | undefined
  let free = sentence.first
  for (let i = sentence.first; i < sentence.end; i++) {
    let longest = -1
    let frame = -1
    for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
      const entry = hits.entry[h]
      if (words.part[entry] !== Part.none) longest = h
      else if (words.list[entry] === List.frames) frame = h
    }
    marks.end[i] = i + 1
    if (longest >= 0) {
      marks.part[i] = words.part[hits.entry[longest]]
      marks.end[i] = hits.end[longest]
    }
    const end = Math.max(frame < 0 ? 0 : hits.end[frame], longest < 0 ? 0 : hits.end[longest])
    if (end === 0 || i < free) continue
    // The cooperation word inside "areas of cooperation include" counts as well.
    const isFrame = frame >= 0 && end === hits.end[frame]
    if (!isFrame) free = end
    const part = isFrame ? Part.none : marks.part[i]
    if (part !== Part.none && !tells[part]) continue
    at.push(i)
    if (part === Part.none) continue
    weight += weightOf[part]
    stage = further(stage, part, words.stage.get(hits.entry[longest]))
  }
  return { sentence, at, weight, support: 0, stage }
}

const order: readonly (Stage | undefined)[] = [
  undefined,
  'proposed',
  'discussed',
  'ongoing',
  'completed',
  'agreed',
]

/** What is agreed says more than what is discussed, and that more than what is hoped for. */
function further(
  stage: Stage | undefined,
  part: number,
  next: Stage | undefined,
): Stage | undefined {
  if (part === Part.further || part === Part.make) return stage
  return order.indexOf(next) > order.indexOf(stage) ? next : stage
}

function supportOf(signed: readonly Signed[]): number {
  let sum = 0
  let sentences = 0
  for (const { weight } of signed) {
    if (weight < 1) continue
    sum += Math.min(weight, 4)
    sentences++
  }
  if (sentences >= 3 && sum >= 7) return 2
  return sum >= 3.5 ? 1 : 0
}
