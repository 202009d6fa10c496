import { salienceOf, weightOf } from '../../derived/salience.ts'
import type { KnowledgeRecord, Mention } from '../../record.ts'
import { type Draft, formsOf, thingsOf } from './draft.ts'
import { settleIds } from './ids.ts'
import { joinSame } from './join.ts'
import { lists, nameOf, type Thing, type ThingKind, thingKinds } from './kinds.ts'
import { byPlace } from './place.ts'

/** Puts a draft in order: one thing for one name, aliases and salience of what is there now, order of first mention, ids that are unique and tell the names. */
export function settle(draft: Draft, before: KnowledgeRecord): KnowledgeRecord {
  joinSame(draft)
  const forms = formsById(before)
  for (const kind of thingKinds)
    for (const thing of thingsOf(draft, kind)) settleThing(draft, kind, thing, forms.get(thing.id))
  const { record } = draft
  for (const kind of thingKinds)
    thingsOf(draft, kind).sort((a, b) => byPlace(a.mentions[0], b.mentions[0]))
  if (record.events.some((event) => !draft.called.has(event)))
    record.events.sort(({ evidence: [a] }, { evidence: [b] }) => (a && b ? byPlace(a, b) : 0))
  return settleIds(draft)
}

function formsById(record: KnowledgeRecord): ReadonlyMap<string, readonly string[]> {
  const things: Thing[] = thingKinds.flatMap((kind): Thing[] => record[lists[kind]])
  return new Map(things.map((thing) => [thing.id, formsOf(thing)]))
}

function settleThing(
  draft: Draft,
  kind: ThingKind,
  thing: Thing,
  before: readonly string[] = [],
): void {
  const called = draft.called.get(thing)
  const isRenamed = called !== nameOf(kind, thing)
  if (draft.touched.has(thing)) {
    thing.mentions = inOrder(thing.mentions)
    if ('salience' in thing) thing.salience = salience(draft, thing.mentions)
  }
  if ('aliases' in thing && (isRenamed || draft.touched.has(thing))) {
    const now = formsOf(thing)
    const fresh = now.filter((form) => !before.includes(form) || form === called)
    const lost = new Set(before.filter((form) => !now.includes(form)))
    const aliases = [...thing.aliases, ...fresh]
    thing.aliases = [...new Set(aliases)].filter(
      (alias) => alias !== thing.name && alias !== '' && !lost.has(alias),
    )
  }
}

/** Each place once, in order of reading. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(byPlace)
  return sorted.filter((mention, at) => at === 0 || byPlace(sorted[at - 1], mention) !== 0)
}

function salience({ layout }: Draft, mentions: readonly Mention[]): number {
  const opening = layout.opening()
  let weight = 0
  for (const { zone, sentence } of mentions) weight += weightOf(zone, sentence < opening)
  return salienceOf(weight)
}
