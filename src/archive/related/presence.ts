import type { Mention } from '../../record.ts'

/** Where somebody, or an organization, stands in the running text and headline of an article. */
export interface Presence {
  readonly id: string
  /** Salience as a share of the greatest one of its kind in the article, in [0, 1]. */
  readonly share: number
  /** The first mention in each sentence. */
  readonly sentences: ReadonlyMap<number, Mention>
  readonly paragraphs: ReadonlySet<number>
  readonly first: Mention
}

/** All of one kind who are there, and how many stand in each sentence and paragraph. */
export interface Company {
  readonly present: readonly Presence[]
  readonly inSentence: ReadonlyMap<number, number>
  readonly inParagraph: ReadonlyMap<number, number>
}

interface Named {
  readonly id: string
  readonly salience: number
  readonly mentions: readonly Mention[]
}

/** Bylines, datelines and boilerplate relate nobody. */
export const relates = ({ zone }: Mention): boolean => zone === 'body' || zone === 'headline'

/** Who of `named` is there; those who stand in a byline or in boilerplate alone are not. */
export function companyOf(
  named: readonly Named[],
  paragraphOf: (mention: Mention) => number,
): Company {
  const there = named
    .map((one) => ({ ...one, mentions: one.mentions.filter(relates) }))
    .filter(({ mentions }) => mentions.length > 0)
  const most = Math.max(...there.map(({ salience }) => salience), Number.MIN_VALUE)
  const present = there.map(({ id, salience, mentions }): Presence => {
    const sentences = new Map<number, Mention>()
    for (const mention of mentions)
      if (!sentences.has(mention.sentence)) sentences.set(mention.sentence, mention)
    const paragraphs = new Set(mentions.map(paragraphOf))
    return { id, share: salience / most, sentences, paragraphs, first: mentions[0] }
  })
  return {
    present,
    inSentence: countOf(present.map(({ sentences }) => sentences.keys())),
    inParagraph: countOf(present.map(({ paragraphs }) => paragraphs)),
  }
}

function countOf(places: readonly Iterable<number>[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const each of places)
    for (const place of each) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

/** Tells the paragraph of a mention: parted by empty lines, else by every line; -1 is the request's title. */
export function createParagraphOf(text: string): (mention: Mention) => number {
  const gaps = [...text.matchAll(emptyLines)]
  const starts = (gaps.length > 0 ? gaps : [...text.matchAll(/\n/gu)]).map(({ index }) => index)
  return ({ start, in: field }) => {
    if (field !== undefined) return -1
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle] < start) low = middle + 1
      else high = middle
    }
    return low
  }
}

const emptyLines = /\n[^\S\n]*\n/gu
