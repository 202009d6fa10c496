import type { KnowledgeRecord, Position } from '../record.ts'
import { createNames } from './facts.ts'

/** One line for each person who holds a position: "Li Ming: Dean, School of Medicine, Eastlake University". */
export function whoIsWho(record: KnowledgeRecord): string {
  const nameOf = createNames(record)
  const position = ({ title, status, department, organization }: Position): string =>
    [status === 'current' ? title : `${status} ${title}`, nameOf(department), nameOf(organization)]
      .filter((part) => part !== undefined)
      .join(', ')
  return record.people
    .filter(({ positions }) => positions.length > 0)
    .map(({ name, positions }) => `${name}: ${positions.map(position).join('; ')}`)
    .join('\n')
}
