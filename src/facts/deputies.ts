import type { PositionFact } from './positions.ts'

/**
 * "N, Dean of the School of X, and M, Vice Dean": the deputy of a list is of the department of the
 * head named before. Fills in the department in the facts themselves, which stand in order of the text.
 */
export function joinDeputies(facts: readonly PositionFact[]): void {
  for (const [n, fact] of facts.entries()) {
    const head = facts[n - 1]
    if (head?.department === undefined || head.list !== fact.list) continue
    if (fact.department !== undefined || fact.organization !== undefined || fact.reference) continue
    const isDeputy = deputies.some(
      (of) =>
        fact.role === `${of}${head.role}` || (fact.role === head.role && fact.role.startsWith(of)),
    )
    if (fact.person === head.person || !isDeputy) continue
    fact.department = head.department
    fact.inferred.push('department')
  }
}

const deputies = [
  'vice-',
  'deputy-',
  'associate-',
  'assistant-',
  'executive-vice-',
  'executive-deputy-',
]
