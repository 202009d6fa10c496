import type { Mistake } from '../../failure.ts'
import type { Correction } from './correction.ts'
import { fields, isThingKind, type TargetKind } from './kinds.ts'
import { askedValues } from './values.ts'

/**
 * What of a correction, each part right by itself, means nothing together; each mistake says what
 * would mean something.
 */
export function combinationMistakes(correction: Correction): Mistake[] {
  const { action, target, value } = correction
  const mistakes: Mistake[] = []
  const add = (path: string, message: string): void => {
    mistakes.push({ path, message })
  }
  const { kind, id, field, quote } = target
  if (id === undefined && quote === undefined)
    add('target', 'expected id or quote, to say what is meant')
  if (field !== undefined && !isField(kind, field)) {
    add('target.field', `expected one of ${fieldNames(kind)} of a ${kind}, got "${field}"`)
    return mistakes
  }
  if (value !== undefined && action !== 'edit' && action !== 'add')
    add('value', `expected none with ${action}, got one; to put another in its place, use edit`)
  if (action === 'hide' && kind !== 'person')
    add(
      'action',
      `expected hide for a person, got it for a ${kind}; one that should not be there is taken out by reject`,
    )
  if (action === 'hide' && field !== undefined)
    add(
      'target.field',
      'expected none, since hide is for the whole person, got one; leave field out',
    )
  if (field === 'mentions') mistakes.push(...mentionMistakes(correction))
  else if (action === 'add') mistakes.push(...addMistakes(correction))
  else if (action === 'reject' && field !== undefined && fields[kind][field]?.required)
    add(
      'target.field',
      `expected a field that a ${kind} may be without, got ${field}; to put another in its place, use edit; to take the ${kind} out, leave field out`,
    )
  if (mistakes.length > 0) return mistakes
  return action === 'edit' || action === 'add' ? [...askedValues(correction).mistakes] : []
}

const isField = (kind: TargetKind, field: string): boolean =>
  Object.hasOwn(fields[kind], field) || (field === 'mentions' && isThingKind(kind))

function fieldNames(kind: TargetKind): string {
  return [...Object.keys(fields[kind]), ...(isThingKind(kind) ? ['mentions'] : [])].join(', ')
}

/** A single place where something is named, or is not. */
function mentionMistakes({ action, target, value }: Correction): Mistake[] {
  const { id, quote } = target
  const mistakes: Mistake[] = []
  if (action !== 'add' && action !== 'reject')
    mistakes.push({
      path: 'action',
      message: `expected add or reject for one mention, got ${action}; to ${action} the ${target.kind}, leave field out`,
    })
  if (quote === undefined)
    mistakes.push({ path: 'target.quote', message: 'expected the words of the mention' })
  if (action === 'add' && id === undefined)
    mistakes.push({ path: 'target.id', message: `expected whose mention it is: a ${target.kind}` })
  if (action === 'add' && value !== undefined)
    mistakes.push({
      path: 'value',
      message: 'expected none, since a mention has no value, got one; leave it out',
    })
  return mistakes
}

function addMistakes({ target }: Correction): Mistake[] {
  const { kind, id, field, quote } = target
  const mistakes: Mistake[] = []
  if (field !== undefined)
    mistakes.push({
      path: 'target.field',
      message: `expected none, since add is for a whole ${kind}, or "mentions"; to set ${field} of one that is there, use edit`,
    })
  if (quote === undefined)
    mistakes.push({
      path: 'target.quote',
      message: 'expected the words of the article that say it',
    })
  if (kind === 'position' && id === undefined)
    mistakes.push({ path: 'target.id', message: 'expected the id of the person who holds it' })
  if (kind !== 'position' && id !== undefined)
    mistakes.push({
      path: 'target.id',
      message: `expected none, since what is added has no id yet, got one; to add a place where a known ${kind} is named, use field "mentions"`,
    })
  return mistakes
}
