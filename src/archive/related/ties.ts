import type { KnowledgeRecord, Mention } from '../../record.ts'
import { standingOf, thousandths } from './closeness.ts'
import { organizationTies } from './organization-ties.ts'
import { personTies } from './person-ties.ts'
import { type Company, companyOf, createParagraphOf, type Presence } from './presence.ts'
import { createQuoteAround } from './quote.ts'
import type { Pair, Tie } from './tie.ts'
import { createViewOf, type DraftTie, type TiesBetween } from './view.ts'

/** Of one kind, more than these in an article are related to nobody: the most central ones stay. */
export const mostPresent = 60
/** Of one kind in an article. */
export const mostPairs = 300
/** Of one type between two. */
const mostOfType = 2
/**
 * A pair less close than this is no news: in a list of thirty, or in different paragraphs of an article that names ten.
 * Half of all pairs are, and two such articles would score 0.07 at most.
 */
export const faintest = 0.1

export interface ArticleTies {
  /** People first, closest first. */
  readonly pairs: readonly Pair[]
  /** Pairs of those named in the running text that were left out, by kind, for being too many or too faint. */
  readonly dropped: { readonly person: number; readonly organization: number }
}

/**
 * Who stands with whom in one article, and why. `text` is the article's, `record` counts in UTF-16 units.
 *
 * Closeness is that of the event, sentence, paragraph or article that two share (`near`), less in a crowd
 * (`amid`), times the root of the product of both shares of salience.
 */
export function tiesOf(record: KnowledgeRecord, text: string): ArticleTies {
  const { people, organizations, departments, places, dates, topics, document } = record
  const all = [...people, ...organizations, ...departments, ...places, ...dates, ...topics]
  const mentions = all.flatMap((one) => one.mentions)
  const quoteAround = createQuoteAround(text, document.title ?? '', mentions)
  const paragraphOf = createParagraphOf(text)
  const view = createViewOf(record, paragraphOf)
  const pairsIn = (kind: Pair['kind'], named: typeof people | typeof organizations) => {
    const company = companyOf(named, paragraphOf)
    const between = kind === 'person' ? personTies(view, company) : organizationTies(view)
    const tie = (draft: DraftTie, share: number): Tie => {
      const { at, closeness, ...rest } = draft
      return { ...rest, closeness: thousandths(closeness * share), quote: quoteAround(at) }
    }
    return pairsOf(kind, company, between, tie)
  }
  const persons = pairsIn('person', people)
  const units = pairsIn('organization', organizations)
  return {
    pairs: [...persons.pairs, ...units.pairs],
    dropped: { person: persons.dropped, organization: units.dropped },
  }
}

interface Draft {
  readonly a: Presence
  readonly b: Presence
  readonly ties: readonly DraftTie[]
  readonly closeness: number
  readonly apart: number
}

function pairsOf(
  kind: Pair['kind'],
  company: Company,
  between: TiesBetween,
  finish: (tie: DraftTie, share: number) => Tie,
): { pairs: Pair[]; dropped: number } {
  const central = mostCentral(company.present)
  const drafts: Draft[] = []
  for (const [at, one] of central.entries())
    for (const other of central.slice(at + 1)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one]
      const standing = standingOf(a, b, company)
      const ties = fewOfEach(between(a, b, standing))
      const closeness = thousandths((ties[0]?.closeness ?? 0) * shareOf(a, b))
      if (closeness >= faintest)
        drafts.push({ a, b, ties, closeness, apart: distance(a.first, b.first) })
    }
  // Of those who are equally close, those who stand nearer to each other in a list.
  drafts.sort((x, y) => y.closeness - x.closeness || x.apart - y.apart)
  const pairs = drafts.slice(0, mostPairs).map(({ a, b, ties, closeness }): Pair => {
    const share = shareOf(a, b)
    return { kind, a: a.id, b: b.id, closeness, ties: ties.map((tie) => finish(tie, share)) }
  })
  const { length } = company.present
  const all = length < 2 ? 0 : (length * (length - 1)) / 2
  return { pairs, dropped: all - pairs.length }
}

const shareOf = (a: Presence, b: Presence): number => Math.sqrt(a.share * b.share)

const distance = (a: Mention, b: Mention): number => Math.abs(a.start - b.start)

function mostCentral(present: readonly Presence[]): readonly Presence[] {
  if (present.length <= mostPresent) return present
  return present.toSorted((a, b) => b.share - a.share).slice(0, mostPresent)
}

/** The closest ones first, few of each type. */
function fewOfEach(ties: readonly DraftTie[]): DraftTie[] {
  const counts = new Map<string, number>()
  return ties
    .toSorted((x, y) => y.closeness - x.closeness)
    .filter(({ type }) => {
      const count = (counts.get(type) ?? 0) + 1
      counts.set(type, count)
      return count <= mostOfType
    })
}
