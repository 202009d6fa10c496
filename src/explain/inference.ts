import type { Parent } from '../facts/parents.ts'
import type { PositionFact } from '../facts/positions.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Explanation } from '../record.ts'
import { quoted } from './words.ts'

type Inference = NonNullable<Explanation['inferred']>[number]

/** What each way of finding the employer goes by. */
const ways: Readonly<Record<NonNullable<PositionFact['way']>, string>> = {
  reference: 'a word such as “the university” or “its” stands for it',
  department: 'the department belongs to it elsewhere in the text',
  samePost: 'the post is that of the person before or behind in it',
  ownPost: 'another post of the same person is there',
  side: 'the sentence names those who speak for it',
  sender: 'the delegation in the same sentence comes from it',
  sameList: 'the person before in the same list has the post there',
  leader: 'the one who leads the delegation comes from it',
  visitors: 'the sentence speaks for the guests, who came from there',
  visited: 'the sentence before says that it was visited',
  there: 'the paragraph says that it takes place there',
  ofPublisher: 'the article speaks for it',
  lastUniversity: 'it is the university that was last spoken of',
}

/** What told the organization of a post that the words beside the name leave open. */
export const inferredPost = ({ way, organization }: PositionFact): Inference[] =>
  way === undefined || organization === undefined
    ? []
    : [{ field: 'organization', way, because: `${quoted(organization.name)}: ${ways[way]}` }]

/** What told the organization of a department, where the text does not say it. */
export function inferredParent(
  department: UnitCluster,
  parent: Parent | undefined,
  facts: readonly PositionFact[],
): Inference[] {
  if (parent === undefined || !parent.inferred) return []
  const post = facts.find(
    (fact) => fact.department === department && fact.organization === parent.organization,
  )
  const way = post?.way ?? 'ofPublisher'
  return [
    { field: 'organization', way, because: `${quoted(parent.organization.name)}: ${ways[way]}` },
  ]
}
