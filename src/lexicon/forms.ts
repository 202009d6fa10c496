import { Shape } from '../text/document.ts'
import { grownBytes, grownInts, sharedBytes, sharedInts } from '../text/shared-array.ts'
import { type Find, tokenize } from '../text/tokenize.ts'
import type { GrowingVocabulary } from '../text/vocabulary.ts'
import { type Forms, Need, type PackedTrie } from './trie.ts'

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
  /** Takes a form of a trie over the same words, as a form of this entry. */
  take(trie: PackedTrie, place: number, entry: number): void
  done(): Forms
}

/** Signs that matching skips: they are no words of a form. */
export const isSkipped = (sign: number): boolean =>
  sign === 0x2e || sign === 0x2d || sign === 0x2010 || sign === 0x2011

/** Takes words into the vocabulary; only forms that belong to an entry are kept for the trie. */
export function createFormList(vocabulary: GrowingVocabulary): FormList {
  let starts = sharedInts(1 << 16)
  let owners = sharedInts(1 << 16)
  let words = sharedInts(1 << 17)
  let needs = sharedBytes(1 << 17)
  let count = 0
  const take: Find = (codes, start, end, hash) =>
    end - start === 1 && isSkipped(codes[start]) ? 0 : vocabulary.addFrom(codes, start, end, hash)

  const keep = (at: number, word: number, need: number): void => {
    if (at === words.length) {
      words = grownInts(words, at + 1)
      needs = grownBytes(needs, at + 1)
    }
    words[at] = word
    needs[at] = need
  }

  const close = (end: number, entry: number): void => {
    if (count + 2 > starts.length) {
      starts = grownInts(starts, count + 2)
      owners = grownInts(owners, count + 2)
    }
    owners[count++] = entry
    starts[count] = end
  }

  return {
    add(forms, entries, visit, ignoresCase) {
      const tokens = tokenize(forms.join('\n'), take)
      let at = 0
      let offset = 0
      for (let index = 0; index < forms.length; index++) {
        const form = forms[index]
        offset += form.length
        const first = starts[count]
        const isCaseless = ignoresCase?.(index) === true
        let end = first
        for (; at < tokens.count && tokens.start[at] < offset; at++) {
          if (isSkipped(tokens.sign[at])) continue
          // Addresses and the like have no number in a text: such a form matches nothing.
          const need = isCaseless ? Need.any : needOf(tokens.shape[at])
          keep(end++, tokens.word[at] || vocabulary.add(form), need)
        }
        offset++
        if (end - first === 1) visit(words[first], index)
        if (entries !== undefined && end > first) close(end, entries[index])
      }
    },
    take(trie, place, entry) {
      let end = starts[count]
      for (let i = trie.starts[place]; i < trie.starts[place + 1]; i++)
        keep(end++, trie.words[i], trie.needs[i])
      close(end, entry)
    },
    done: () => ({ count, starts, words, needs, entries: owners }),
  }
}

/** The letter case that a word of a form needs in the text, by how the form is written. */
export function needOf(shape: number): number {
  if ((shape & Shape.allCaps) !== 0) return Need.capitals
  return (shape & Shape.capital) !== 0 ? Need.capital : Need.any
}
