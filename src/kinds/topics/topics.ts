import type { Candidate } from '../../engine/candidate.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Document } from '../../text/document.ts'
import { alike } from './alike.ts'
import { findSubjects } from './anchors.ts'
import type { Found } from './found.ts'
import { conceptOf, labelOf } from './label.ts'
import { findNames } from './names.ts'
import { cooperationIn } from './parties.ts'
import type { Known, Stage, TopicMention, TopicReading } from './reading.ts'
import { readSigns, type Signed } from './signs.ts'
import { trimmed } from './trim.ts'
import { createView, type View } from './view.ts'
import { createWords } from './words.ts'

interface Subject {
  /** "cooperation" before its only subject. */
  readonly lead?: { readonly first: number; readonly end: number } | undefined
  /** Where the subject begins behind it. */
  readonly core: number
  readonly stage: Stage | undefined
  readonly quoted: boolean
}

/** Learns what the rules find in a sentence, before it is known to be enough; see `src/explain`. */
export interface TopicWitness {
  /** The sentence holds words of cooperation. */
  signed(signed: Signed): void
  found(found: Found, signed: Signed): void
  /** What is left of a subject without its vague words; nothing, perhaps. */
  trimmed(item: TokenSpan, subject: TokenSpan | undefined): void
}

interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** How often the rule is right, where sentence and article show just enough of cooperation. */
const trust: Readonly<Record<string, number>> = {
  'topics/named': 0.85,
  'topics/cooperation-in': 0.8,
  'topics/cooperate-in': 0.72,
  'topics/in-the-fields-of': 0.74,
  'topics/discussed': 0.72,
  'topics/were-discussed': 0.72,
  'topics/listed': 0.77,
  'topics/agreement-on': 0.7,
  'topics/agreement-to': 0.6,
  'topics/agreement-covers': 0.75,
  'topics/cooperate-to': 0.65,
  'topics/kind-of-cooperation': 0.66,
  'topics/exchange-of': 0.76,
  'topics/such-as': 0.6,
  'topics/proposed': 0.6,
  'topics/made-with': 0.55,
  'topics/joint': 0.55,
  'topics/is-promoted': 0.55,
  'topics/is-made': 0.55,
  'topics/promote': 0.55,
  'topics/make': 0.5,
}

export function createTopics(
  lexicons: Lexicons,
): (document: Document, known: readonly Known[], witness?: TopicWitness) => TopicReading {
  const words = createWords(lexicons)
  return (document, known, witness) => {
    const signs = readSigns(document, words)
    if (signs === undefined) return { mentions: [], cooperation: [] }
    const { sentences: signed, marks } = signs
    const view = createView(document, known, lexicons, { words, marks })
    const mentions = signed.flatMap((sentence) => mentionsIn(view, sentence, lexicons, witness))
    return {
      mentions: alike(view, mentions),
      cooperation: signed.flatMap((sentence) => cooperationIn(view, sentence)),
    }
  }
}

function mentionsIn(
  view: View,
  signed: Signed,
  lexicons: Lexicons,
  witness: TopicWitness | undefined,
): TopicMention[] {
  witness?.signed(signed)
  const candidates: Candidate<Subject>[] = []
  const add = (rule: string, first: number, end: number, subject: Subject): void => {
    candidates.push({
      kind: 'topic',
      first,
      end,
      rule,
      score: trust[rule] + 0.004 * (end - first),
      value: subject,
    })
  }
  for (const found of findNames(view, signed)) {
    witness?.found(found, signed)
    if (signed.weight + signed.support >= found.need) {
      for (const { first, end } of found.items)
        add(found.rule, first, end, {
          lead: undefined,
          core: first,
          stage: found.stage ?? signed.stage,
          quoted: true,
        })
    }
  }
  for (const found of findSubjects(view, signed)) {
    witness?.found(found, signed)
    if (signed.weight + signed.support < found.need) continue
    for (const item of found.items) {
      const subject = trimmed(view, item)
      witness?.trimmed(item, subject)
      if (subject === undefined) continue
      add(found.rule, subject.lead?.first ?? subject.first, subject.end, {
        lead: subject.lead,
        core: subject.first,
        stage: found.stage ?? signed.stage,
        quoted: subject.quoted,
      })
    }
  }
  return surest(candidates).map(({ first, end, rule, score, value }) => {
    const concept = conceptOf(view, first, end, lexicons)
    return {
      first,
      end,
      label: subjectLabel(view, value, end),
      concept: concept?.concept,
      entry: concept?.entry,
      isConcept: concept?.isWhole === true,
      broader: concept?.broader,
      stage: value.stage,
      rule,
      confidence: Math.min(0.95, Math.round((score + 0.04 * signed.support) * 100) / 100),
    }
  })
}

/** "cooperation in the field of education" is labelled "cooperation in education". */
function subjectLabel(view: View, { lead, core, quoted }: Subject, end: number): string {
  if (lead === undefined) return labelOf(view, core, end, quoted)
  const leading = labelOf(view, lead.first, lead.end, false)
  const preposition = labelOf(view, lead.end, lead.end + 1, false)
  return `${leading} ${preposition} ${labelOf(view, core, end, quoted)}`
}

/** Of overlapping subjects the surest one, of equally sure ones the longest. */
function surest<C extends Candidate>(candidates: readonly C[]): C[] {
  const chosen: C[] = []
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const free = chosen.every(({ first, end }) => end <= candidate.first || candidate.end <= first)
    if (free) chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.first - b.first)
}
