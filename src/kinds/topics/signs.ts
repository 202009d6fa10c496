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
  [Part.joint]: 1,
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
  Part.both,
  Part.intend,
  Part.focus,
  Part.visit,
])

const opens = Uint8Array.from({ length: 64 }, (_, part) => (opening.has(part) ? 1 : 0))

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

/** The sentences that hold words of cooperation; others cost a look at their hits and nothing more. */
export function signedSentences(document: Document, words: Words): Signed[] {
  const { hits, zones } = document
  const signed: Signed[] = []
  for (const sentence of document.sentences) {
    if (zones[sentence.first] === ZoneCode.boilerplate || zones[sentence.first] === ZoneCode.byline)
      continue
    const from = hits.at[sentence.first]
    const to = hits.at[sentence.end]
    for (let h = from; h < to; h++) {
      const entry = hits.entry[h]
      if (opens[words.part[entry]] === 0 && words.list[entry] !== List.frames) continue
      signed.push(readSigns(document, words, sentence))
      break
    }
  }
  const support = supportOf(signed)
  return signed.map((each) => ({ ...each, support }))
}

function readSigns(document: Document, words: Words, sentence: Sentence): Signed {
  const { hits } = document
  const at: number[] = []
  let weight = 0
  let stage: Stage | undefined
  for (let i = sentence.first; i < sentence.end; ) {
    let longest = -1
    for (let h = hits.at[i + 1] - 1; h >= hits.at[i]; h--) {
      const entry = hits.entry[h]
      if (words.part[entry] === Part.none && words.list[entry] !== List.frames) continue
      if (longest < 0 || hits.end[h] > hits.end[longest]) longest = h
    }
    if (longest < 0) {
      i++
      continue
    }
    const entry = hits.entry[longest]
    at.push(i)
    weight += weightOf[words.part[entry]]
    stage = further(stage, words.part[entry], words.stage[entry])
    i = hits.end[longest]
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
