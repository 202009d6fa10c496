import { type TargetKind, targetKinds } from '../../archive/corrections/kinds.ts'
import type { Fields } from './source.ts'

/** The field in which a name is looked for. */
export const lookField = 'look.name'
export const lookFieldId = 'look-name'

/** What a button of the workbench asks for: a verb, and mostly what it is about. */
export interface Act {
  readonly verb: string
  /** The word behind the verb, and the kind that it is, if it is one. */
  readonly word?: string
  readonly kind?: TargetKind
  readonly id?: string
  /** A place of the article, `field:start:end`. */
  readonly at?: string
}

/** Reads the value of a button: "confirm person person:li-ming". */
export function readAct(value: string): Act {
  const [verb = '', word, id, at] = value.split(' ')
  return {
    verb,
    ...(word && { word }),
    ...(isKind(word) && { kind: word }),
    ...(id && { id }),
    ...(at && { at }),
  }
}

/** What Enter in a field asks for: what the open part does, else to look for what was written there. */
export const defaultAct = (fields: Fields): string =>
  fields.one('panel') || (fields.one(lookField).trim() === '' ? 'mark' : 'open-look')

/** The value of a button. */
export const actOf = (
  verb: string,
  { kind, id }: { readonly kind: TargetKind; readonly id: string },
): string => `${verb} ${kind} ${id}`

export const isKind = (word: string | undefined): word is TargetKind =>
  (targetKinds as readonly (string | undefined)[]).includes(word)
