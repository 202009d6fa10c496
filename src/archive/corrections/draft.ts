import { cleanName } from '../../engine/names.ts'
import type { KnowledgeRecord, Mention, Span } from '../../record.ts'
import type { Readable, ReadingFacts } from '../../text/read.ts'
import { type Anchors, createAnchors, type Place } from './anchor.ts'
import { follow } from './follow.ts'
import {
  type Fact,
  fieldsOf,
  isNamedKind,
  type ListedKind,
  listedKinds,
  lists,
  nameOf,
  type Thing,
  type ThingKind,
  thingKinds,
} from './kinds.ts'
import { createLayout, type Layout } from './layout.ts'
import { isSame, overlaps, placeOf, spanAt } from './place.ts'

/** A record while corrections change it: things may be out of order, ids may dangle, until it is settled. */
export interface Draft {
  /** A copy of its own. */
  readonly record: KnowledgeRecord
  readonly anchors: Anchors
  readonly layout: Layout
  /** What things were called before. */
  readonly called: ReadonlyMap<Fact, string>
  /** Things whose mentions have changed. */
  readonly touched: Set<Thing>
  /** A new id, for as long as the thing has no name that is settled. */
  newId(kind: ListedKind): string
}

export function createDraft(
  record: KnowledgeRecord,
  article: Readable,
  facts: ReadingFacts,
): Draft {
  const copy = structuredClone(record)
  const called = new Map<Fact, string>()
  for (const kind of listedKinds)
    for (const fact of copy[lists[kind]]) called.set(fact, nameOf(kind, fact))
  let count = 0
  return {
    record: copy,
    anchors: createAnchors(article),
    layout: createLayout(article, facts),
    called,
    touched: new Set(),
    // No slug holds a stroke.
    newId: (kind) => `${idPrefix[kind]}:/${++count}`,
  }
}

export const idPrefix: Readonly<Record<ListedKind, string>> = {
  person: 'person',
  organization: 'org',
  department: 'dept',
  date: 'date',
  topic: 'topic',
  place: 'place',
  event: 'event',
}

export const thingsOf = ({ record }: Pick<Draft, 'record'>, kind: ThingKind): Thing[] =>
  record[lists[kind]]

/** The thing of a kind that is named at a place: in these very words if there is one, else in words that overlap. */
export function thingAt(
  draft: Pick<Draft, 'record'>,
  kind: ThingKind,
  place: Place,
): Thing | undefined {
  let near: Thing | undefined
  for (const thing of thingsOf(draft, kind)) {
    for (const mention of thing.mentions) {
      if (mention.start >= place.end || mention.end <= place.start) continue
      const found = placeOf(mention)
      if (isSame(found, place)) return thing
      if (overlaps(found, place)) near ??= thing
    }
  }
  return near
}

export const mentionAt = (draft: Draft, place: Place, rule: string): Mention => ({
  ...spanAt(place, draft.anchors.words(place)),
  ...draft.layout.at(place),
  rule,
})

export const spanOf = (draft: Draft, place: Place): Span =>
  spanAt(place, draft.anchors.words(place))

/**
 * Gives a place to a thing as one of its mentions. Nothing else of its kind keeps words that overlap
 * it, and no other name the very same words; what is left without any mention is gone, and its posts
 * and references go to the thing if they are of one kind.
 */
export function giveMention(
  draft: Draft,
  kind: ThingKind,
  thing: Thing,
  place: Place,
  rule: string,
): void {
  const isKnown = thing.mentions.some((mention) => isSame(placeOf(mention), place))
  for (const other of thingKinds) {
    if (other !== kind && !(isNamedKind(kind) && isNamedKind(other))) continue
    const clashes = other === kind ? overlaps : isSame
    for (const rival of [...thingsOf(draft, other)]) {
      const isOwn = rival === thing
      const kept = rival.mentions.filter((mention) => {
        const found = placeOf(mention)
        return !clashes(found, place) || (isOwn && isSame(found, place))
      })
      if (kept.length === rival.mentions.length) continue
      replaceMentions(draft, rival, kept)
      if (kept.length === 0 && !isOwn)
        remove(draft, other, rival, other === kind ? thing : undefined)
    }
  }
  if (!isKnown) replaceMentions(draft, thing, [...thing.mentions, mentionAt(draft, place, rule)])
}

export function replaceMentions(draft: Draft, thing: Thing, mentions: Mention[]): void {
  thing.mentions = mentions
  draft.touched.add(thing)
}

/** Takes a thing out, and all that points to it; `heir` gets its posts and references instead. */
export function remove(draft: Draft, kind: ThingKind, thing: Thing, heir?: Thing): void {
  const list = thingsOf(draft, kind)
  const at = list.indexOf(thing)
  if (at >= 0) list.splice(at, 1)
  if (heir && 'positions' in thing && 'positions' in heir) heir.positions.push(...thing.positions)
  follow(draft.record, (id) => (id === thing.id ? heir?.id : id))
}

/** The different forms in which a thing is named, in order of the text. */
export const formsOf = ({ mentions }: Thing): string[] => [
  ...new Set(mentions.map(({ text }) => cleanName(text).trim())),
]

/** A human has said so. */
export function makeSure(fact: Fact): void {
  fieldsOf(fact).confidence = 1
}
