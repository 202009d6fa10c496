import type { PageFacts } from '../html/marks.ts'
import type { Lexicons } from './lexicons.ts'
import type { ListName } from './lists.ts'

/** What the reader of pages asks of words, answered from the lists. */
export function pageFacts(lexicons: Lexicons): PageFacts {
  const { vocabulary } = lexicons
  const has =
    (list: ListName) =>
    (word: string): boolean => {
      const id = vocabulary.id(word)
      return id !== 0 && lexicons.has(list, id)
    }
  const headings = new Set<string>()
  for (const { forms } of lexicons.entriesOf('text.boilerplate-headings'))
    for (const form of forms) headings.add(spelled(form))
  return {
    isFurniture: has('text.html-furniture'),
    isComment: has('text.html-comments'),
    isLinkHeading: (heading) => heading.length <= longestHeading && headings.has(spelled(heading)),
  }
}

const longestHeading = 60

/** "Related News (12):" and "related news" are one. */
const spelled = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
