import type { KnowledgeRecord, Person, Position } from '../../record.ts'

/** A position with the id of its row in the table. */
export interface Held {
  readonly id: string
  readonly person: Person
  readonly position: Position
}

export const positionsOf = ({ people }: KnowledgeRecord): Held[] =>
  people.flatMap((person) =>
    person.positions.map((position, index) => ({
      id: `${person.id}/position/${index + 1}`,
      person,
      position,
    })),
  )
