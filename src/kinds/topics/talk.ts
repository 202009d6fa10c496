import { Shape } from '../../text/document.ts'
import { readEnumeration } from './enumeration.ts'
import { type Anchor, ahead, type Found, subjects } from './found.ts'
import { itemsOf } from './items.ts'
import { isDemonstrative, isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

const need = 2.5
/** Who agree on something are two. */
const agreed = 1.5

/** "discussed joint research", "had talks with the dean on joint research". */
export function* behindTalk(anchor: Anchor, isNoun: boolean): Generator<Found> {
  const { view, at, end } = anchor
  if (!isNoun && isPassive(view, at)) {
    yield* beforePassive(anchor, 'were-discussed', need)
    return
  }
  const grammar = isNoun && isAround(view, end) ? Grammar.on : view.grammarAt(end)
  if (grammar === Grammar.on && view.partAt(end) !== Part.idiom) {
    yield* subjects(anchor, end + 1, 'discussed', need)
    return
  }
  // "on the agenda were visa rules"
  const from = !isNoun && isToBe(view, end) ? end + 1 : end
  const isObject = !isNoun && grammar !== Grammar.preposition && grammar !== Grammar.in
  if (isObject) {
    yield* subjects(anchor, from, 'discussed', isAgreement(view, at) ? agreed : need)
    return
  }
  const preposition = ahead(anchor, end, 24, (next) => next === Grammar.on)
  if (preposition > 0) yield* subjects(anchor, preposition + 1, 'discussed', need)
  else if (!isNoun) yield* behindParty(anchor)
}

const isAgreement = ({ document, tokens }: View, at: number): boolean =>
  document.text.startsWith('agree', tokens.start[at])

/** "discussions around the", "talks over" */
const isAround = ({ document, tokens }: View, i: number): boolean =>
  /^(?:around|over|surrounding|focused on|focusing on|centered on|centred on)\b/u.test(
    document.text.slice(tokens.start[i], tokens.start[i] + 12),
  )

/** "discussed with the delegation the possibility of": the object stands behind the party. */
function* behindParty(anchor: Anchor): Generator<Found> {
  const { view, end, limit } = anchor
  let i = end + 1
  if (view.grammarAt(i) === Grammar.determiner) i++
  while (i < Math.min(limit, end + 12) && isWord(view.tokens, i)) {
    const known = view.knownAt(i)
    if (known === undefined && view.grammarAt(i) !== Grammar.none) break
    i = known?.end ?? i + 1
  }
  if (view.grammarAt(i) === Grammar.determiner) yield* subjects(anchor, i, 'discussed', 1.5)
}

const forms = new Set(['was', 'were', 'be', 'been', 'being'])

export function isToBe({ document, tokens, grammarAt }: View, i: number): boolean {
  if (grammarAt(i) !== Grammar.auxiliary) return false
  const word = document.text.slice(tokens.start[i], tokens.end[i])
  return forms.has(word) || word === 'is' || word === 'are'
}

/** Stands a form of "to be" before the participle, perhaps with an adverb between? */
export function isPassive(view: View, at: number): boolean {
  const { text } = view.document
  const { start, end } = view.tokens
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    if (view.grammarAt(i) === Grammar.auxiliary) return forms.has(text.slice(start[i], end[i]))
  }
  return false
}

/** "issues of joint research and student exchange were discussed": the subjects stand before the verb. */
export function* beforePassive(anchor: Anchor, rule: string, least: number): Generator<Found> {
  const { view, at, signed } = anchor
  let limit = at
  while (limit > signed.sentence.first && view.grammarAt(limit - 1) !== Grammar.auxiliary) limit--
  while (limit > signed.sentence.first && view.grammarAt(limit - 1) === Grammar.auxiliary) limit--
  for (const from of clauseStarts(view, signed.sentence.first, limit)) {
    const refersOrCounts =
      isDemonstrative(view, from) || (view.tokens.shape[from] & Shape.number) !== 0
    if (refersOrCounts) continue
    const { chunks, at: reached } = readEnumeration(view, from, limit, { verbal: false })
    // A long list may hold words that no list of subjects does.
    if (chunks.length === 0 || (reached < limit && chunks.length < 3)) continue
    yield { rule: `topics/${rule}`, items: itemsOf(view, chunks), need: least }
    return
  }
}

/** The sentence's start, or, behind "At the meeting, ", the token behind the comma. */
function clauseStarts(view: View, first: number, limit: number): number[] {
  const starts = [first]
  for (let i = first; i < limit; i++) if (view.tokens.sign[i] === 0x2c) starts.push(i + 1)
  const grammar = view.grammarAt(first)
  const opensWithPreposition =
    grammar === Grammar.in || grammar === Grammar.on || grammar === Grammar.preposition
  return opensWithPreposition ? starts.slice(1) : starts
}
