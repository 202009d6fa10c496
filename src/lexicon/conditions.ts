import type { Tokens } from '../text/document.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { formColumns } from './columns.ts'
import { hasContext } from './context.ts'
import { type Entry, valuesOf } from './parse.ts'
import { endOfPhrase, type Phrase, phraseOf } from './phrase.ts'
import { formOf, holdsOn, type Validity, validityOf } from './validity.ts'

/** Are the forms of an entry found in any letter case? */
export const ignoresCase = ({ cells }: Entry): boolean => cells.case === 'ignore'

/** Has an entry to be looked at once more where it was found: for its context, its spelling or a validity? */
export function isConditional(entry: Entry): boolean {
  if (hasContext(entry) || entry.cells.case === 'exact') return true
  // A row holds no braces.
  if (entry.row !== undefined) return false
  for (const column of formColumns) if (entry.cells[column]?.includes('}')) return true
  return false
}

/** Under which conditions an entry counts where it was found. */
export interface Conditions {
  /** Its forms by their first word. */
  readonly forms: ReadonlyMap<number, readonly ConditionalForm[]>
  readonly requires: readonly Phrase[]
  readonly forbids: readonly Phrase[]
}

interface ConditionalForm {
  readonly phrase: Phrase
  readonly validity: Validity | undefined
  /** The letters that must stand in the text as they are; undefined where case and accents may differ. */
  readonly letters: string | undefined
}

/** Reads the conditions of an entry; `vocabulary` is that of the lists, which hold its words. */
export function conditionsOf(entry: Entry, vocabulary: Vocabulary): Conditions {
  const { cells } = entry
  const validities = new Map<string, Validity>()
  for (const column of formColumns)
    for (const value of valuesOf(cells[column])) {
      const validity = validityOf(value)
      if (validity !== undefined) validities.set(formOf(value), validity)
    }
  const forms = new Map<number, ConditionalForm[]>()
  for (const form of entry.forms) {
    const phrase = phraseOf(form, vocabulary, ignoresCase(entry))
    const conditional: ConditionalForm = {
      phrase,
      validity: validities.get(form),
      letters: cells.case === 'exact' ? lettersOf(form) : undefined,
    }
    const others = forms.get(phrase.words[0])
    if (others === undefined) forms.set(phrase.words[0], [conditional])
    else others.push(conditional)
  }
  const phrases = (cell: string | undefined): Phrase[] =>
    valuesOf(cell).map((words) => phraseOf(words, vocabulary))
  return { forms, requires: phrases(cells.requires), forbids: phrases(cells.forbids) }
}

/** The article in which conditions are looked at. */
export interface Surroundings {
  readonly text: string
  readonly tokens: Tokens
  /** The calendar day of publication; without it every validity holds. */
  readonly day: string | undefined
}

/** Is one of the entry's forms in use and spelled as it must be at the tokens `[first, end)`? */
export function isInUse(
  { forms }: Conditions,
  { text, tokens, day }: Surroundings,
  first: number,
  end: number,
): boolean {
  const beginning = forms.get(tokens.word[first]) ?? []
  return beginning.some(
    ({ phrase, validity, letters }) =>
      endOfPhrase(phrase, tokens, first) === end &&
      (validity === undefined || day === undefined || holdsOn(validity, day)) &&
      (letters === undefined ||
        letters === lettersOf(text.slice(tokens.start[first], tokens.end[end - 1]))),
  )
}

/** What must be as written: signs, blanks and line breaks are compared as everywhere, by the words. */
const lettersOf = (text: string): string =>
  text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
