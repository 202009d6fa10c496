import { overParties } from './cooperation.ts'
import { type Anchor, type Found, subjects } from './found.ts'
import { isCapital, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

const verbs = { verbal: true, onlyVerbal: true }

/** "agreement on joint research", "MoU with the city for training nurses", "agreement to build". */
export function* behindDocument(anchor: Anchor): Generator<Found> {
  const { view, end, limit } = anchor
  let i = end
  if (view.tokens.sign[i] === 0x28) while (i < limit && view.tokens.sign[i - 1] !== 0x29) i++
  i = overParties(anchor, i)
  if (view.tokens.sign[i] === 0x2c && view.grammarAt(i + 1) === Grammar.for) i++
  if (i >= limit || view.listEnd(List.frames, i) > 0 || view.partAt(i) === Part.idiom) return
  const grammar = view.grammarAt(i)
  // "memorandum of cooperation in the silk industry", not "agreement in Geneva"
  const behind = view.grammarAt(i + 1) === Grammar.determiner ? i + 2 : i + 1
  const isIn = grammar === Grammar.in && !isCapital(view.tokens, behind)
  if (grammar === Grammar.on || isIn) yield* subjects(anchor, i + 1, 'agreement-on', 1.5)
  else if (grammar === Grammar.for) yield* subjects(anchor, i + 1, 'agreement-on', 1.5)
  else if (grammar === Grammar.to) yield* subjects(anchor, i + 1, 'agreement-to', 1.5, verbs)
  else yield* kindOfPaper(anchor)
}

/** "signed a student exchange agreement": a concept says what the paper is on. */
function* kindOfPaper({ view, at, end, signed }: Anchor): Generator<Found> {
  if (isCapital(view.tokens, at)) return
  for (let first = Math.max(signed.sentence.first, at - 5); first < at; first++) {
    if (view.listEnd(List.concepts, first) !== at) continue
    const isSigned = signed.at.some(
      (i) => i < first && i > first - 8 && view.partAt(i) === Part.sign,
    )
    const items = [{ first, end, general: false, quoted: false }]
    if (isSigned) yield { rule: 'topics/agreement-on', items, need: 1.5 }
    return
  }
}

const governors = new Set<number>([
  Part.document,
  Part.cooperation,
  Part.cooperate,
  Part.exchange,
  Part.relation,
  Part.partner,
  Part.joint,
  Part.mutual,
  Part.both,
])

/** "The programme will include", "These include": what was agreed before is the subject. */
function refersBack(view: View, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 3); i--) {
    if (view.partAt(i) === Part.thing) return view.grammarAt(i - 1) === Grammar.determiner
    if (i === first && view.grammarAt(i) === Grammar.determiner) return true
  }
  return false
}

/** "aims to", not "aims at" */
const isTo = (view: View, end: number): boolean => view.grammarAt(end - 1) === Grammar.to

/** "The memorandum covers", "The agreement will focus on" */
function isSubjectNear(view: View, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (view.partAt(i) === Part.document) return true
  }
  return false
}

/** "The MoU covers", "cooperation will focus on", "aims to": cooperation or a paper has to stand before. */
export function* behindFocus(anchor: Anchor): Generator<Found> {
  const { view, at, end, signed } = anchor
  const governs = signed.at.some((i) => {
    const part = view.partAt(i)
    return (i < at && governors.has(part)) || part === Part.talks || part === Part.both
  })
  if (!governs && !(signed.support > 0 && refersBack(view, at, signed.sentence.first))) return
  if (view.partAt(at) !== Part.aim) {
    const need = isSubjectNear(view, at) ? 1 : 2
    yield* subjects(anchor, end, 'agreement-covers', need)
  } else
    yield* subjects(anchor, end, 'agreement-to', 2, { verbal: true, onlyVerbal: isTo(view, end) })
}
