import { knownOf } from '../analysis.ts'
import type { Found } from '../kinds/topics/found.ts'
import type { Signed } from '../kinds/topics/signs.ts'
import { ZoneCode } from '../text/document.ts'
import { entryOver, lineOf } from './entries.ts'
import { type Inquiry, overlaps, scoreText } from './inquiry.ts'
import { aboutOf } from './rules.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { listed, quoted } from './words.ts'

/** What the topic rules saw in one sentence. */
interface Witnessed {
  signed: Signed | undefined
  readonly found: Found[]
  readonly trimmed: { readonly item: TokenSpan; readonly subject: TokenSpan | undefined }[]
}

/** Lets the core read the topics once more and keeps what it tells of the sentence. */
function witness({ analyser, analysis }: Inquiry, sentence: number): Witnessed {
  const seen: Witnessed = { signed: undefined, found: [], trimmed: [] }
  let isHere = false
  analyser.readTopics(analysis.scene.document, knownOf(analysis.readings), {
    signed(signed) {
      isHere = signed.sentence.index === sentence
      if (isHere) seen.signed = signed
    },
    found(found) {
      if (isHere) seen.found.push(found)
    },
    trimmed(item, subject) {
      if (isHere) seen.trimmed.push({ item, subject })
    },
  })
  return seen
}

/** Why the words were not read as a subject of cooperation. */
export function nearTopic(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { step, words, sentenceAt, analysis } = inquiry
  const { scene, topics } = analysis
  const never = entryOver(scene, place.first, place.end, ['topics.never'])
  if (never !== undefined) {
    const because = `${lineOf(never)} says that ${words(place)} is never a topic; remove the line if it is one`
    return [step('blocked', never.list, because, place)]
  }
  const read = topics.mentions.filter((mention) => overlaps(mention, place))
  if (read.length > 0)
    return read.map((mention) =>
      step(
        'outranked',
        mention.rule,
        `the text has ${words(mention)} as the topic ${quoted(mention.label)} (confidence ${mention.confidence}); the subject has other ends there`,
        mention,
      ),
    )
  const sentence = sentenceAt(place.first)
  if (scene.document.zones[sentence.first] === ZoneCode.byline)
    return [
      step(
        'blocked',
        'text/byline',
        'the words stand in a byline, where no topics are looked for',
        place,
      ),
    ]
  const seen = witness(inquiry, sentence.index)
  if (seen.signed === undefined)
    return [
      step(
        'failed',
        'topics/cooperation-in',
        'no word of cooperation stands in the sentence (such as “cooperation”, “agreement”, “discuss”, “jointly”); if one does that the list lacks, add it to lexicons/topics/cooperation.tsv',
        sentence,
      ),
    ]
  const near = nearSteps(inquiry, place, seen, seen.signed)
  return near.length > 0 ? near : [unreached(inquiry, place, seen.signed)]
}

function nearSteps(inquiry: Inquiry, place: TokenSpan, seen: Witnessed, signed: Signed): Step[] {
  const { step, words } = inquiry
  const sum = signed.weight + signed.support
  const steps: Step[] = []
  for (const { rule, items, need } of seen.found) {
    const item = items.find((one) => overlaps(one, place))
    if (item === undefined) continue
    if (sum < need) {
      const because = `${words(item)} fits the rule (${aboutOf(rule)}), but it needs ${need} points of cooperation; the sentence has ${scoreText(signed.weight)}, the rest of the article adds ${signed.support}. Words that count stand in lexicons/topics/cooperation.tsv`
      steps.push(step('failed', rule, because, item))
      continue
    }
    const left = seen.trimmed.find((one) => one.item === item)
    if (left === undefined) continue
    const because =
      left.subject === undefined
        ? `${words(item)} fits the rule, but nothing is left of it without general words, courtesy, names and times`
        : `${words(item)} fits the rule; without general words ${words(left.subject)} is left of it`
    steps.push(step(left.subject === undefined ? 'failed' : 'outranked', rule, because, item))
  }
  return steps
}

function unreached({ analysis: { scene }, step }: Inquiry, place: TokenSpan, signed: Signed): Step {
  const signs = signed.at.flatMap(
    (i) => entryOver(scene, i, i + 1, ['topics.cooperation', 'topics.frames']) ?? [],
  )
  const names = [...new Set(signs.map(({ name }) => quoted(name)))].slice(0, 8)
  return step(
    'failed',
    'topics/in-the-fields-of',
    `the sentence speaks of cooperation (${listed(names)}), but no rule leads from these words to the subject: it has to stand right behind “cooperation in”, “agreement on”, “discussed”, “in the fields of” and the like, or before “cooperation”`,
    place,
  )
}
