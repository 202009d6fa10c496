import { Shape } from '../text/document.ts'
import { type Find, tokenize } from '../text/tokenize.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { type Forms, Need } from './trie.ts'

/** Forms of all lists while they are being cut into words. */
export interface FormList {
  /**
   * Cuts the forms of a list as a text is cut; `visit` learns of each one that is a single word, and
   * its place in `forms`; so does `ignoresCase`, which says whether a form is found in any letter case.
   */
  add(
    forms: readonly string[],
    entries: ArrayLike<number> | undefined,
    visit: (word: number, index: number) => void,
    ignoresCase?: (index: number) => boolean,
  ): void
  done(): Forms
}

/** Signs that matching skips: they are no words of a form. */
export const isSkipped = (sign: number): boolean => skipped.has(sign)
const skipped = new Set([0x2e, 0x2d, 0x2010, 0x2011])

/** Takes words into the vocabulary; only forms that belong to an entry are kept for the trie. */
export function createFormList(vocabulary: Vocabulary): FormList {
  const starts: number[] = [0]
  const words: number[] = []
  const needs: number[] = []
  const owners: number[] = []
  const take: Find = (codes, start, end, hash) =>
    end - start === 1 && skipped.has(codes[start]) ? 0 : vocabulary.addFrom(codes, start, end, hash)

  return {
    add(forms, entries, visit, ignoresCase) {
      const tokens = tokenize(forms.join('\n'), take)
      let at = 0
      let offset = 0
      for (let index = 0; index < forms.length; index++) {
        const form = forms[index]
        offset += form.length
        const first = words.length
        const isCaseless = ignoresCase?.(index) === true
        for (; at < tokens.count && tokens.start[at] < offset; at++) {
          if (skipped.has(tokens.sign[at])) continue
          // Addresses and the like have no number in a text: such a form matches nothing.
          words.push(tokens.word[at] || vocabulary.add(form))
          needs.push(isCaseless ? Need.any : needOf(tokens.shape[at]))
        }
        offset++
        if (words.length - first === 1) visit(words[first], index)
        if (entries === undefined || words.length === first) {
          words.length = first
          needs.length = first
          continue
        }
        starts.push(words.length)
        owners.push(entries[index])
      }
    },
    done: () => ({
      count: owners.length,
      starts: Int32Array.from(starts),
      words: Int32Array.from(words),
      needs: Uint8Array.from(needs),
      entries: Int32Array.from(owners),
    }),
  }
}

/** The letter case that a word of a form needs in the text, by how the form is written. */
export function needOf(shape: number): number {
  if ((shape & Shape.allCaps) !== 0) return Need.capitals
  return (shape & Shape.capital) !== 0 ? Need.capital : Need.any
}
