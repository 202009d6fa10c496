import { createAnchors, type Place } from '../../archive/corrections/anchor.ts'
import {
  fieldsOf,
  fields as fieldsOfKind,
  isThingKind,
  nameField,
  type TargetKind,
} from '../../archive/corrections/kinds.ts'
import { placeOf } from '../../archive/corrections/place.ts'
import type { Quote } from '../../archive/corrections/quote.ts'
import { done, fail, type Result } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Act, isKind } from './act.ts'
import { changedValues } from './fields.ts'
import type { Fields } from './source.ts'
import { type Thing, thingsIn, wordsOf } from './things.ts'

/** A correction without its article and who says it, still to be checked by the service. */
export interface Said {
  readonly action: 'confirm' | 'reject' | 'edit' | 'add'
  readonly target: {
    readonly kind: TargetKind
    readonly id?: string
    readonly field?: string
    readonly quote?: Quote
  }
  readonly value?: unknown
}

/** An article as it is seen in the workbench. */
export interface Seen {
  readonly record: KnowledgeRecord
  readonly text: string
}

/** The correction that a button and the form around it say; undefined where they say none. */
export function correctionOf(act: Act, form: Fields, seen: Seen): Result<Said> | undefined {
  switch (act.verb) {
    case 'confirm':
    case 'reject':
      return judgement(act.verb, act, seen)
    case 'not-here':
      return notHere(act, seen)
    case 'set':
      return change(act, form, seen)
    case 'add':
      return addition(act, form, seen)
    default:
      return undefined
  }
}

function judgement(action: 'confirm' | 'reject', act: Act, seen: Seen): Result<Said> {
  const target = targetOf(act, seen)
  return target.ok ? done({ action, target: target.value.target }) : target
}

function notHere({ kind, id, at }: Act, seen: Seen): Result<Said> {
  const place = placeIn(at, seen)
  const quote = place && anchorsOf(seen).quote(place)
  if (kind === undefined || id === undefined || quote === undefined) return nowhere
  return done({ action: 'reject', target: { kind, id, field: 'mentions', quote } })
}

function change(act: Act, form: Fields, seen: Seen): Result<Said> {
  const found = targetOf(act, seen)
  if (!found.ok) return found
  const { thing, target } = found.value
  const { kind } = thing
  const same = thingsIn(seen.record).get(form.one('same'))
  if (same !== undefined)
    return done({ action: 'edit', target, value: { [nameField[kind]]: same.name } })
  const value = changedValues(kind, fieldsOf(thing.fact), form)
  if (Object.keys(value).length > 0) return done({ action: 'edit', target, value })
  return fail('invalid-correction', 'expected something to be changed, got the same as before')
}

function addition(act: Act, form: Fields, seen: Seen): Result<Said> {
  // A button beside the selected words says what they are; the form asks.
  const chosen = act.kind ?? form.one('add.kind')
  const at = form.one(act.kind === undefined ? 'at' : 'selected')
  const quote = quoteIn(at, form, seen)
  if (quote === undefined)
    return fail(
      'correction-points-nowhere',
      'expected words of the article, got none; select some in the article, or type them',
    )
  if (chosen === 'mention') {
    const thing = thingsIn(seen.record).get(form.one('add.of'))
    if (thing === undefined || !isThingKind(thing.kind))
      return fail('invalid-correction', 'expected whose name it is, got nobody; choose one')
    const { kind, id } = thing
    return done({ action: 'add', target: { kind, id, field: 'mentions', quote } })
  }
  if (!isKind(chosen))
    return fail('invalid-correction', 'expected what the words are, got nothing; choose it')
  const value = Object.fromEntries(
    Object.keys(fieldsOfKind[chosen]).flatMap((name) => {
      const given = form.one(`add.${chosen}.${name}`).trim()
      return given === '' ? [] : [[name, given]]
    }),
  )
  if (chosen === 'position') {
    const id = form.one('add.person')
    if (id === '')
      return fail('invalid-correction', 'expected whose title it is, got nobody; choose a person')
    return done({ action: 'add', target: { kind: chosen, id, quote }, value })
  }
  return done({ action: 'add', target: { kind: chosen, quote }, value })
}

/** What an act is about, as corrections point to it. */
function targetOf(
  { kind, id }: Act,
  seen: Seen,
): Result<{ readonly thing: Thing; readonly target: Said['target'] }> {
  const thing = id === undefined ? undefined : thingsIn(seen.record).get(id)
  if (thing === undefined || thing.kind !== kind) return nowhere
  if (kind !== 'position') return done({ thing, target: { kind, id: thing.id } })
  const words = wordsOf(thing)
  const quote = words && anchorsOf(seen).quote(placeOf(words))
  if (thing.person === undefined || quote === undefined) return nowhere
  return done({ thing, target: { kind, id: thing.person.id, quote } })
}

const nowhere = fail(
  'correction-points-nowhere',
  'expected something that is in the record, got what is not there any more; the page shows it as it is now',
)

/** The words that were selected, or typed: typed ones where they first stand as whole words. */
function quoteIn(at: string, form: Fields, seen: Seen): Quote | undefined {
  const anchors = anchorsOf(seen)
  const selected = placeIn(at, seen)
  const typed = form.one('add.words').trim()
  if (selected !== undefined && (typed === '' || typed === anchors.words(selected).trim()))
    return anchors.quote(selected)
  if (typed === '') return undefined
  for (const field of [undefined, 'title', 'byline'] as const) {
    const places = anchors.everywhere({ exact: typed, ...(field && { in: field }) })
    const place = places.find(anchors.areWhole)
    const quote = place && anchors.quote(place)
    if (quote !== undefined) return quote
  }
  return { exact: typed }
}

const anchorsOf = ({ record: { document }, text }: Seen) =>
  createAnchors({ text, title: document.title, byline: document.byline })

/** A place as the page writes it: `text:12:34`, without the blanks at its ends. */
export function placeIn(at: string | undefined, seen: Seen): Place | undefined {
  const parts = /^(text|title|byline):(\d{1,9}):(\d{1,9})$/u.exec(at ?? '')
  if (!parts) return undefined
  // The expression lets these three pass.
  const field = parts[1] as Place['field']
  const whole = field === 'text' ? seen.text : (seen.record.document[field] ?? '')
  const words = whole.slice(Number(parts[2]), Number(parts[3]))
  if (words.trim() === '') return undefined
  const start = Number(parts[2]) + words.length - words.trimStart().length
  return { field, start, end: start + words.trim().length }
}

/** The words of a place, on one line. */
export const wordsAt = (at: string | undefined, seen: Seen): string => {
  const place = placeIn(at, seen)
  return place === undefined ? '' : anchorsOf(seen).words(place).replace(/\s+/gu, ' ')
}
