import { type Document, type Sentence, ZoneCode } from '../../text/document.ts'
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
  Part.focus,
  Part.visit,
])

const opens = Uint8Array.from({ length: 64 }, (_, part) => (opening.has(part) ? 1 : 0))

const silent: ReadonlySet<number> = new Set([
  Part.vague,
  Part.wrap,
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

/** The sentences that hold words of cooperation; others cost a look at their hits and nothing more. */
export function readSigns(document: Document, words: Words): Signs | undefined {
  const found = document.sentences.filter((sentence) => isSigned(document, words, sentence))
  if (found.length === 0) return undefined
  const { count } = document.tokens
  const marks: Marks = { part: new Uint8Array(count), end: new Int32Array(count) }
  const sentences = found.map((sentence) => signsOf(document, words, sentence, marks))
  const support = supportOf(sentences)
  return { sentences: sentences.map((each) => ({ ...each, support })), marks }
}

function isSigned({ hits, zones }: Document, words: Words, { first, end }: Sentence): boolean {
  if (zones[first] === ZoneCode.boilerplate || zones[first] === ZoneCode.byline) return false
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
    stage = further(stage, part, words.stage[hits.entry[longest]])
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
